import { describe, expect, it } from 'vitest';
import { pageOf } from '../../page/table/page-rows.ts';
import { readTable } from '../../page/table/read-table.ts';
import { nextSorting, sortRows } from '../../page/table/sort-rows.ts';

const rows = [
  ['b', '2'],
  ['a', '10'],
  ['b', '1'],
];
const sorted = (column: number, direction: 'ascending' | 'descending', locale = 'en-US') =>
  sortRows(rows, { column, direction }, (row, index) => row[index] ?? '', locale).map((row) => row.join(''));

describe('sorting', () => {
  it('goes up, down, and back at each press on the same header, and begins anew at another one', () => {
    const up = nextSorting(null, 1);
    const down = nextSorting(up, 1);
    expect([up, down, nextSorting(down, 1)]).toEqual([
      { column: 1, direction: 'ascending' },
      { column: 1, direction: 'descending' },
      null,
    ]);
    expect(nextSorting(down, 0)).toEqual({ column: 0, direction: 'ascending' });
  });

  it('keeps equal rows in the order they came in', () => {
    expect(sorted(0, 'ascending')).toEqual(['a10', 'b2', 'b1']);
    expect(sorted(0, 'descending')).toEqual(['b2', 'b1', 'a10']);
  });

  it('compares texts, not numbers', () => {
    expect(sorted(1, 'ascending')).toEqual(['b1', 'a10', 'b2']);
  });

  it('leaves the rows alone without a sorting', () => {
    expect(sortRows(rows, null, () => '', 'en-US')).toBe(rows);
  });
});

describe('paging', () => {
  const numbers = Array.from({ length: 23 }, (_, index) => index + 1);

  it('says which rows are shown', () => {
    expect(pageOf(numbers, 2, 10)).toEqual({ page: 2, pages: 3, rows: [21, 22, 23], from: 21, to: 23 });
  });

  it('stays within the pages there are', () => {
    expect(pageOf(numbers, 9, 10).page).toBe(2);
    expect(pageOf(numbers, -1, 10).page).toBe(0);
    expect(pageOf([], 0, 10)).toEqual({ page: 0, pages: 1, rows: [], from: 0, to: 0 });
  });
});

describe('reading', () => {
  it('takes the first row for the header, raw texts as they are, and the words of rich texts', () => {
    const text = (value: string) => ({ type: 'raw_text', text: value });
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'one ' },
            { type: 'text', text: 'two' },
          ],
        },
      ],
    };
    const { header, rows: read } = readTable([[text('*A*')], [text('134****6789 and 139****0000')], [rich]]);
    expect(header.map((cell) => cell.text)).toEqual(['*A*']);
    expect(read.map(({ index, cells }) => [index, cells[0]?.text])).toEqual([
      [0, '134****6789 and 139****0000'],
      [1, 'one two'],
    ]);
  });

  it('is empty for what is no table', () => {
    expect(readTable('nonsense')).toEqual({ header: [], rows: [] });
  });
});
