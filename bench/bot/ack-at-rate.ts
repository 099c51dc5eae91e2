import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { ask } from '../ack/ask.ts';
import { quantile } from '../ack/statistics.ts';
import type { Contender } from '../ack/start-contender.ts';
import type { Surroundings } from '../ack/start-surroundings.ts';

/** How soon commands were acked. */
export interface AcksAtRate {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly commands: number;
}

/**
 * Sends commands at a fixed rate, whether the ones before have been acked or not, as people do. The time of an ack runs
 * from when its command was due: a bot that is late for one is late for those behind it too.
 *
 * @throws Error when an ack is not 200, or a reply is missing
 */
export async function ackAtRate(
  contender: Contender,
  surroundings: Surroundings,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<AcksAtRate> {
  const pool = new Pool(contender.origin, { connections: 64 });
  try {
    const commands = perSecond * seconds;
    const asked: Promise<number>[] = [];
    const start = performance.now();
    for (let index = 0; index < commands; index += 1) {
      const dueMs = start + (index * 1000) / perSecond;
      const earlyMs = dueMs - performance.now();
      if (earlyMs >= 1) await wait(earlyMs);
      const lateMs = Math.max(0, performance.now() - dueMs);
      const ack = ask(contender, pool, surroundings).then((ackMs) => ackMs + lateMs);
      // All are waited for below; until then a failure must not be an unhandled one.
      ack.catch(() => {});
      asked.push(ack);
    }
    const ackMs = (await Promise.all(asked)).toSorted((left, right) => left - right);
    return { p50Ms: quantile(ackMs, 0.5), p99Ms: quantile(ackMs, 0.99), commands };
  } finally {
    await pool.destroy();
  }
}
