import type { Writable } from 'node:stream';
import type { Clock } from '@org/smn-core';
import { auditError, type AuditSink } from './audit-sink.ts';

/**
 * Audit lines on standard output, for a platform that collects it. A line counts as written when the stream has taken
 * it: what becomes of it then is the platform's.
 *
 * @param stream is not closed with the sink: others write to it too
 */
export function standardOutputSink(stream: Writable = process.stdout, clock: Clock = () => Date.now()): AuditSink {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  let lastWriteMs: number | null = null;
  // Each write tells its own failure; without a listener the first would end the process.
  stream.on('error', () => {});

  async function take(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      stream.write(`${line}\n`, (error) => {
        if (error) return reject(auditError('Standard output cannot be written', error));
        lastWriteMs = clock();
        resolve();
      });
    });
  }

  async function flush(): Promise<void> {
    await Promise.allSettled(underWay);
  }

  return {
    async write(line) {
      if (isClosed) throw auditError('Standard output cannot be written', { code: 'CLOSED' });
      const taking = take(line);
      underWay.add(taking);
      return taking.finally(() => underWay.delete(taking));
    },
    flush,
    async close() {
      isClosed = true;
      await flush();
    },
    get waiting() {
      return underWay.size;
    },
    get lastWriteMs() {
      return lastWriteMs;
    },
  };
}
