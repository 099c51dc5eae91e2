import { isJsonObject } from '../json-value.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { renderRichText } from './rich-text.ts';
import { stringOf } from './text-object.ts';

type Fields = Readonly<Record<string, unknown>>;

const columnGap = '  ';

/**
 * A `table` or `data_table` as aligned columns; the first row is the header. All rows are drawn, whatever the page size,
 * and at their own width: a cut cell would be a lie.
 */
export function renderTable(block: Fields): string[] {
  const rows = readRows(block['rows']);
  const caption = stringOf(block['caption']);
  const lines = caption === '' ? [] : [caption];
  const [header, ...body] = rows;
  if (header === undefined) return lines;
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const rightAligned = readRightAligned(block['column_settings']);
  const draw = (row: readonly string[]): string =>
    widths
      .map((width, column) => padToWidth(row[column] ?? '', width, rightAligned.has(column) ? 'right' : 'left'))
      .join(columnGap)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(columnGap);
  return [...lines, draw(header), rule, ...body.map(draw)];
}

function readRows(value: unknown): string[][] {
  if (!Array.isArray(value)) return [];
  const rows: readonly unknown[] = value;
  return rows.filter((row): row is unknown[] => Array.isArray(row)).map((row) => row.map(readCell));
}

function readCell(cell: unknown): string {
  if (!isJsonObject(cell)) return '';
  switch (cell['type']) {
    case 'raw_text':
      return oneLine(stringOf(cell['text']));
    case 'raw_number':
      return stringOf(cell['text']) || String(typeof cell['value'] === 'number' ? cell['value'] : '');
    case 'rich_text':
      return oneLine(renderRichText(cell));
    default:
      return `[unknown cell type: ${stringOf(cell['type'])}]`;
  }
}

function readRightAligned(settings: unknown): ReadonlySet<number> {
  if (!Array.isArray(settings)) return new Set();
  const columns: readonly unknown[] = settings;
  return new Set(
    columns.flatMap((column, index) => (isJsonObject(column) && column['align'] === 'right' ? [index] : [])),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
