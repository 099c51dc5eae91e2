import { redact } from '../slack/redact.ts';
import { shorten } from '../slack/plain-text.ts';

/** Words of others, for a terminal: no control characters that it would obey, nothing that must not be shown. */
export function fromOutside(text: string): string {
  return shorten(redact(text.replaceAll(/\p{C}/gu, '')), 60);
}

/** The id of a signature. Whatever else was put in its place could be a secret or a number. */
export function signIdFromOutside(signId: string): string {
  return /^[0-9a-f]{32}$/i.test(signId) ? signId : fromOutside(signId);
}
