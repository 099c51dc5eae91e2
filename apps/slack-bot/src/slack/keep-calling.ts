import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { slackErrorWord } from './slack-error.ts';

/** What may be done about a call that failed. */
export interface KeepCallingOptions {
  /** Whether the call may be made again when nobody knows if it was done: not what would be there twice. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal;
}

const mostTries = 3;
const pauseMs = 300;

/**
 * Makes a call again when that makes sense: after a 429, which says for certain that nothing was done, as late as Slack
 * wants it; after no answer, or half of one, only what is repeatable.
 *
 * @throws what the last try failed with, and the signal's reason when it is too late
 */
export async function keepCalling<Answer>(
  call: () => Promise<Answer>,
  { isRepeatable, signal }: KeepCallingOptions,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      const delayMs = delayAfter(error, isRepeatable);
      if (delayMs === null || tries === mostTries) throw error;
      await pause(delayMs, undefined, { signal });
    }
  }
}

function delayAfter(error: unknown, isRepeatable: boolean): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1_000;
  return isRepeatable && /^(?:no_answer|http_5\d\d)$/.test(slackErrorWord(error)) ? pauseMs : null;
}
