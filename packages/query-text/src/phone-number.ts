import { findPhoneNumbersInText } from 'libphonenumber-js/max';

/** A number found in a text: where it stands, and how the service stores it. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** Chinese numbers without the country code, others as digits with it; stars where it is masked. */
  readonly mobile: string;
}

// Digits, at least two stars, digits: 134****6789, also behind +86.
const masked = /(?<![\d*+])(?:\+?86[ -]?)?(\d{2,4}\*{2,10}\d{2,4})(?![\d*])/g;

/**
 * Every phone number in a text, in full or masked. A number without a country code is read as a Chinese one. Only
 * numbers that exist by their country's rules are taken: `123` is not one.
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(masked)) {
    found.push({ start: match.index, end: match.index + match[0].length, mobile: match[1] ?? '' });
  }
  // A word like `7d` right after a number would be read into it, so words are blanked out, position by position.
  const withoutWords = text.replace(/\S*\p{L}\S*/gu, (word) => '|'.repeat(word.length));
  for (const { startsAt, endsAt, number } of findPhoneNumbersInText(withoutWords, 'CN')) {
    const digits = number.countryCallingCode === '86' ? number.nationalNumber : number.number.slice(1);
    found.push({ start: startsAt, end: endsAt, mobile: digits });
  }
  return found.toSorted((left, right) => left.start - right.start);
}
