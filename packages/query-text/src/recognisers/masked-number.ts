import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import type { SearchNumber } from '../search.ts';
import type { NumberGroup } from './number-groups.ts';

const china = '86';
const callingCodes = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));
const fewestShown = 3;
const numberLength = 11;
const longestBlankTail = 8;

/** How many groups, from the first, make up a masked number. `null` when they make none. */
export function maskedGroupCount(
  groups: readonly NumberGroup[],
  plus: boolean,
  startsTime: (at: number) => boolean,
): number | null {
  const masked = groups.findIndex(({ text }) => text.includes('*'));
  const maskedGroup = groups[masked];
  if (!maskedGroup || groups.slice(0, masked + 1).some(({ separator }) => !/^(?:| |-)$/.test(separator))) return null;
  // `3 134****6789` is a 3 and a number: digits before a head of its own can only be a country's code.
  const [first] = groups;
  const isCode = masked === 1 && first !== undefined && (plus || first.text === china || /^00\d/.test(first.text));
  if (/^\d/.test(maskedGroup.text) && maskedGroup.separator === ' ' && !isCode) return null;

  let count = masked + 1;
  for (let next = groups[count]; next; next = groups[count]) {
    const afterStar = groups[count - 1]?.text.endsWith('*') === true;
    const onlyStars = /^\*+$/.test(next.text);
    const tail = /^\d+$/.test(next.text) && next.text.length <= longestBlankTail && !startsTime(next.start);
    const belongs = next.separator === '-' || (next.separator === ' ' && afterStar && (onlyStars || tail));
    if (!belongs) break;
    count += 1;
  }
  return groups[count - 1]?.mayEnd ? count : null;
}

/** A masked number in the form the service stores; `null` when it shows too little or is no number's length. */
export function toMaskedNumber(joined: string, plus: boolean): SearchNumber | null {
  const { nationCode, rest } = splitNationCode(joined, plus);
  const shown = rest.replaceAll('*', '').length;
  if (shown < fewestShown) return null;
  const mobile = nationCode === china ? fillStars(rest.replace(/^0(?=1[3-9]\d)/, '')) : rest;
  return mobile.length < 5 || mobile.length > 20 ? null : { mobile, nationCode };
}

/** Any number of stars stands for what is missing, where it is known how many digits there are. */
function fillStars(mobile: string): string {
  const match = /^(\d{0,11})\*+(\d{0,11})$/.exec(mobile);
  if (!match) return mobile;
  const [, head = '', tail = ''] = match;
  const missing = numberLength - head.length - tail.length;
  const known = (head.length === 3 && tail.length === 4) || (head === '' && missing > 0);
  return known ? `${head}${'*'.repeat(missing)}${tail}` : mobile;
}

function splitNationCode(joined: string, plus: boolean): { readonly nationCode: string; readonly rest: string } {
  const international = plus ? joined : joined.startsWith('00') ? joined.slice(2) : null;
  if (international === null) {
    return { nationCode: china, rest: /^861\d\d\*/.test(joined) ? joined.slice(2) : joined };
  }
  // No calling code is the start of another, so the first that fits is the one.
  for (const length of [1, 2, 3]) {
    const code = international.slice(0, length);
    if (callingCodes.has(code)) return { nationCode: code, rest: international.slice(length) };
  }
  return { nationCode: china, rest: '' };
}
