import { isJsonObject } from '../../json-value.ts';
import { renderRichText } from '../../render/rich-text.ts';
import type { Placed } from '../surface.ts';

/** One cell, and how much is in it. */
export type Cell = { pointer: string; row: number; column: number; type: string; characters: number };

/** The cells of a table, row by row. */
export function readCells({ fields, pointer }: Placed): readonly Cell[] {
  const rows: readonly unknown[] = Array.isArray(fields['rows']) ? fields['rows'] : [];
  return rows.flatMap((cells, row) => {
    const list: readonly unknown[] = Array.isArray(cells) ? cells : [];
    return list.filter(isJsonObject).map((cell, column) => ({
      pointer: `${pointer}/rows/${row}/${column}`,
      row,
      column,
      type: String(cell['type']),
      characters: countCharacters(cell),
    }));
  });
}

function countCharacters(cell: Readonly<Record<string, unknown>>): number {
  const text = cell['type'] === 'rich_text' ? renderRichText(cell) : cell['text'];
  return typeof text === 'string' ? Array.from(text).length : 0;
}
