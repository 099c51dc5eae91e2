import type { Clock } from '@org/smn-core';
import { LRUCache } from 'lru-cache';

/** Whether a search may begin now; when not, how many ms from now it may. */
export type SearchTurn = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number };

/** Keeps one person from asking for more than the account has to give. */
export interface SearchLimit {
  /**
   * Takes one of somebody's searches. What is refused costs nothing.
   * @param who the same text for the same person, like the ids of workspace and user
   */
  take(who: string): SearchTurn;
}

const windowMs = 60_000;
/** More than search within a minute. Who has not tried for longest is forgotten first. */
const mostPeople = 10_000;

/**
 * Allows so many searches of a person within any minute: not by the minute of the clock, at whose turn twice as many
 * would pass.
 *
 * @param options.perMinute searches, from 1
 */
export function createSearchLimit(options: { readonly perMinute: number; readonly clock: Clock }): SearchLimit {
  const { perMinute, clock } = options;
  const searches = new LRUCache<string, readonly number[]>({ max: mostPeople });
  return {
    take(who) {
      const now = clock();
      const lately = (searches.get(who) ?? [])
        .filter((startedAt) => startedAt + windowMs > now)
        // A clock that was set back must not keep anybody waiting until it has caught up.
        .map((startedAt) => Math.min(startedAt, now));
      const [oldest] = lately;
      const isAllowed = oldest === undefined || lately.length < perMinute;
      searches.set(who, isAllowed ? [...lately, now] : lately);
      return isAllowed ? { allowed: true } : { allowed: false, retryAfterMs: oldest + windowMs - now };
    },
  };
}
