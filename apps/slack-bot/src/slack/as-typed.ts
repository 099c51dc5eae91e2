import { maskMobile } from '@org/smn-core';

/** A date, which is no phone number; or digits of any script, seven or more, whatever stands between them. */
const dialable = /(?<!\p{Nd})\d{4}-\d\d-\d\d(?!\p{Nd})|(?<number>\p{Nd}(?:[\s().\-‐-―/_·•+*]{0,3}\p{Nd}){6,})/gu;

/** What somebody typed, as it may be shown again: what could be a phone number is masked. */
export function asTyped(text: string): string {
  return text.replace(dialable, (found: string, number: string | undefined) => {
    if (number === undefined) return found;
    const digits = number.match(/\p{Nd}/gu) ?? [];
    const mask = maskMobile('0'.repeat(digits.length));
    return digits.map((digit, index) => (mask[index] === '*' ? '*' : digit)).join('');
  });
}
