import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PartMatch, Recogniser } from '../part.ts';
import type { SearchNumber } from '../search.ts';
import { matchAt } from '../text/match-at.ts';
import { readWindow } from '../time/read-window.ts';
import { maskedGroupCount, toMaskedNumber } from './masked-number.ts';
import { readGroups, type NumberGroup } from './number-groups.ts';

const fewestDigits = 5;
// Without a country's code it is read as Chinese, and those with their area are not shorter.
const fewestChineseDigits = 7;
const mostDigits = 19;
const tailWords = /(?:(?:ending|ends) (?:(?:with|in) )?|尾号(?:为|是)?:? ?)(\d{1,10})(?![\d*xX•·])/iy;

/** A number in any spelling, in full or masked, or by its last digits. */
export const recogniseNumber: Recogniser = (text, at, { calendar, locale }) => {
  const tail = matchAt(tailWords, text, at);
  if (tail) return toPart(toMaskedNumber(`*${tail[1] ?? ''}`, false), at + tail[0].length);
  if (!/[+\d(*xX•·]/.test(text[at] ?? '')) return null;
  const { plus, groups } = readGroups(text, at);
  const startsTime = (place: number) => readWindow(text, place, calendar, locale) !== null;
  return readFull(text, at, { plus, groups }, startsTime) ?? readMasked(groups, plus, startsTime) ?? readWrong(groups);
};

/** The longest run of pieces that is a number that exists; a time that follows is not part of it. */
function readFull(
  text: string,
  at: number,
  { plus, groups }: { readonly plus: boolean; readonly groups: readonly NumberGroup[] },
  startsTime: (at: number) => boolean,
): PartMatch | null {
  const ends: number[] = [];
  let digits = 0;
  for (const [index, group] of groups.entries()) {
    digits += group.text.length;
    if (group.text.includes('*') || digits > mostDigits) break;
    if (index > 0 && group.separator.includes(' ') && startsTime(group.start)) break;
    if (group.mayEnd && digits >= (plus ? fewestDigits : fewestChineseDigits)) ends.push(group.end);
  }
  for (const end of ends.toReversed()) {
    const number = parseNumber(text.slice(at, end));
    if (number) return toPart(number, end);
  }
  return null;
}

function parseNumber(typed: string): SearchNumber | null {
  // `(+86) 134…` is how some write it, and nothing that the library reads.
  const plain = typed.replace(/^\(\+(\d{1,3})\)/, '+$1');
  const parsed = parsePhoneNumberFromString(plain, { defaultCountry: 'CN', extract: false });
  if (parsed?.isValid() !== true || parsed.ext !== undefined) return null;
  // Some islands have numbers of four digits; the service takes none so short.
  if (parsed.nationalNumber.length < fewestDigits) return null;
  return { mobile: parsed.nationalNumber, nationCode: parsed.countryCallingCode };
}

function readMasked(
  groups: readonly NumberGroup[],
  plus: boolean,
  startsTime: (at: number) => boolean,
): PartMatch | null {
  const count = maskedGroupCount(groups, plus, startsTime);
  const last = count === null ? undefined : groups[count - 1];
  if (count === null || !last) return null;
  const joined = groups
    .slice(0, count)
    .map((group) => group.text)
    .join('');
  return /\d/.test(joined) ? toPart(toMaskedNumber(joined, plus), last.end) : null;
}

/** Digits that are no number: up to the first blank. */
function readWrong(groups: readonly NumberGroup[]): PartMatch | null {
  const [first] = groups;
  if (!first || !/^\d+$/.test(first.text)) return null;
  let last = first;
  for (const group of groups.slice(1)) {
    if (group.separator.includes(' ')) break;
    last = group;
  }
  return last.mayEnd ? toPart(null, last.end) : null;
}

function toPart(number: SearchNumber | null, end: number): PartMatch {
  if (number) return { end, meaning: { type: 'number', number } };
  return { end, meaning: { type: 'problem', reason: 'not-a-number', suggestions: [] } };
}
