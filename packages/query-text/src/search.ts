import { reportQuery, type DeliveryStatus, type ReportQuery } from '@org/smn-core';

/** A span of time that was asked about, resolved: ms since 1970 (UTC), both ends included. */
export interface SearchWindow {
  readonly startMs: number;
  readonly endMs: number;
  /** How the span was asked for. `last` with 24 hours is also what is meant when nothing was said. */
  readonly kind: 'last' | 'today' | 'yesterday';
  /** For `last`: how many of which unit. */
  readonly span: { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' } | null;
}

/** What somebody asked for, understood. */
export interface Search {
  /** The number as the service stores it: `13412346789`, or masked, `134****6789`. Personal data. */
  readonly mobile: string;
  readonly window: SearchWindow;
  /** Only this outcome; `null` for all. */
  readonly status: DeliveryStatus | null;
}

/**
 * A search as a query that still lacks its signature: people do not know signature ids.
 *
 * @param nowMs the time at which the search was read, in ms since 1970 (UTC)
 * @throws SmnError (`query`) when the window reaches back further than the service keeps reports
 * @example
 * ```ts
 * const query = toQuery(search, Date.now());
 * for (const sign of await smn.signs()) smn.reports(query.sign(sign.signId));
 * ```
 */
export function toQuery(search: Search, nowMs: number): ReportQuery {
  const query = reportQuery({ clock: () => nowMs })
    .between(search.window.startMs, search.window.endMs)
    .mobile(search.mobile);
  return search.status === null ? query : query.status(search.status);
}
