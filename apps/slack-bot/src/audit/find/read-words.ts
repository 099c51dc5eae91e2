import { parseSearch, type Search, type SearchNumber } from '@org/query-text';
import { en } from '../../locales/en.ts';
import { complaintSentence } from '../../surfaces/report-message/complaint-text.ts';

/** What was typed: about whom, and when they were asked for. */
export interface ReadWords {
  readonly numbers: readonly SearchNumber[];
  readonly messageIds: readonly string[];
  /** `null` when no time was said. */
  readonly window: { readonly startMs: number; readonly endMs: number } | null;
}

/** Words, or what is wrong with them in one sentence. */
export type WordsOrProblem = ReadWords | { readonly problem: string };

const nothing: ReadWords = { numbers: [], messageIds: [], window: null };

/** Reads the words of a command line as Slack's are read. */
export function readWords(words: string, now: number, timeZone: string): WordsOrProblem {
  const parsed = parseSearch(words, { now, timeZone });
  if (parsed.kind === 'empty') return nothing;
  if (parsed.kind === 'complaint') {
    const tooLongAgo = parsed.complaint.reason === 'too-long-ago';
    const problem = tooLongAgo
      ? 'Words for a time reach back three months; say --since 2026-01-31 for what is older'
      : complaintSentence(parsed.complaint, timeZone, en);
    return { problem };
  }
  if (parsed.kind !== 'search' || isMore(parsed.search)) {
    return { problem: 'Only numbers, message ids and a time are looked for, like: 134****6789 last 7d' };
  }
  const { numbers, messageIds, window } = parsed.search;
  const saidTime = window.kind !== 'default' && (window.kind !== 'three-months' || saysTime(words, now, timeZone));
  return { numbers, messageIds, window: saidTime ? window : null };
}

/** What is searched in reports, and not in who searched them. */
function isMore({ signs, statuses, view }: Search): boolean {
  return signs.length > 0 || statuses.length > 0 || view === 'summary';
}

/** Message ids alone mean three months too: with another time beside, only a time that was said is one too many. */
function saysTime(words: string, now: number, timeZone: string): boolean {
  return parseSearch(`${words} last 24h`, { now, timeZone }).kind === 'complaint';
}
