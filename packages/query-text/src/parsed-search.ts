import type { Search, SearchSign } from './search.ts';

/** The language that suggestions and descriptions are written in. */
export type SearchLocale = 'en' | 'zh-CN';

/** Where and when a line was typed, and what could be meant. */
export interface ParseOptions {
  /** ms since 1970 (UTC) */
  readonly now: number;
  /** IANA name of the asker's zone: `today` is the asker's. */
  readonly timeZone: string;
  /** The language of the suggestions; both are always understood. Default `en`. */
  readonly locale?: SearchLocale;
  /** The signatures there are. Without them, what is typed after `sign:` is taken for an id, unchecked. */
  readonly signs?: readonly SearchSign[];
}

/** Why a line is not a search. */
export type ComplaintReason =
  | 'not-understood'
  | 'ambiguous'
  | 'several-windows'
  | 'too-many'
  | 'not-a-number'
  | 'unknown-sign'
  | 'future'
  | 'end-before-start'
  | 'too-long-ago'
  | 'no-such-time'
  | 'time-twice'
  | 'conflict';

/** What to ask back. */
export interface Complaint {
  readonly reason: ComplaintReason;
  /** The asker's own words it stumbled over. They may hold a phone number: mask before logging. */
  readonly words: readonly string[];
  /** Nearest things that could have been meant: each works when typed in place of `words`. */
  readonly suggestions: readonly string[];
  /** `too-long-ago`: the earliest start that works; `future`: now. In ms since 1970 (UTC). */
  readonly limitMs: number | null;
}

/** What a line turned out to be. */
export type ParsedSearch =
  | { readonly kind: 'search'; readonly search: Search }
  /** nothing typed at all */
  | { readonly kind: 'empty' }
  | { readonly kind: 'help' }
  /** a carrier's code to explain, as typed */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'complaint'; readonly complaint: Complaint };
