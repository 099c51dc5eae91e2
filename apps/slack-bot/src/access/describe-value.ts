import { redact } from '../slack/redact.ts';

const mostCharacters = 40;

/** What somebody wrote, in quotes and on one line: as much of it as helps to find it, and no phone number. */
export function quote(text: string): string {
  // Before it is cut: half a number would no longer look like one.
  const shown = redact(text.slice(0, 5 * mostCharacters));
  return JSON.stringify(shown.length > mostCharacters ? `${shown.slice(0, mostCharacters - 1)}…` : shown);
}

/** A value of a YAML file as a sentence names it: `missing`, `"yes"`, `a list`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return redact(String(value));
  return Array.isArray(value) ? (value.length === 0 ? 'an empty list' : 'a list') : 'a group of keys';
}
