import type { Clock } from '@org/smn-core';
import type { Logger } from 'pino';
import type { OutcomeLine } from './audit-line.ts';
import { errnoOf, type AuditSink } from './audit-sink.ts';
import { intentLine, type AuditIntent } from './intent-line.ts';
import { createNumberHasher } from './number-hash.ts';
import { withoutNumbers } from './without-numbers.ts';

/** How something went that was meant under the same id. */
export interface AuditOutcome {
  readonly id: string;
  /** Who: ids are short, and come again some day. */
  readonly user?: string | undefined;
  readonly outcome: OutcomeLine['outcome'];
  /** Reports that were shown or handed over. */
  readonly rows?: number | undefined;
  /** What was wrong, in a word. */
  readonly problem?: string | undefined;
  /** Slack's id of the file that was handed over. */
  readonly fileId?: string | undefined;
  readonly durationMs: number;
}

/** Who did what: a line before the answer goes out, a line after it. */
export interface AuditLog {
  /**
   * Records what is about to be done, or was refused; it is written when this resolves. Nothing goes out before.
   *
   * @throws UnrecordedError when it cannot be written and such an answer is to be refused
   */
  intend(intent: AuditIntent): Promise<void>;
  /** Records how it went. Never throws: what was answered is answered. */
  conclude(outcome: AuditOutcome): void;
  /** Resolves when nothing waits any more. */
  flush(): Promise<void>;
  /** Lines on their way. */
  readonly waiting: number;
}

/** What an audit log is made of. */
export interface AuditLogOptions {
  readonly sink: AuditSink;
  /** 32 bytes that numbers are hashed with. */
  readonly key: Buffer;
  readonly clock: Clock;
  /** What becomes of an answer that cannot be recorded. */
  readonly onFailure: 'refuse' | 'answer';
  readonly logger: Pick<Logger, 'error'>;
}

/** What somebody wanted could not be recorded, so they must not get it. Holds nothing of it. */
export class UnrecordedError extends Error {
  override readonly name = 'UnrecordedError';
}

const longestWord = 100;
const silenceMs = 60_000;

export function createAuditLog({ sink, key, clock, onFailure, logger }: AuditLogOptions): AuditLog {
  const numbers = createNumberHasher(key);
  const concluding = new Set<Promise<void>>();
  let lastSaidMs = -Infinity;
  let unsaid = 0;

  /** A full disk fails at every line, and the log may be on it too. */
  function complain(kind: 'intent' | 'outcome', error: unknown): void {
    const now = clock();
    if (now - lastSaidMs < silenceMs) {
      unsaid += 1;
      return;
    }
    logger.error({ event: 'unrecorded', kind, errno: errnoOf(error), before: unsaid }, 'the audit log misses a line');
    lastSaidMs = now;
    unsaid = 0;
  }

  return {
    async intend(intent) {
      try {
        await sink.write(JSON.stringify(intentLine(intent, clock(), numbers)));
      } catch (error) {
        complain('intent', error);
        if (onFailure === 'refuse') throw new UnrecordedError(`The audit log misses a line (${errnoOf(error)})`);
      }
    },
    conclude(outcome) {
      // Nobody waits for it: the next intent takes it along.
      const record = async (): Promise<void> => sink.write(JSON.stringify(outcomeLine(outcome, clock())), true);
      const recorded = record().catch((error: unknown) => complain('outcome', error));
      concluding.add(recorded);
      void recorded.finally(() => concluding.delete(recorded));
    },
    async flush() {
      await Promise.all([...concluding, sink.flush()]);
    },
    get waiting() {
      return sink.waiting;
    },
  };
}

function outcomeLine(
  { id, user, outcome, rows, problem, fileId, durationMs }: AuditOutcome,
  atMs: number,
): OutcomeLine {
  return {
    v: 1,
    kind: 'outcome',
    at: new Date(atMs).toISOString(),
    id,
    ...(user === undefined ? {} : { user }),
    outcome,
    ...(rows === undefined ? {} : { rows }),
    ...(problem === undefined ? {} : { problem: withoutNumbers(problem, longestWord) }),
    ...(fileId === undefined ? {} : { fileId }),
    // A clock that was set back meanwhile makes nothing end before it began.
    durationMs: Math.max(0, Math.round(durationMs)),
  };
}
