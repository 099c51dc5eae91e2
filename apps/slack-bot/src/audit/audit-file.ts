import type { Clock } from '@org/smn-core';
import { openAppendFile } from './append-file.ts';
import { AuditError, auditError, type AuditSink } from './audit-sink.ts';

/** A file of audit lines. */
export interface AuditFile extends AuditSink {
  /**
   * Opens the path anew, after what waits is written: for who moves the file away and then sends a SIGHUP.
   *
   * @throws AuditError when it cannot be opened; the next line tries again
   */
  reopen(): Promise<void>;
}

/** Which file, and how large it gets. */
export interface AuditFileOptions {
  readonly path: string;
  /** A file that would become larger is renamed, and a new one begun. Nothing is ever deleted. */
  readonly maxBytes: number;
  readonly clock: Clock;
  /** Told, once, that a full file cannot be renamed: a sentence without a path. */
  readonly onTrouble?: (sentence: string) => void;
}

/** So long a line waits for others that it could go with: a crash would take it along. */
const longestWaitMs = 25;

/** A line that is not on the disk yet, and who waits for it. */
interface WaitingLine {
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: AuditError) => void;
}

/**
 * Opens the file of the audit log, which only its owner may read. Lines that wait together go to the disk together: one
 * write, one sync. Several processes may write to one file.
 *
 * @throws AuditError that says what is in the way
 */
export async function openAuditFile({
  path,
  maxBytes,
  clock,
  onTrouble = () => {},
}: AuditFileOptions): Promise<AuditFile> {
  const file = await openAppendFile({ path, maxBytes, clock, onTrouble }).catch((error: unknown) => {
    throw auditError('The audit file cannot be opened', error);
  });
  const inTurn = createTurns();
  let waiting: WaitingLine[] = [];
  let isDue = false;
  let dueLater: NodeJS.Timeout | undefined;
  let inHand = 0;
  let isClosed = false;
  let lastWriteMs: number | null = null;

  async function writeWaiting(): Promise<void> {
    const taken = waiting;
    waiting = [];
    isDue = false;
    inHand = taken.length;
    let isStuck = false;
    while (inHand > 0) {
      const left = taken.slice(-inHand);
      try {
        const written = await file.append(left.map(({ bytes }) => bytes));
        if (written === 0 && isStuck) throw new AuditError('EIO', 'The audit file takes no whole line');
        isStuck = written === 0;
        if (written > 0) lastWriteMs = clock();
        inHand -= written;
        for (const line of left.slice(0, written)) line.resolve();
      } catch (error) {
        inHand = 0;
        const failure = auditError('The audit file cannot be written', error);
        for (const line of left) line.reject(failure);
      }
    }
  }

  /** Takes the next turn, for all who wait by then. */
  function writeSoon(): void {
    clearTimeout(dueLater);
    dueLater = undefined;
    if (isDue || waiting.length === 0) return;
    isDue = true;
    void inTurn(writeWaiting);
  }

  return {
    async write(line, canWait = false) {
      if (isClosed) throw auditError('The audit file cannot be written', { code: 'CLOSED' });
      const written = new Promise<void>((resolve, reject) => {
        waiting.push({ bytes: Buffer.from(`${line}\n`), resolve, reject });
      });
      if (canWait) dueLater ??= setTimeout(writeSoon, longestWaitMs);
      else writeSoon();
      return written;
    },
    async flush() {
      writeSoon();
      return inTurn(async () => {});
    },
    async close() {
      writeSoon();
      if (isClosed) return inTurn(async () => {});
      isClosed = true;
      return inTurn(async () => file.close());
    },
    async reopen() {
      writeSoon();
      return inTurn(async () => {
        await file.reopen().catch((error: unknown) => {
          throw auditError('The audit file cannot be opened again', error);
        });
      });
    },
    get waiting() {
      return waiting.length + inHand;
    },
    get lastWriteMs() {
      return lastWriteMs;
    },
  };
}

/** One piece of work after the other, whatever becomes of them. */
function createTurns(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
