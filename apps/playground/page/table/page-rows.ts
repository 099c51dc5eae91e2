/** One page of rows. */
export interface Page<Row> {
  /** From 0, as far as there are so many. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
  /** The place of the first row, from 1; 0 where there is none. */
  readonly from: number;
  readonly to: number;
}

export function pageOf<Row>(rows: readonly Row[], wanted: number, size: number): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = rows.slice(page * size, (page + 1) * size);
  return {
    page,
    pages,
    rows: shown,
    from: shown.length === 0 ? 0 : page * size + 1,
    to: page * size + shown.length,
  };
}
