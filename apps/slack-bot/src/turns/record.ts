import type { Clock } from '@org/smn-core';
import type { Search } from '@org/query-text';
import type { DenialReason, Need } from '../access/access.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { correlationId } from '../slack/correlation.ts';
import type { ProblemKind } from './problem.ts';

/** What is about to be read or shown. */
export interface Intention {
  readonly search?: Search;
  readonly messageId?: string;
  /** Why, in the person's own words. */
  readonly reason?: string;
  /** The conversation in which others are to see it. */
  readonly sharedTo?: string;
}

/** What one turn leaves in the audit. */
export interface TurnRecord {
  /**
   * Says what is about to be read or shown; it is on disk when this resolves. Nothing is read before, and nothing goes
   * out before: a crash leaves this line, never a silence.
   *
   * @throws UnrecordedError when it cannot be written, and nothing may go unrecorded
   */
  intend(what?: Intention): Promise<void>;
  /** Says that it was refused. @throws as `intend` */
  denied(why: DenialReason, what?: Pick<Intention, 'sharedTo'>): Promise<void>;
  found(rows: number): void;
  sentFile(fileId: string): void;
  failed(kind: ProblemKind): void;
  cancelled(): void;
  /** Says how it went, if there was anything. The first call counts. */
  conclude(): void;
}

/** How a turn went. */
export interface TurnResult {
  readonly need: Need;
  readonly outcome: 'answered' | 'failed' | 'cancelled' | 'stopped' | 'denied';
  /** Kind of the problem, or why it was denied. */
  readonly problem: ProblemKind | DenialReason | null;
  readonly durationMs: number;
}

/** Who did what, with what, where. */
export interface RecordedTurn {
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string | undefined;
  readonly need: Need;
  /** The command, the action's id or the window's. */
  readonly surface: string;
}

/** What records are kept with. */
export interface RecordDependencies {
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onTurn?: (result: TurnResult) => void;
}

export function createTurnRecord(turn: RecordedTurn, { audit, clock, onTurn }: RecordDependencies): TurnRecord {
  const startMs = clock();
  const id = correlationId() ?? '–';
  const who = {
    id,
    team: turn.teamId,
    user: turn.userId,
    ...(turn.channelId === undefined ? {} : { channel: turn.channelId }),
    action: turn.need === 'entry' ? ('other' as const) : turn.need,
    surface: turn.surface,
  };
  let intended: Promise<void> | null = null;
  let said: Intention = {};
  let why: DenialReason | null = null;
  let problem: ProblemKind | null = null;
  let isCancelled = false;
  let isConcluded = false;
  const facts: { rows?: number; fileId?: string } = {};

  async function write(what: Intention): Promise<void> {
    said = what;
    const written = audit.intend({ ...who, decision: 'allowed', ...what });
    intended = written;
    return written;
  }

  function outcomeOf(): Exclude<TurnResult['outcome'], 'denied'> {
    if (problem === 'stopped') return 'stopped';
    if (isCancelled) return 'cancelled';
    return problem === null ? 'answered' : 'failed';
  }

  return {
    async intend(what) {
      if (intended === null) return write(what ?? {});
      const addsNothing =
        what === undefined || Object.entries(what).every(([key, value]) => Reflect.get(said, key) === value);
      return addsNothing ? intended : write(what);
    },
    async denied(reason, what = {}) {
      why = reason;
      const { sharedTo } = what;
      await audit.intend({ ...who, decision: 'denied', why: reason, ...(sharedTo === undefined ? {} : { sharedTo }) });
    },
    found(rows) {
      facts.rows = rows;
    },
    sentFile(fileId) {
      facts.fileId = fileId;
    },
    failed(kind) {
      problem = kind;
    },
    cancelled() {
      isCancelled = true;
    },
    conclude() {
      if (isConcluded) return;
      isConcluded = true;
      const durationMs = clock() - startMs;
      const outcome = outcomeOf();
      if (why === null && intended !== null) {
        audit.conclude({
          id,
          user: turn.userId,
          outcome,
          ...(problem === null ? {} : { problem }),
          ...facts,
          durationMs,
        });
      }
      onTurn?.({ need: turn.need, outcome: why === null ? outcome : 'denied', problem: why ?? problem, durationMs });
    },
  };
}
