/** A word with a digit in it, as codes are: letters of the Latin alphabet may be part of it. */
const word = String.raw`[A-Za-z]*\p{Nd}[A-Za-z\p{Nd}]*`;
/** What may stand inside of a code that is written in groups. */
const between = String.raw`[\s.,:\-‐-―_/·•\p{Cf}]{1,3}`;
const suspicious = new RegExp(`${word}(?:${between}${word})*`, 'gu');

const fewestDigits = 3;
const shortestMixed = 4;

/**
 * The text of an SMS without what could be a one-time code: three digits or more, in groups too, and words of letters and
 * digits. `Your code is 123 456, valid for 5 minutes` → `Your code is ••• •••, valid for 5 minutes`. Numbers, amounts and
 * dates go with them; a code of letters alone, or in words, stays.
 */
export function hideCodes(text: string): string {
  return text.replace(suspicious, (found) => {
    const digits = found.match(/\p{Nd}/gu)?.length ?? 0;
    const isMixed = /[A-Za-z]/.test(found) && found.length >= shortestMixed;
    return digits >= fewestDigits || isMixed ? found.replace(/[A-Za-z\p{Nd}]/gu, '•') : found;
  });
}
