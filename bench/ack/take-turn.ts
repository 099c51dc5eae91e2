import { Pool } from 'undici';
import { ask } from './ask.ts';
import { quantile } from './statistics.ts';
import type { Contender } from './start-contender.ts';
import type { Surroundings } from './start-surroundings.ts';

/** How a contender is asked. */
export interface Load {
  /** Commands that are under way at a time; one is under way until its reply has arrived. */
  readonly inFlight: number;
  /** Commands that are measured. */
  readonly commands: number;
  /** Commands before those: connections stand, and what the others' turns pushed out of the caches is back. */
  readonly warmUp: number;
}

/** What one turn of a contender measured. */
export interface Turn {
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
}

const longestTurnMs = 60_000;

/** Asks one contender and nobody else, over connections that stay open. @throws Error when anything goes wrong */
export async function takeTurn(contender: Contender, load: Load, surroundings: Surroundings): Promise<Turn> {
  // Connections of this turn only: none that the contender closed while it waited for its next one.
  const pool = new Pool(contender.origin, { connections: load.inFlight });
  try {
    return await Promise.race([measure(contender, load, { pool, surroundings }), tooLong(contender)]);
  } catch (error) {
    console.error(`The log of "${contender.plan.name}" ends so:\n${contender.lastWords()}`);
    throw error;
  } finally {
    await pool.destroy();
  }
}

async function measure(
  contender: Contender,
  { inFlight, commands, warmUp }: Load,
  { pool, surroundings }: { readonly pool: Pool; readonly surroundings: Surroundings },
): Promise<Turn> {
  const askMany = async (count: number): Promise<number[]> => {
    let left = count;
    const ackMs: number[] = [];
    const askOneByOne = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        ackMs.push(await ask(contender, pool, surroundings));
      }
    };
    await Promise.all(Array.from({ length: inFlight }, askOneByOne));
    return ackMs;
  };

  await askMany(warmUp);
  const before = await contender.cpuMicros();
  const ackMs = (await askMany(commands)).toSorted((left, right) => left - right);
  const cpuMicros = (await contender.cpuMicros()) - before;
  return {
    p50Ms: quantile(ackMs, 0.5),
    p90Ms: quantile(ackMs, 0.9),
    p99Ms: quantile(ackMs, 0.99),
    cpuMicros: cpuMicros / commands,
  };
}

async function tooLong({ plan }: Contender): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  // It keeps nobody waiting at the end of the bench.
  setTimeout(
    () => reject(new Error(`"${plan.name}" was not done after ${longestTurnMs / 1000} s`)),
    longestTurnMs,
  ).unref();
  return promise;
}
