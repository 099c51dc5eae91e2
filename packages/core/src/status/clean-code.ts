/**
 * A code without the damage that platforms do to it: blanks around it, lower case, a full-width colon, a blank after the
 * colon, a tail of `?`, `*` or `_006`. Never pads or unpads: `MK:1` is not `MK:0001`. Takes time in proportion to the
 * length.
 *
 * @example
 * ```ts
 * cleanCode(' mk： 0001?'); // 'MK:0001'
 * ```
 */
export function cleanCode(code: string): string {
  // ASCII letters only: the upper case of `ı` is `I`, which would make one code of another.
  const plain = code
    .trim()
    .replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replaceAll('：', ':')
    .replaceAll(/:\s+/g, ':');
  let end = plain.length;
  while (end > 0 && (plain[end - 1] === '?' || plain[end - 1] === '*')) end -= 1;
  const headed = plain.slice(0, end);
  return headed.endsWith('_006') ? headed.slice(0, -'_006'.length) : headed;
}

/** Looks a code up exactly as it came, and cleaned only then. Never by a prefix. */
export function lookUpExactlyThenCleaned<Value>(table: ReadonlyMap<string, Value>, code: string): Value | undefined {
  return table.get(code) ?? table.get(cleanCode(code));
}
