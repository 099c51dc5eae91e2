import { earliestStartMs } from '../src/search/search-state.ts';
import { parseSearch } from '@org/query-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvText } from '../src/surfaces/export/csv-text.ts';
import { exportFileName, exportWindow } from '../src/surfaces/export/export-window.ts';
import { openSpool } from '../src/surfaces/export/spool.ts';
import { readCsv } from './support/exports.ts';

const roundTrip = (rows: readonly (readonly string[])[]) =>
  readCsv({ bytes: Buffer.from(`${byteOrderMark}${csvText(rows)}`) });

/** What a spreadsheet may take for the start of a formula, and every character that Unicode takes for the same. */
const signs = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
  /^[=+\-@]/.test(character.normalize('NFKC')),
);
const blanks = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u00A0',
  '\u3000',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\0',
  ' \u3000\t ',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...signs, ...blanks, '"', "'", ',', ';', '|', 'A', '1', '中', '😀', '\uD83D') }),
  fc
    .tuple(fc.constantFrom(...blanks), fc.constantFrom(...signs), fc.string())
    .map(([blank, sign, rest]) => `${blank}${sign}${rest}`),
);

/** What is seen first of a cell: its first character that is not blank, as its usual form. */
const seenFirst = (cell: string): string =>
  cell
    .replace(/^[\p{White_Space}\p{Cc}\p{Cf}]+/u, '')
    .normalize('NFKC')
    .slice(0, 1);

describe('a file of hostile texts', () => {
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );

  it('has no cell that begins a formula, and every other cell as it was meant', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const read = roundTrip(rows);
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [cell, meant] of zip(read.flat(), rows.flat())) {
          expect('=+-@').not.toContain(seenFirst(cell) || 'none');
          expect(cell).not.toMatch(/^[\t\r\n]/);
          const text = meant.toWellFormed();
          const isDangerous = '=+-@'.includes(seenFirst(text) || 'none') || /^[\t\r\n]/.test(text);
          expect(cell).toBe(isDangerous ? `'${text}` : text);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['=1+1', '=1+1\nx', ' =1', '\t=1', '＝1', '\u3000－1', '\u200B@SUM(A1)', '+86 134', '-', '\rx', '\tx'])(
    'lets %j be a text',
    (text) => {
      expect(roundTrip([[text, 'x']])).toEqual([[`'${text}`, 'x']]);
    },
  );

  it.each(['134****6789', 'MK:0024', 'a=b', '1-2', '"', "'", 'a,b', 'a\r\nb', '云上新店', '', ' x '])(
    'leaves %j alone',
    (text) => {
      expect(roundTrip([[text, 'x']])).toEqual([[text, 'x']]);
    },
  );
});

describe('the window of an export', () => {
  const now = Date.UTC(2026, 10, 24, 4);
  const quarterHour = 15 * 60_000;
  const windowOf = (line: string) => {
    const parsed = parseSearch(line, { now, timeZone: 'Asia/Shanghai' });
    if (parsed.kind !== 'search') throw new Error(`no search: ${line}`);
    return parsed.search.window;
  };

  it('is the answer’s, as it was', () => {
    const window = windowOf('last 30d');
    expect(exportWindow(window, now + quarterHour, quarterHour)).toBe(window);
  });

  it('begins later where the service would forget its beginning while it is read', () => {
    const window = windowOf('3 months');
    const later = now + 3_600_000;
    const { startMs, endMs } = exportWindow(window, later, quarterHour);
    expect(startMs).toBe(earliestStartMs(later + quarterHour));
    expect(startMs).toBeGreaterThan(window.startMs);
    expect(endMs).toBe(window.endMs);
  });

  it('names the file, in the reader’s zone', () => {
    const window = windowOf('2026-11-01..2026-11-03');
    expect(exportFileName(window, 'Asia/Shanghai')).toBe('sms-reports-20261101-0000-20261103-2359.csv');
    expect(exportFileName(window, 'America/New_York')).toBe('sms-reports-20261031-1200-20261103-1059.csv');
  });
});

describe('the spool', () => {
  it('gives back what was written, more than one piece of it, as often as it is read', async () => {
    await using spool = await openSpool();
    const text = '短信,\r\n'.repeat(40_000);
    for (let start = 0; start < text.length; start += 1_000) await spool.append(text.slice(start, start + 1_000));
    const content = await spool.content();
    expect(content.bytes).toBe(Buffer.byteLength(text));
    for (const stream of [content.read(), content.read()]) {
      expect(Buffer.concat(await Array.fromAsync<Buffer>(stream)).toString()).toBe(text);
    }
  });

  it('gives it in the room that it is given, in turns', async () => {
    await using spool = await openSpool();
    const text = 'abcdefgh'.repeat(20);
    await spool.append(text);
    const room = [Buffer.alloc(7), Buffer.alloc(5)];
    let read = '';
    let turn = 0;
    for await (const piece of (await spool.content()).read(room)) {
      expect(piece.buffer).toBe(room[turn % 2]?.buffer);
      read += piece.toString();
      turn += 1;
    }
    expect(read).toBe(text);
  });
});

function zip(left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] {
  return left.map((each, index) => [each, right[index] ?? '']);
}
