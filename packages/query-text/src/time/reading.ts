import type { Temporal } from 'temporal-polyfill';
import type { ComplaintReason } from '../parsed-search.ts';
import type { SearchWindow, WindowKind } from '../search.ts';

/** A place in time, not yet on the time line: a date with or without a time of day (ms), or an instant. */
export type Moment =
  | { readonly date: Temporal.PlainDate; readonly clockMs: number | null }
  | { readonly epochMs: number };

/** Whole days of the calendar. */
export interface Days {
  readonly kind: WindowKind;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** Why words that look like a time are none. */
export interface TimeProblem {
  readonly form: 'problem';
  readonly reason: ComplaintReason;
  readonly suggestions: readonly string[];
}

/** What words about time say, before it is known what else the line says. */
export type Reading =
  | { readonly form: 'window'; readonly window: SearchWindow }
  | ({ readonly form: 'days' } & Days)
  /** A part of a day that may be named elsewhere; `null`: from its start. `now`: open. */
  | {
      readonly form: 'clock';
      readonly fromMs: number | null;
      readonly toMs: number | 'now';
      /** A named part of a day means nothing without its day; hours alone are today's. */
      readonly needsDay: boolean;
    }
  | { readonly form: 'range'; readonly from: Moment; readonly to: Moment }
  | { readonly form: 'since'; readonly from: Moment }
  | TimeProblem;

/** A reading, and where its words end. */
export interface TimeMatch {
  readonly end: number;
  readonly reading: Reading;
}

/** Days, or why they are none, and where their words end. */
export interface DaysMatch {
  readonly end: number;
  readonly days: Days | TimeProblem;
}
