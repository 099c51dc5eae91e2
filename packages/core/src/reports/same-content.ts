/** Whether a row that came again is as it was, as far as its own fields show it: one that holds more counts as changed. */
export function sameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  let fields = 0;
  for (const name in left) {
    if (left[name] !== right[name]) return false;
    fields += 1;
  }
  return fields === Object.keys(right).length;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
