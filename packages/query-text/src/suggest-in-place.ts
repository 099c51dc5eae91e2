import { isOneEditApart } from './nearest.ts';
import type { Part } from './part.ts';
import { leadWords } from './words/en.ts';

const keyed = /^(-{0,2})([a-z]{2,12})([:=].*)?$/is;

/**
 * What the one word that is not understood could have been, of the words that depend on what stands beside them:
 * `snice 09:00`, `sgin:shop`. Each is tried in its place, so only what works is offered.
 */
export function suggestInPlace(
  plain: string,
  parts: readonly Part[],
  works: (line: string) => boolean,
): readonly string[] {
  const [doubtful, ...more] = parts.filter(({ meaning }) => meaning.type === 'problem');
  if (doubtful?.meaning.type !== 'problem' || doubtful.meaning.reason !== 'not-understood' || more.length > 0)
    return [];
  const typed = plain.slice(doubtful.start, doubtful.end);
  const [, dashes = '', word = '', rest = ''] = keyed.exec(typed) ?? [];
  if (typed !== doubtful.words || word.length < 3) return [];
  return leadWords
    .filter((lead) => isOneEditApart(lead, word.toLowerCase()))
    .map((lead) => `${dashes}${lead}${rest}`)
    .filter((suggestion) => works(plain.slice(0, doubtful.start) + suggestion + plain.slice(doubtful.end)));
}
