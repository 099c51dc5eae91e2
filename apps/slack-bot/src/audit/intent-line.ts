import type { Search } from '@org/query-text';
import type { Action } from '../access/action.ts';
import { longestReason, type IntentLine, type RecordedSearch } from './audit-line.ts';
import type { NumberHasher } from './number-hash.ts';
import { recordedId, withoutNumbers } from './without-numbers.ts';

/** Somebody is about to be answered, or is refused. Holds numbers in full: it is what a line is made of, not a line. */
export interface AuditIntent {
  /** Correlation id: the outcome comes under the same. */
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly channel?: string | undefined;
  readonly action: Action | 'other';
  /** What was used, in short: `/smsreport`, the id of a button or a window. */
  readonly surface: string;
  readonly decision: 'allowed' | 'denied';
  /** Why denied, in a word. */
  readonly why?: string | undefined;
  readonly search?: Search | undefined;
  readonly messageId?: string | undefined;
  /** In the person's own words. */
  readonly reason?: string | undefined;
  /** The conversation in which others are to see it. */
  readonly sharedTo?: string | undefined;
}

const longestWord = 100;

/**
 * The line of an intent: numbers masked and hashed, ids and words without numbers.
 *
 * @param atMs ms since 1970 (UTC)
 */
export function intentLine(intent: AuditIntent, atMs: number, numbers: NumberHasher): IntentLine {
  const { id, team, user, channel, action, surface, decision, why, search, messageId, reason, sharedTo } = intent;
  return {
    v: 1,
    kind: 'intent',
    at: new Date(atMs).toISOString(),
    id,
    team,
    user,
    ...(channel === undefined ? {} : { channel }),
    action,
    surface: withoutNumbers(surface, longestWord),
    decision,
    ...(why === undefined ? {} : { why: withoutNumbers(why, longestWord) }),
    ...(search === undefined ? {} : { search: recordSearch(search, numbers) }),
    ...(messageId === undefined ? {} : { messageId: recordedId(messageId) }),
    ...(sharedTo === undefined ? {} : { sharedTo: withoutNumbers(sharedTo, longestWord) }),
    ...(reason === undefined ? {} : { reason: withoutNumbers(reason, longestReason) }),
  };
}

function recordSearch(search: Search, numbers: NumberHasher): RecordedSearch {
  return {
    numbers: search.numbers.map((number) => numbers.record(number)),
    messageIds: search.messageIds.map(recordedId),
    signs: search.signs.map(({ signId }) => recordedId(signId)),
    statuses: [...search.statuses],
    view: search.view,
    since: new Date(search.window.startMs).toISOString(),
    until: new Date(search.window.endMs).toISOString(),
  };
}
