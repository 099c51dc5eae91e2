import type { Replica } from './replica.ts';

/** What people do. */
export const deedKinds = ['command', 'click', 'details', 'form', 'filter', 'export', 'share'] as const;
export type DeedKind = (typeof deedKinds)[number];

/**
 * How it ended for who did it: with what they wanted; with the sentence that the bot is being restarted, or that their
 * export before is not quite over, or that Slack was too slow to say who they are, or with any other; with nothing, since the process that had it was killed; with
 * nothing, and nobody knows why.
 */
export type DeedEnd = 'answered' | 'unknown' | 'refused' | 'stopped' | 'told to wait' | 'lost' | 'unanswered';

/** Something that a person is about to do: one request of Slack's. */
export interface Intent {
  readonly user: string;
  readonly kind: DeedKind;
  /** What the audit calls it. */
  readonly surface: string;
  /** Whether it is recorded: not what shows nobody's data, unless it is refused. */
  readonly isRecorded: boolean;
  /** Whether it was lost before, with a process, and is done once more. */
  readonly isAgain: boolean;
}

/** Something that a person has done, and what has become of it. */
export interface Deed extends Intent {
  readonly id: number;
  /** ms since 1970 (UTC). */
  readonly sentAtMs: number;
  /** The process that was given it; `null` while it is on its way. */
  replica: Replica | null;
  /** How Slack took the ack; `null` while there is none. */
  ack: string | null;
  end: DeedEnd | null;
  endedAtMs: number | null;
  /** Aborts when there will be no answer: its process was killed. */
  readonly lost: AbortController;
}
