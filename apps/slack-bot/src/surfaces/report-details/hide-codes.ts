/** Full-width ones, too. */
const letter = String.raw`\p{Script=Latin}`;
/** A word with a digit in it, as codes are, in any script: letters of the Latin alphabet may be part of it. */
const word = String.raw`${letter}*\p{N}[${letter}\p{N}]*`;
/** What may stand inside of a code that is written in groups: anything but a letter. */
const between = String.raw`[^\p{L}\p{N}]+`;
const suspicious = new RegExp(`(?<!${letter})${word}(?:${between}${word})*`, 'gu');
const sign = new RegExp(String.raw`[${letter}\p{N}]`, 'gu');
const hasLetter = new RegExp(letter, 'u');

const fewestDigits = 3;
const shortestMixed = 3;

/**
 * The text of an SMS without what could be a one-time code: three digits or more, in groups too, and words of letters and
 * digits. `Your code is 123 456, valid for 5 minutes` → `Your code is ••• •••, valid for 5 minutes`. Numbers, amounts and
 * dates go with them, and a digit that only signs part from them; a code of letters alone, or in words, stays.
 */
export function hideCodes(text: string): string {
  return text.replace(suspicious, (found) => {
    const digits = found.match(/\p{N}/gu)?.length ?? 0;
    const isMixed = hasLetter.test(found) && found.length >= shortestMixed;
    return digits >= fewestDigits || isMixed ? found.replace(sign, '•') : found;
  });
}
