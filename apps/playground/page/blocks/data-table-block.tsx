import { useId, useMemo, useState, type ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { CellContent } from '../table/cell-content.tsx';
import { ColumnHeader } from '../table/column-header.tsx';
import { pageOf } from '../table/page-rows.ts';
import { PageSteps } from '../table/page-steps.tsx';
import { readTable } from '../table/read-table.ts';
import { nextSorting, sortRows, type Sorting } from '../table/sort-rows.ts';
import { countOf, stringOf, type Fields } from './fields.ts';

/** Where the app names none. */
const usualPageSize = 5;

/** A table that the reader sorts and pages. */
export function DataTableBlock({ block }: { readonly block: Fields }): ReactNode {
  const { state } = usePlayground();
  const captionId = useId();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [wanted, setWanted] = useState(0);
  const { header, rows } = useMemo(() => readTable(block['rows']), [block]);
  const { locale } = state.user;
  const sorted = useMemo(
    () => sortRows(rows, sorting, ({ cells }, column) => cells[column]?.text ?? '', locale),
    [rows, sorting, locale],
  );
  const page = pageOf(sorted, wanted, countOf(block['page_size'], usualPageSize));
  const { row_header_column_index: rowHeader = 0 } = block;
  const sort = (column: number): void => {
    setSorting(nextSorting(sorting, column));
    setWanted(0);
  };
  return (
    <div className="data-table">
      <div className="table-scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
        <table className="table">
          <caption id={captionId}>{stringOf(block['caption'])}</caption>
          <thead>
            <tr>
              {header.map((cell, column) => (
                <ColumnHeader
                  key={column}
                  cell={cell}
                  direction={sorting?.column === column ? sorting.direction : null}
                  onSort={() => sort(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map(({ index, cells }) => (
              <tr key={index}>
                {cells.map((cell, column) =>
                  column === rowHeader ? (
                    <th key={column} scope="row">
                      <CellContent cell={cell} />
                    </th>
                  ) : (
                    <td key={column}>
                      <CellContent cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageSteps page={page} total={rows.length} onStep={setWanted} />
    </div>
  );
}
