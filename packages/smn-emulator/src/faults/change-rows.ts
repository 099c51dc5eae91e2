import type { Fault } from './fault.ts';

/** A page's rows as a page fault leaves them. */
export function changeRows(
  fault: Fault | undefined,
  rows: readonly unknown[],
  previousRows: readonly unknown[] | undefined,
): readonly unknown[] {
  if (fault?.kind === 'repeatPage') return previousRows ?? rows;
  if (fault?.kind === 'emptyPage') return [];
  if (fault?.kind === 'shortPage') return rows.slice(0, fault.rows ?? Math.floor(rows.length / 2));
  return rows;
}
