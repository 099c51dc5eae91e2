import { describe, expect, test } from 'vitest';

import { validateMessage } from '../src/index.ts';
import {
  bars,
  dataTable,
  letters,
  pie,
  plain,
  rawText,
  richText,
  times,
  twoRows,
  type Sample,
} from './support/block-samples.ts';

type Refusal = [name: string, blocks: unknown, message: string, pointer: string];

const table = (rows: Sample[][], more: Sample = {}): Sample => ({ type: 'table', rows, ...more });
const point = (label: string, value = 1): Sample => ({ label, value });
const segments = (count: number): Sample[] => times(count, (index) => point(`s${index}`));

const refusals: Refusal[] = [
  ['two tables', [table([[rawText('a')]]), table([[rawText('b')]])], 'only_one_table_allowed', '/blocks/1'],
  [
    'a table beside a data_table',
    [table([[rawText('a')]]), dataTable(twoRows())],
    'only_one_table_allowed',
    '/blocks/1',
  ],
  [
    'a second table in a container',
    [table([[rawText('a')]]), { type: 'container', title: plain('t'), child_blocks: [table([[rawText('b')]])] }],
    'only_one_table_allowed',
    '/blocks/1/child_blocks/0',
  ],
  [
    'a table of 101 rows',
    [table(times(101, () => [rawText('a')]))],
    'no more than 100 items allowed',
    '/blocks/0/rows',
  ],
  [
    'a table of 21 columns',
    [table([times(21, () => rawText('a'))])],
    'no more than 20 items allowed',
    '/blocks/0/rows/0',
  ],
  ['a table of no rows', [table([])], 'must provide at least 1 items', '/blocks/0/rows'],
  ['an empty cell', [table([[rawText('')]])], 'must be more than 0 characters', '/blocks/0/rows/0/0/text'],
  ['an empty cell in rich text', [table([[richText('')]])], 'must be more than 0 characters', '/blocks/0/rows/0/0'],
  [
    'a data_table without rows of data',
    [dataTable([[rawText('Status')]])],
    'must provide at least 2 items',
    '/blocks/0/rows',
  ],
  [
    'a data_table of 101 rows of data',
    [dataTable(times(102, () => [rawText('a')]))],
    'no more than 101 items allowed',
    '/blocks/0/rows',
  ],
  [
    'a data_table of 21 columns',
    [dataTable(times(2, () => times(21, () => rawText('a'))))],
    'no more than 20 items allowed',
    '/blocks/0/rows/0',
  ],
  [
    'a data_table with a number in a cell',
    [dataTable([[rawText('Latency')], [{ type: 'raw_number', value: 5, text: '5' }]])],
    'unsupported type: raw_number',
    '/blocks/0/rows/1/0/type',
  ],
  [
    'a data_table with rich text in its header',
    [dataTable([[richText('A')], [rawText('b')]])],
    'unsupported type: rich_text',
    '/blocks/0/rows/0/0/type',
  ],
  [
    'a ragged data_table',
    [dataTable([[rawText('a'), rawText('b')], [rawText('c')]])],
    'all rows must have the same number of cells',
    '/blocks/0/rows/1',
  ],
  [
    'a data_table with an empty cell',
    [dataTable([[rawText('a')], [rawText('')]])],
    'must be more than 0 characters',
    '/blocks/0/rows/1/0/text',
  ],
  [
    'a data_table of 10,001 characters',
    [dataTable([[rawText('a')], [rawText(letters(10_000))]])],
    'cells must be less than 10001 characters in total',
    '/blocks/0/rows',
  ],
  [
    'a data_table without a caption',
    [dataTable(twoRows(), { caption: undefined })],
    'missing required field: caption',
    '/blocks/0',
  ],
  ['pages of 101 rows', [dataTable(twoRows(), { page_size: 101 })], 'must be less than 101', '/blocks/0/page_size'],
  ['pages of no rows', [dataTable(twoRows(), { page_size: 0 })], 'must be more than 0', '/blocks/0/page_size'],
  [
    'a row header that is no column',
    [dataTable(twoRows(), { row_header_column_index: 2 })],
    'must be the index of a column',
    '/blocks/0/row_header_column_index',
  ],
  ['three charts', times(3, () => pie(segments(1))), 'too many data_visualization blocks', '/blocks/2'],
  [
    'a chart title of 51',
    [pie(segments(1), { title: letters(51) })],
    'must be less than 51 characters',
    '/blocks/0/title',
  ],
  ['seven segments', [pie(segments(7))], 'no more than 6 items allowed', '/blocks/0/chart/segments'],
  ['no segments', [pie([])], 'must provide at least 1 items', '/blocks/0/chart/segments'],
  ['an empty segment', [pie([point('a', 0)])], 'must be more than 0', '/blocks/0/chart/segments/0/value'],
  [
    'a segment label of 21',
    [pie([point(letters(21))])],
    'must be less than 21 characters',
    '/blocks/0/chart/segments/0/label',
  ],
  ['a segment twice', [pie([point('a'), point('a')])], 'must be unique', '/blocks/0/chart/segments/1/label'],
  [
    'a chart of no kind',
    [{ type: 'data_visualization', title: 't', chart: { type: 'donut' } }],
    'unsupported type: donut',
    '/blocks/0/chart/type',
  ],
  [
    'a series with a point missing',
    [bars([{ name: 's', data: [point('a')] }], ['a', 'b'])],
    'must have exactly one point for each category',
    '/blocks/0/chart/series/0/data',
  ],
  [
    '21 categories',
    [
      bars(
        [{ name: 's', data: times(21, (index) => point(`c${index}`)) }],
        times(21, (index) => `c${index}`),
      ),
    ],
    'no more than 20 items allowed',
    '/blocks/0/chart/axis_config/categories',
  ],
  [
    'a category twice',
    [bars([{ name: 's', data: [point('a'), point('a')] }], ['a', 'a'])],
    'must be unique',
    '/blocks/0/chart/axis_config/categories/1',
  ],
];

describe('a message is refused for its tables and charts:', () => {
  test.each(refusals)('%s', (_name, blocks, message, pointer) => {
    const validation = validateMessage({ text: 'fallback', blocks });
    expect(validation).toMatchObject({ ok: false });
    expect(validation.ok ? [] : validation.problems).toContainEqual({ pointer, message });
  });
});
