import * as english from './words/en.ts';
import * as chinese from './words/zh.ts';

const known: readonly string[] = [...english.vocabulary, ...chinese.vocabulary];
const longestKnown = Math.max(...known.map((word) => word.length));

/** The known words and phrases that are one slip of the finger away; of several for the same, one. Nothing is near a word of one or two letters. */
export function nearestWords(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  if (word.length > longestKnown + 1 || (word.length < 3 && !/\p{Script=Han}/u.test(word))) return [];
  const byMeaning = new Map<string, string>();
  for (const candidate of known) {
    const meaning = english.statusWords[candidate] ?? candidate;
    if (!byMeaning.has(meaning) && isOneEditApart(candidate, word)) byMeaning.set(meaning, candidate);
  }
  return [...byMeaning.values()];
}

/** One letter more, less or other, or two neighbours swapped. */
export function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [leftRest, rightRest] = [left.slice(start), right.slice(start)];
  return (
    leftRest.slice(1) === rightRest.slice(1) ||
    leftRest === rightRest.slice(1) ||
    leftRest.slice(1) === rightRest ||
    (leftRest.slice(2) === rightRest.slice(2) && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0])
  );
}
