import type { DeliveryStatus } from '@org/smn-core';
import type { Complaint, SearchLocale } from './parsed-search.ts';
import type { SearchNumber, SearchSign } from './search.ts';
import type { Calendar } from './time/calendar.ts';
import type { Reading } from './time/reading.ts';

/** What a few words turned out to say. */
export type PartMeaning =
  | { readonly type: 'number'; readonly number: SearchNumber }
  | { readonly type: 'message-id'; readonly messageId: string }
  | { readonly type: 'sign'; readonly sign: SearchSign }
  | { readonly type: 'statuses'; readonly statuses: readonly DeliveryStatus[] }
  | { readonly type: 'time'; readonly reading: Reading }
  | { readonly type: 'summary' }
  | { readonly type: 'help' }
  | { readonly type: 'filler' }
  /** between two of a kind */
  | { readonly type: 'or' }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'problem'; readonly reason: Complaint['reason']; readonly suggestions: readonly string[] };

/** Words and what they say. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** The asker's own, as typed; of `status:foo` only what was stumbled over. */
  readonly words: string;
  readonly meaning: PartMeaning;
}

/** What recognisers know besides the text. */
export interface ReadContext {
  readonly calendar: Calendar;
  readonly locale: SearchLocale;
  /** With comparable names; `null` when nobody said which signatures there are. */
  readonly signs: readonly SearchSign[] | null;
}

/** What one recogniser found at one place. */
export interface PartMatch {
  readonly end: number;
  readonly meaning: PartMeaning;
  /** Where the words that are shown start, when not where the match does. */
  readonly wordsAt?: number;
}

/** Reads one format at one place; bounded work, whatever follows. */
export type Recogniser = (text: string, at: number, context: ReadContext) => PartMatch | null;
