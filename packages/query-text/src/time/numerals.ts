import { matchAt } from '../text/match-at.ts';
import { numeralWords } from '../words/en.ts';

const digits = '零一二三四五六七八九';
const numeral = /(\d{1,9})(?!\d)|([一二两三四五六七八九十]{1,3})|([a-z]{1,6})(?= )/iy;

/** A count in figures or words of either language: `7`, `seven`, `七`, `二十四`. */
export function readNumeral(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const match = matchAt(numeral, text, at);
  if (!match) return null;
  const [whole, figures, chinese, word] = match;
  const value =
    figures === undefined ? (chinese === undefined ? englishValue(word) : chineseValue(chinese)) : Number(figures);
  return value === null ? null : { value, end: at + whole.length };
}

/** `三` 3, `十五` 15, `二十` 20, `二十四` 24; `null` for what is no number. */
export function chineseValue(characters: string): number | null {
  const [tens = '', ones = '', ...more] = characters.replaceAll('两', '二').split('十');
  if (more.length > 0) return null;
  if (!characters.includes('十')) return tens.length === 1 ? digits.indexOf(tens) : null;
  if (tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

function englishValue(word = ''): number | null {
  const lower = word.toLowerCase();
  return Object.hasOwn(numeralWords, lower) ? (numeralWords[lower] ?? null) : null;
}
