import { reportQuery, type ReportQuery } from '@org/smn-core';
import type { Search } from './search.ts';

/** Queries that one search may become at most. */
export const maxQueries = 50;

/**
 * How many queries a search becomes: one for each number and message id, under each signature.
 *
 * @param signCount approved signatures there are; not used when the search names its own
 */
export function countQueries(search: Search, signCount: number): number {
  const signs = search.signs.length > 0 ? search.signs.length : signCount;
  return Math.max(1, search.numbers.length + search.messageIds.length) * signs;
}

/**
 * A search as queries for core, by number and message id in the order they were typed, under each signature.
 *
 * @param signIds every approved signature; not used when the search names its own
 * @param now the moment the search was read, in ms since 1970 (UTC)
 * @throws RangeError for more than {@link maxQueries}; check with {@link countQueries} first
 * @throws SmnError (`query`) when `now` is so much later that the window's start is no longer kept
 * @example
 * ```ts
 * for (const query of toQueries(search, ['47f86cf7c9a7449d98ee61cf193dc060'], Date.now())) smn.reports(query);
 * ```
 */
export function toQueries(search: Search, signIds: readonly string[], now: number): readonly ReportQuery[] {
  const count = countQueries(search, signIds.length);
  if (count > maxQueries) throw new RangeError(`The search asks ${count} queries: ${maxQueries} at most`);
  const { startMs, endMs } = search.window;
  const [status, ...more] = search.statuses;
  const inWindow = reportQuery({ clock: () => now }).between(startMs, endMs);
  const base = status === undefined ? inWindow : inWindow.status(status, ...more);
  const asked = [
    ...search.numbers.map(({ mobile, nationCode }) => base.mobile(mobile, { nationCode })),
    ...search.messageIds.map((messageId) => base.message(messageId)),
  ];
  const ids = search.signs.length > 0 ? search.signs.map(({ signId }) => signId) : signIds;
  return (asked.length > 0 ? asked : [base]).flatMap((query) => ids.map((signId) => query.sign(signId)));
}
