import { isFields, objectsOf, stringOf, type Fields } from '../blocks/fields.ts';

/** A cell: its words, and the block where it is more than words. */
export interface Cell {
  readonly text: string;
  readonly fields: Fields;
}

/** A row keeps its number, from 0, however the rows are sorted. */
export interface Row {
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** The header, and the rows below it. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}

export function readTable(rows: unknown): Table {
  const lists: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const [header = [], ...below] = lists.map((list) => objectsOf(list).map(readCell));
  return { header, rows: below.map((cells, index) => ({ index, cells })) };
}

function readCell(fields: Fields): Cell {
  return { text: fields['type'] === 'raw_text' ? stringOf(fields['text']) : wordsIn(fields), fields };
}

/** All words of a rich text, in order: what a cell is sorted by. */
function wordsIn(fields: Fields): string {
  if (fields['type'] === 'text') return stringOf(fields['text']);
  const { elements } = fields;
  return Array.isArray(elements) ? elements.filter(isFields).map(wordsIn).join('') : '';
}
