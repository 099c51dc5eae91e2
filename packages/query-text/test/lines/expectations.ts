/** An outcome somebody may ask for. */
export type Outcome = 'delivered' | 'failed' | 'pending' | 'unknown';

export interface Sign {
  readonly signId: string;
  readonly name: string;
}

/** A window: instants as ISO text with an offset, or `now` for the line's own now; `null` where anything will do. */
export interface WindowParts {
  readonly kind: string | null;
  readonly start: string;
  readonly end: string;
  readonly span: { readonly amount: number; readonly unit: string } | null;
  readonly cut: boolean | null;
}

export interface SearchParts {
  /** `13412346789` for a Chinese number, `49 15112345678` for another country's. */
  readonly numbers?: readonly string[];
  readonly ids?: readonly string[];
  readonly signs?: readonly Sign[];
  readonly statuses?: readonly Outcome[];
  readonly window?: WindowParts;
  readonly view?: 'reports' | 'summary';
}

export interface ComplaintParts {
  /** The words, joined with a blank. */
  readonly words?: string;
  /** Text that the words must hold. */
  readonly holds?: string;
  /** Suggestions that must be there, to the letter. */
  readonly suggests?: readonly string[];
  /** All suggestions, in any order. */
  readonly suggestsOnly?: readonly string[];
  /** Texts that some suggestion must hold. */
  readonly mentions?: readonly string[];
  /** Whether there must be a suggestion at all. */
  readonly helps?: boolean;
  /** The moment that would work, as ISO text. */
  readonly limit?: string;
  /** `false` where two rules collide over whether each suggestion works. */
  readonly suggestionsWork?: false;
}

export type Expected =
  | { readonly kind: 'search'; readonly parts: SearchParts }
  | { readonly kind: 'empty' | 'help' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'complaint'; readonly reasons: readonly string[]; readonly parts: ComplaintParts };

/** What somebody types, where and when, and what must come of it. */
export interface Line {
  readonly typed: string;
  readonly zone?: 'America/New_York' | 'Europe/Berlin';
  readonly now?: string;
  readonly signs?: readonly Sign[];
  readonly expect: Expected;
}

/** A Tuesday morning in Shanghai; still Monday evening in New York. */
export const usualNow = '2026-11-24T10:30+08:00';

/** Three calendar months before the usual now, in China: the earliest start. */
export const usualLimit = '2026-08-24T10:30+08:00';

export const empty: Expected = { kind: 'empty' };
export const help: Expected = { kind: 'help' };

export function code(text: string): Expected {
  return { kind: 'code', code: text };
}

/** A search; without a window, the last 24 hours. */
export function found(parts: SearchParts = {}): Expected {
  return { kind: 'search', parts };
}

/** A search for one window and nothing else. */
export function during(window: WindowParts): Expected {
  return found({ window });
}

/** A complaint; several reasons, parted by `|`, where the contract leaves the choice. */
export function complaint(reasons: string, parts: ComplaintParts = {}): Expected {
  return { kind: 'complaint', reasons: reasons.split('|'), parts };
}

/** The complaint about one word that nobody knows. */
export function notUnderstood(words: string, ...suggests: readonly string[]): Expected {
  return complaint('not-understood', { words, suggests });
}

export function elapsed(start: string, amount: number, unit: 'minute' | 'hour' | 'day' | 'week'): WindowParts {
  return { kind: 'last', start, end: 'now', span: { amount, unit }, cut: false };
}

export function named(kind: string, start: string, end = 'now'): WindowParts {
  return { kind, start, end, span: null, cut: false };
}

export function span(start: string, end: string): WindowParts {
  return named('range', start, end);
}

/** From the first of these days to the last, both whole; `lastOffset` when the clocks changed on the way. */
export function days(first: string, last: string, offset = '+08:00', lastOffset = offset): WindowParts {
  return span(`${first}T00:00${offset}`, `${last}T23:59:59.999${lastOffset}`);
}

export function day(date: string, offset = '+08:00', lastOffset = offset): WindowParts {
  return days(date, date, offset, lastOffset);
}

/** A window whose end lay in the future and was cut to now. */
export function cutFrom(start: string): WindowParts {
  return { ...span(start, 'now'), cut: true };
}

export function since(start: string): WindowParts {
  return named('since', start);
}

/** Today by another name: the contract does not say which kind it is. */
export function todayOfAnyKind(start: string): WindowParts {
  return { kind: null, start, end: 'now', span: null, cut: null };
}
