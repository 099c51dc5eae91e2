/** 64 bits that stand for a row: a text of each would take more time and memory than all else that is kept of it. */
export interface RowMark {
  readonly high: number;
  readonly low: number;
}

/** What tells one row from another. */
export type RowKey = string | RowMark;

/** Whether two rows are the same, as far as that can be told. */
export function sameKey(left: RowKey, right: RowKey): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.low === right.low && left.high === right.high;
}

/** What a `Set` can hold of a row: the same for the same row. */
export function lookUpKey(key: RowKey): string | number {
  return typeof key === 'string' ? key : key.high * 2 ** 32 + key.low;
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
