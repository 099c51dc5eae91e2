/** By which column rows are sorted, and which way. */
export interface Sorting {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** What a press on a column's header makes of it: up, down, and back to the order the rows came in. */
export function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Rows in order of the texts in one column: texts, not numbers, as in Slack. Equal ones stay in the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  sorting: Sorting | null,
  textIn: (row: Row, column: number) => string,
  locale: string,
): readonly Row[] {
  if (sorting === null) return rows;
  const { column, direction } = sorting;
  const { compare } = new Intl.Collator(locale);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => sign * compare(textIn(one, column), textIn(other, column)));
}
