/** What never changes of a row, and so tells one from another. */
export interface LastingFields {
  readonly message_id: string;
  readonly mobile: string | null;
  readonly nation_code: string | null;
  readonly sign_id: string | null;
  readonly submit_time: string | null;
  readonly extend_code: string | null;
}

/**
 * What tells one row from another: its lasting fields, or a text. A row is its own key, because a text of each would take
 * longer than all else that is done to look at it.
 */
export type RowKey = string | LastingFields;

/** Whether two rows are the same, as far as that can be told. */
export function sameKey(left: RowKey, right: RowKey): boolean {
  if (left === right) return true;
  if (typeof left === 'string' || typeof right === 'string') return false;
  return (
    left.message_id === right.message_id &&
    left.mobile === right.mobile &&
    left.submit_time === right.submit_time &&
    left.sign_id === right.sign_id &&
    left.nation_code === right.nation_code &&
    left.extend_code === right.extend_code
  );
}

/** Whether two pages hold the same rows in the same order. */
export function sameKeys(left: readonly RowKey[], right: readonly RowKey[] | null): boolean {
  if (right === null || left.length !== right.length) return false;
  return left.every((key, index) => sameKey(key, right[index] ?? ''));
}

/** Whether no other row of a page is the same as the one in this place. */
export function isAlone(keys: readonly RowKey[], place: number): boolean {
  const own = keys[place];
  return own !== undefined && keys.every((key, index) => index === place || !sameKey(key, own));
}
