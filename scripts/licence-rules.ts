/** Licences that ask for nothing but their own text beside the code: what docs/supply-chain.md says was looked through. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
]);

/**
 * Whether a package may be used under this licence, by its SPDX name. Of `A OR B` one must be allowed, of `A AND B` both;
 * anything else, brackets inside of it too, is for a person to look at.
 */
export function isAllowedLicence(expression: string): boolean {
  const text = expression.trim();
  const inBrackets = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (inBrackets !== undefined) return isAllowedLicence(inBrackets);
  if (/[()]/.test(text)) return false;
  if (text.includes(' OR ')) return text.split(' OR ').some(isAllowedLicence);
  return text.split(' AND ').every((name) => allowed.has(name.trim()));
}
