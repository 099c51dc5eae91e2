/**
 * The next value, with the objects of the last one wherever they are the same: what is on the screen already is not
 * drawn again. Both are JSON.
 */
export function keepEqual<Json>(last: unknown, next: Json): Json;
export function keepEqual(last: unknown, next: unknown): unknown {
  if (Object.is(last, next) || typeof last !== 'object' || typeof next !== 'object') return next;
  if (last === null || next === null || Array.isArray(last) !== Array.isArray(next)) return next;
  const known = new Map<string, unknown>(Object.entries(last));
  const entries = Object.entries(next).map(
    ([key, value]: [string, unknown]) => [key, keepEqual(known.get(key), value)] as const,
  );
  if (entries.length === known.size && entries.every(([key, value]) => known.has(key) && known.get(key) === value)) {
    return last;
  }
  return Array.isArray(next) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
