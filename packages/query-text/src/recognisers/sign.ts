import type { SearchSign } from '../search.ts';
import type { PartMatch, ReadContext, Recogniser } from '../part.ts';
import { isBoundary, isHan, isSeparator } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';

const key = /(?:--(?:sign|signature)(?: ?[:=] ?| )|(?:sign|signature|签名) ?[:=] ?)/iy;
const quoted = /"([^"]{1,100})"|'([^']{1,100})'/y;
const longestValue = 100;

/** `sign:商城`, `--sign "My Shop"`, `签名:…`: by name or id, exactly or by a part that only one has. */
export const recogniseSign: Recogniser = (text, at, context) => {
  const named = matchAt(key, text, at);
  if (!named) return recogniseBareName(text, at, context);
  const start = at + named[0].length;
  const quote = matchAt(quoted, text, start);
  const value = quote ? (quote[1] ?? quote[2] ?? '').trim() : unquoted(text, start, context.signs);
  if (value === '' || (!quote && /^["']/.test(value))) return null;
  const end = start + (quote?.[0].length ?? value.length);
  return { ...findSign(value, end, context.signs), wordsAt: start };
};

/** How a signature is named so that it is read again. */
export function signText(name: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(name) ? name : name.includes('"') ? `'${name}'` : `"${name}"`;
}

function findSign(value: string, end: number, signs: ReadContext['signs']): PartMatch {
  if (!signs) return { end, meaning: { type: 'sign', sign: { signId: value, name: value } } };
  const exact = signs.filter(({ signId, name }) => signId === value || name.normalize('NFKC') === value);
  const lower = value.toLowerCase();
  const partly = signs.filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(lower));
  const found = exact.length > 0 ? exact : partly;
  const [sign, ...others] = found;
  if (!sign) {
    const suggestions = signs.map(({ name }) => signText(name));
    return { end, meaning: { type: 'problem', reason: 'unknown-sign', suggestions } };
  }
  if (others.length === 0) return { end, meaning: { type: 'sign', sign } };
  return { end, meaning: { type: 'problem', reason: 'ambiguous', suggestions: tellApart(found, signs) } };
}

/** Names that are not unique are no answer; ids are. */
function tellApart(found: readonly SearchSign[], signs: readonly SearchSign[]): readonly string[] {
  return found.map(({ signId, name }) =>
    signText(signs.filter((other) => other.name === name).length > 1 ? signId : name),
  );
}

/** The value up to a blank or comma; where Chinese words follow without one, up to the end of a known name. */
function unquoted(text: string, start: number, signs: ReadContext['signs']): string {
  let end = start;
  while (end < text.length && end - start < longestValue && !isSeparator(text, end)) end += 1;
  const value = text.slice(start, end);
  const lower = value.toLowerCase();
  if (!signs || signs.some(({ name }) => name.normalize('NFKC').toLowerCase().includes(lower))) return value;
  return longestName(text, start, signs)?.typed ?? value;
}

function recogniseBareName(text: string, at: number, { signs }: ReadContext): PartMatch | null {
  if (!signs) return null;
  const quote = matchAt(quoted, text, at);
  if (quote) {
    const name = quote[1] ?? quote[2];
    const same = signs.filter((sign) => sign.name.normalize('NFKC') === name);
    return same.length > 0 && name !== undefined ? findSign(name, at + quote[0].length, signs) : null;
  }
  const found = longestName(text, at, signs);
  return found && findSign(found.typed, at + found.typed.length, signs);
}

function longestName(text: string, at: number, signs: readonly SearchSign[]): { readonly typed: string } | null {
  let longest = '';
  for (const sign of signs) {
    const name = sign.name.normalize('NFKC');
    const end = at + name.length;
    if (name.length <= longest.length || !text.startsWith(name, at)) continue;
    if (isBoundary(text, end) || isHan(text[end - 1])) longest = name;
  }
  return longest === '' ? null : { typed: longest };
}
