import type { ReactNode } from 'react';
import { CellContent } from '../table/cell-content.tsx';
import { readTable } from '../table/read-table.ts';
import { isFields, type Fields } from './fields.ts';

/** A table as it is: the first row is the header. */
export function TableBlock({ block }: { readonly block: Fields }): ReactNode {
  const { header, rows } = readTable(block['rows']);
  const { column_settings: settings } = block;
  const alignOf = (column: number): 'left' | 'center' | 'right' => {
    const setting: unknown = Array.isArray(settings) ? settings[column] : undefined;
    const align = isFields(setting) ? setting['align'] : undefined;
    return align === 'right' || align === 'center' ? align : 'left';
  };
  return (
    // A region that scrolls is reached with the keyboard, too.
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" style={{ textAlign: alignOf(column) }}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, cells }) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column} style={{ textAlign: alignOf(column) }}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
