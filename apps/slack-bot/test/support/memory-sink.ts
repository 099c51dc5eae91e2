import { AuditError, type AuditSink } from '../../src/audit/audit-sink.ts';
import { parseAuditLine, type AuditLine } from '../../src/audit/audit-line.ts';

/** A sink that keeps the lines, and fails when it is told to. */
export interface MemorySink extends AuditSink {
  readonly lines: readonly string[];
  /** The lines, read. @throws for one that is no audit line */
  entries(): readonly AuditLine[];
  /** From now on each write fails with this word of the system's; `null`: no more. */
  failWith(errno: string | null): void;
  /** From now on each write waits. @returns lets those that wait, and all after them, be written */
  hold(): () => void;
}

export function memorySink(): MemorySink {
  const lines: string[] = [];
  const underWay = new Set<Promise<void>>();
  let failure: string | null = null;
  let held: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function take(line: string): Promise<void> {
    await held;
    if (isClosed) throw new AuditError('CLOSED', 'The audit sink is closed');
    if (failure !== null) throw new AuditError(failure, 'The audit sink fails');
    lines.push(line);
  }

  return {
    lines,
    entries: () =>
      lines.map((line) => {
        const entry = parseAuditLine(line);
        if (entry === null) throw new Error('A line is no audit line');
        return entry;
      }),
    failWith(errno) {
      failure = errno;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = Promise.resolve();
        resolve();
      };
    },
    async write(line) {
      const taking = take(line);
      underWay.add(taking);
      return taking.finally(() => underWay.delete(taking));
    },
    async flush() {
      await Promise.allSettled(underWay);
    },
    async close() {
      await Promise.allSettled(underWay);
      isClosed = true;
    },
    get waiting() {
      return underWay.size;
    },
    get lastWriteMs() {
      return lines.length === 0 ? null : 0;
    },
  };
}
