import type { Clock } from '@org/smn-core';

/** What a doctor knows of time. */
export interface TimeSense {
  readonly clock: Clock;
  /** How long one call may take: a method of Slack’s, `signatures` or `reports`. */
  readonly timeLimit: (call: string) => AbortSignal;
}
