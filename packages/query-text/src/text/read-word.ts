import { isHan } from './boundary.ts';
import { matchAt } from './match-at.ts';

const latinWord = /[a-z][a-z_]{0,23}/iy;
const longestHanWord = 6;

/** The longest word of a table that stands at this place; the tables are in lower case. */
export function readWord<Value>(
  table: Readonly<Record<string, Value>>,
  text: string,
  at: number,
): { readonly value: Value; readonly end: number } | null {
  if (isHan(text[at])) {
    for (let length = longestHanWord; length > 0; length -= 1) {
      const word = text.slice(at, at + length);
      const value = Object.hasOwn(table, word) ? table[word] : undefined;
      if (value !== undefined) return { value, end: at + word.length };
    }
    return null;
  }
  const word = matchAt(latinWord, text, at)?.[0];
  const value = word !== undefined && Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined;
  return word === undefined || value === undefined ? null : { value, end: at + word.length };
}
