import Papa from 'papaparse';

/** What stands in a cell. Numbers are ours; texts may be anybody's. */
export type CsvCell = string | number | null;

/** Says that the text is UTF-8: without it, Excel reads Chinese as something else. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for a formula: a sign that begins one, or another form of it that Unicode takes for the same,
 * the full-width ones above all; whatever is not seen before it. A tab or a line break at the start is enough by itself.
 */
const formula = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺₌₊⩵⩶﬩]|^[\t\r\n]/u;

/** Rows as lines, each with its end. A text that would be a formula gets an apostrophe before it: it stays a text. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell)));
  // The library's own pattern lets pass what has a line break behind the sign.
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
