import type { BlockKitProblem } from '../problem.ts';
import { isOfType, problemAt, type Placed, type SurfaceRule } from '../surface.ts';
import { checkDataTable } from './data-table.ts';
import { readCells, type Cell } from './table-cells.ts';

const mostCharacters = 10_000;

/** One table a message, the size of all its cells, and what each kind of table asks for. */
export const tables: SurfaceRule = ({ blocks }) => {
  const found = blocks.filter((block) => isOfType(block, 'table', 'data_table'));
  return [
    ...found.slice(1).map((block) => problemAt(block, 'only_one_table_allowed')),
    ...found.flatMap((table) => [
      ...checkCells(table),
      ...(isOfType(table, 'data_table') ? checkDataTable(table) : checkPlainTable(table)),
    ]),
    ...checkSize(found),
  ];
};

function checkPlainTable(table: Placed): readonly BlockKitProblem[] {
  const { rows } = table.fields;
  return Array.isArray(rows) && rows.length === 0 ? [problemAt(table, 'must provide at least 1 items', 'rows')] : [];
}

function checkCells(table: Placed): readonly BlockKitProblem[] {
  const { rows } = table.fields;
  if (!Array.isArray(rows)) return [];
  const list: readonly unknown[] = rows;
  const emptyRows = list.flatMap((row, index) =>
    Array.isArray(row) && row.length === 0 ? [problemAt(table, 'must provide at least 1 items', `rows/${index}`)] : [],
  );
  // An empty raw_text is what the schema finds; that a rich_text says nothing takes a look inside.
  const silent = readCells(table).filter((cell) => cell.type === 'rich_text' && cell.characters === 0);
  return [...emptyRows, ...silent.map(({ pointer }) => ({ pointer, message: 'must be more than 0 characters' }))];
}

function checkSize(found: readonly Placed[]): readonly BlockKitProblem[] {
  const total = found.flatMap(readCells).reduce((sum: number, cell: Cell) => sum + cell.characters, 0);
  const [first] = found;
  if (first === undefined || total <= mostCharacters) return [];
  return [problemAt(first, `cells must be less than ${mostCharacters + 1} characters in total`, 'rows')];
}
