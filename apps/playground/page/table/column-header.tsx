import type { ReactNode } from 'react';
import { CellContent } from './cell-content.tsx';
import type { Cell } from './read-table.ts';
import type { Sorting } from './sort-rows.ts';

const arrows = { ascending: '▲', descending: '▼' } as const;

/** A column's name, with which the rows are sorted. */
export function ColumnHeader({
  cell,
  direction,
  onSort,
}: {
  readonly cell: Cell;
  readonly direction: Sorting['direction'] | null;
  readonly onSort: () => void;
}): ReactNode {
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button type="button" className="table__sort" onClick={onSort}>
        <CellContent cell={cell} />
        <span aria-hidden="true" className="table__arrow">
          {direction === null ? '↕' : arrows[direction]}
        </span>
      </button>
    </th>
  );
}
