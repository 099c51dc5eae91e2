import type { BlockKitProblem } from '../problem.ts';
import { problemAt, type Placed } from '../surface.ts';
import { readCells } from './table-cells.ts';

const mostDataRows = 100;
const mostColumns = 20;

/** What Slack asks of a `data_table` beyond its types. */
export function checkDataTable(table: Placed): readonly BlockKitProblem[] {
  const { rows } = table.fields;
  if (!Array.isArray(rows)) return [];
  const lengths = rows.map((row: unknown) => (Array.isArray(row) ? row.length : 0));
  return [...checkRows(table, lengths), ...checkCellTypes(table), ...checkIndexes(table, lengths[0] ?? 0)];
}

function checkRows(table: Placed, lengths: readonly number[]): readonly BlockKitProblem[] {
  const [columns = 0] = lengths;
  const ragged = lengths.findIndex((length) => length !== columns);
  return [
    ...(lengths.length < 2 ? [problemAt(table, 'must provide at least 2 items', 'rows')] : []),
    ...(lengths.length > mostDataRows + 1
      ? [problemAt(table, `no more than ${mostDataRows + 1} items allowed`, 'rows')]
      : []),
    ...(columns > mostColumns ? [problemAt(table, `no more than ${mostColumns} items allowed`, 'rows/0')] : []),
    ...(ragged === -1 ? [] : [problemAt(table, 'all rows must have the same number of cells', `rows/${ragged}`)]),
  ];
}

function checkCellTypes(table: Placed): readonly BlockKitProblem[] {
  return readCells(table).flatMap(({ pointer, row, type }) => {
    const refused = type === 'raw_number' || (row === 0 && type === 'rich_text');
    return refused ? [{ pointer: `${pointer}/type`, message: `unsupported type: ${type}` }] : [];
  });
}

function checkIndexes(table: Placed, columns: number): readonly BlockKitProblem[] {
  const { caption, page_size: pageSize, row_header_column_index: index } = table.fields;
  const isColumn = typeof index !== 'number' || (Number.isInteger(index) && index >= 0 && index < columns);
  return [
    ...(caption === '' ? [problemAt(table, 'must be more than 0 characters', 'caption')] : []),
    ...(typeof pageSize === 'number' && !Number.isInteger(pageSize)
      ? [problemAt(table, 'must provide an integer', 'page_size')]
      : []),
    ...(isColumn ? [] : [problemAt(table, 'must be the index of a column', 'row_header_column_index')]),
  ];
}
