import { asBytes } from './sweep-unescape.ts';

/** What must not get out. */
export type LeakKind =
  | 'number'
  | 'text'
  | 'bot token'
  | 'app token'
  | 'signing secret'
  | 'access key id'
  | 'secret access key'
  | 'security token'
  | 'password'
  | 'seal key'
  | 'audit key';

/** A secret, as text or as the bytes it is; one of fewer than eight characters could be a word. */
export interface Secret {
  readonly kind: Exclude<LeakKind, 'number' | 'text'>;
  readonly value: string | Buffer;
}

/** What to look for. */
export interface Wanted {
  readonly secrets?: readonly Secret[];
  /** Phone numbers in full, with or without a country; those of fewer than seven digits are none. */
  readonly numbers?: Iterable<string>;
  /** What SMS said; those of fewer than four characters could be anything. */
  readonly texts?: Iterable<string>;
}

/** Something that was found, as it is known: numbers by their digits alone. */
export interface Hit {
  readonly kind: LeakKind;
  readonly value: string;
}

/** Looks for everything at once in bytes, a character each. */
export type Search = (bytes: string) => readonly Hit[];

const fewestDigits = 7;
const shortestText = 4;
const shortestSecret = 8;
const fewestSigns = 4;
/** A part of so many bytes does not stand anywhere by chance; a Chinese character is three. */
const partLength = { secret: 12, text: 36 };

// What people and formats put between the digits of a number, up to three of them.
const digitRun = /\d(?:[\s().+\-_/]{0,3}\d){6,}/g;

/** Makes ready to look for all of it; parts of secrets and texts count as well. */
export function searchFor({ secrets = [], numbers = [], texts = [] }: Wanted): Search {
  const findNumbers = searchForNumbers(numbers);
  const parts = new Map<string, Hit>();
  for (const text of texts) {
    const hit: Hit = { kind: 'text', value: text };
    if (text.length >= shortestText) addParts(parts, hit, { bytes: asBytes(text), length: partLength.text });
  }
  for (const { kind, value } of secrets) {
    const hit: Hit = { kind, value: typeof value === 'string' ? value : value.toString('base64') };
    for (const bytes of spellingsOf(value)) addParts(parts, hit, { bytes, length: partLength.secret });
  }
  const anyPart = parts.size === 0 ? null : new RegExp([...parts.keys()].map(escape).join('|'), 'g');
  return (bytes) => [
    ...findNumbers(bytes),
    ...(anyPart === null ? [] : (bytes.match(anyPart) ?? []).flatMap((part) => parts.get(part) ?? [])),
  ];
}

/**
 * In parts that follow one another, and the last one by itself: whatever is twice as long holds one of them. A row of
 * noughts says nothing.
 */
function addParts(parts: Map<string, Hit>, hit: Hit, { bytes, length }: { bytes: string; length: number }): void {
  const starts = [
    ...Array.from({ length: Math.ceil(bytes.length / length) - 1 }, (_, index) => index * length),
    -length,
  ];
  for (const start of starts) {
    const part = bytes.slice(start).slice(0, length);
    if (new Set(part).size >= fewestSigns) parts.set(part, hit);
  }
}

function escape(bytes: string): string {
  return bytes.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function spellingsOf(secret: string | Buffer): readonly string[] {
  if (typeof secret === 'string') return secret.length < shortestSecret ? [] : [asBytes(secret)];
  const encoded = (['base64', 'base64url', 'hex', 'latin1'] as const).map((encoding) => secret.toString(encoding));
  return [...new Set(encoded)];
}

function searchForNumbers(numbers: Iterable<string>): (text: string) => readonly Hit[] {
  const byLength = new Map<number, Set<string>>();
  for (const number of numbers) {
    const digits = number.replace(/\D/g, '');
    if (digits.length < fewestDigits) continue;
    const known = byLength.get(digits.length) ?? new Set();
    byLength.set(digits.length, known.add(digits));
  }
  if (byLength.size === 0) return () => [];
  return (text) => {
    const found: Hit[] = [];
    for (const run of text.match(digitRun) ?? []) {
      const digits = run.replace(/\D/g, '');
      for (const [length, known] of byLength) {
        for (let start = 0; start + length <= digits.length; start += 1) {
          const value = digits.slice(start, start + length);
          if (known.has(value)) found.push({ kind: 'number', value });
        }
      }
    }
    return found;
  };
}
