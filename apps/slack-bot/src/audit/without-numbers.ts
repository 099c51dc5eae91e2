import { redact } from '../slack/redact.ts';
import { shorten } from '../slack/plain-text.ts';

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** Seven digits or more with anything but letters between. Not inside a word: ids have such runs. */
const oddlyParted = /(?<![\p{L}\p{N}])\p{N}(?:[^\p{L}\p{N}]*\p{N}){6,}(?![\p{L}\p{N}])/gu;
const opaqueId = /^(?=\d*[a-z])[\da-z]{32}$/i;

/**
 * Words that a person typed, without phone numbers in any spelling, in one line of so many characters at most. Full-width
 * signs become plain ones, so that no number passes in disguise.
 */
export function withoutNumbers(text: string, longest: number): string {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ').replaceAll(invisible, '').trim();
  return shorten(redact(plain).replaceAll(oddlyParted, '[number]'), longest);
}

/**
 * An id of a message or a signature. Anything may be typed after `id:`, a phone number too; the service's own ids, 32
 * letters and digits, stay as they are.
 */
export function recordedId(id: string): string {
  return opaqueId.test(id) ? id : withoutNumbers(id, 100);
}
