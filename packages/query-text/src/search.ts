import type { DeliveryStatus } from '@org/smn-core';

/** A number that was asked about. Personal data: mask it (`maskSearch`) before it is shown or logged. */
export interface SearchNumber {
  /** As the service stores it, without the country code: digits, `*` where it is masked. */
  readonly mobile: string;
  /** Country calling code without `+`: `86`, `49`. */
  readonly nationCode: string;
}

/** A signature that messages are sent under. */
export interface SearchSign {
  readonly signId: string;
  readonly name: string;
}

/** How a span of time was asked for. `range` is every other calendar span; `default` is what nothing said means. */
export type WindowKind =
  | 'last'
  | 'today'
  | 'yesterday'
  | 'this-week'
  | 'last-week'
  | 'this-month'
  | 'last-month'
  | 'range'
  | 'since'
  | 'three-months'
  | 'default';

/** Elapsed time, as it was said: 24 hours, 7 days. */
export interface ElapsedSpan {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
}

/** A span of time that was asked about, resolved. */
export interface SearchWindow {
  /** ms since 1970 (UTC), included */
  readonly startMs: number;
  /** ms since 1970 (UTC), included; never after the moment of asking */
  readonly endMs: number;
  readonly kind: WindowKind;
  /** For `last` and `default`: how many of which unit. */
  readonly span: ElapsedSpan | null;
  /** The end that was asked for lay in the future. */
  readonly cutToNow: boolean;
}

/** What somebody asked for, understood. */
export interface Search {
  /** At most 5; none: all numbers (or only those of the message ids). */
  readonly numbers: readonly SearchNumber[];
  /** At most 5. */
  readonly messageIds: readonly string[];
  /** At most 5; none: every approved signature. */
  readonly signs: readonly SearchSign[];
  /** None: all. Each once, in the order delivered, failed, pending, unknown. */
  readonly statuses: readonly DeliveryStatus[];
  readonly window: SearchWindow;
  readonly view: 'reports' | 'summary';
}
