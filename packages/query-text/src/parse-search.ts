import type { DeliveryStatus } from '@org/smn-core';
import { findNumbers } from './phone-number.ts';
import type { Search, SearchWindow } from './search.ts';
import { defaultWindow, readDay, readLookBack } from './time-range.ts';
import { readStatus } from './words.ts';

/** Why a line is not a search yet. `words` are the asker's own, as typed. */
export interface Complaint {
  readonly reason:
    | 'nothing-asked'
    | 'no-number'
    | 'several-numbers'
    | 'several-windows'
    | 'several-statuses'
    | 'not-understood';
  readonly words: readonly string[];
}

/** Either a search, or what to ask back. */
export type ParsedSearch =
  | { readonly kind: 'search'; readonly search: Search }
  | { readonly kind: 'complaint'; readonly complaint: Complaint };

/** Where and when the line was typed. */
export interface ParseOptions {
  /** ms since 1970 (UTC) */
  readonly now: number;
  /** IANA name of the asker's zone: `today` is the asker's. */
  readonly timeZone: string;
}

/**
 * Reads what somebody typed: one number in full or masked, and, in any order, a time (`last 24h`, `30m`, `7d`, `today`,
 * `yesterday`; the last 24 hours when none is given) and an outcome (`failed`). Whatever it does not understand is asked
 * back: a word is never skipped, and nothing is guessed.
 *
 * @example
 * ```ts
 * parseSearch('134****6789 failed yesterday', { now: Date.now(), timeZone: 'Asia/Shanghai' });
 * parseSearch('134****6789 last week', { now: Date.now(), timeZone: 'Asia/Shanghai' });
 * // { kind: 'complaint', complaint: { reason: 'not-understood', words: ['last', 'week'] } }
 * ```
 */
export function parseSearch(typed: string, { now, timeZone }: ParseOptions): ParsedSearch {
  const text = typed.normalize('NFKC');
  const numbers = findNumbers(text);
  const words = splitWords(text, numbers);
  if (numbers.length === 0 && words.length === 0) return complain('nothing-asked', []);

  const windows: { window: SearchWindow; words: string[] }[] = [];
  const statuses: { status: DeliveryStatus; words: string[] }[] = [];
  const unknown: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1] ?? '';
    const span = word.toLowerCase() === 'last' ? readLookBack(next.toLowerCase(), now) : null;
    const window = span ?? readLookBack(word.toLowerCase(), now) ?? readDay(word.toLowerCase(), now, timeZone);
    const status = readStatus(word.toLowerCase());
    if (window) {
      windows.push({ window, words: span ? [word, next] : [word] });
      if (span) index += 1;
    } else if (status) statuses.push({ status, words: [word] });
    else unknown.push(word);
  }

  if (unknown.length > 0) return complain('not-understood', unknown);
  const [number, ...moreNumbers] = numbers;
  if (number === undefined) return complain('no-number', []);
  if (moreNumbers.length > 0) return complain('several-numbers', []);
  if (windows.length > 1)
    return complain(
      'several-windows',
      windows.flatMap((part) => part.words),
    );
  if (statuses.length > 1)
    return complain(
      'several-statuses',
      statuses.flatMap((part) => part.words),
    );
  const window = windows[0]?.window ?? defaultWindow(now);
  return { kind: 'search', search: { mobile: number.mobile, window, status: statuses[0]?.status ?? null } };
}

/** What is left between the numbers. */
function splitWords(text: string, numbers: ReturnType<typeof findNumbers>): readonly string[] {
  let rest = '';
  let position = 0;
  for (const { start, end } of numbers) {
    rest += `${text.slice(position, start)} `;
    position = Math.max(position, end);
  }
  return (rest + text.slice(position)).split(/\s+/).filter(Boolean);
}

function complain(reason: Complaint['reason'], words: readonly string[]): ParsedSearch {
  return { kind: 'complaint', complaint: { reason, words } };
}
