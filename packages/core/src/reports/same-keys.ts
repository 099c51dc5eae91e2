/** Whether two pages hold the same rows in the same order. */
export function sameKeys(left: readonly string[], right: readonly string[] | null): boolean {
  return right !== null && left.length === right.length && left.every((key, index) => key === right[index]);
}
