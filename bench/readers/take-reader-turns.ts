import type { Bench } from '../bench-context.ts';
import type { ReaderPlan } from './contenders.ts';
import type { JobResult } from './job.ts';
import { readDataset, type Reading } from './read-dataset.ts';
import { startReader } from './start-reader.ts';

/** The turns of each contender, by name. */
export type ReaderTurns = ReadonlyMap<string, readonly JobResult[]>;

/**
 * Lets each contender read once in each round, while the others idle; another one begins each time. Each has read twice
 * before, of which nothing is kept: its code is compiled then, and the server has its pages.
 */
export async function takeReaderTurns(
  plans: readonly ReaderPlan[],
  bench: Bench,
  { rounds, ...reading }: Reading & { readonly rounds: number },
): Promise<ReaderTurns> {
  await using stack = new AsyncDisposableStack();
  const readers = [];
  for (const plan of plans) readers.push(stack.use(await startReader(plan, bench.code)));
  for (const reader of [...readers, ...readers]) await readDataset(reader, bench.server, reading);
  const turns = new Map(plans.map(({ name }) => [name, [] as JobResult[]]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % readers.length;
    for (const reader of [...readers.slice(first), ...readers.slice(0, first)]) {
      turns.get(reader.plan.name)?.push(await readDataset(reader, bench.server, reading));
    }
  }
  return turns;
}

/** Rows a second of each turn. */
export function speedsOf(turns: ReaderTurns, { name }: ReaderPlan): readonly number[] {
  return turnsOf(turns, name).map(({ rows, ms }) => (rows / ms) * 1000);
}

/** Seconds of CPU per million rows of each turn. */
export function cpuOf(turns: ReaderTurns, { name }: ReaderPlan): readonly number[] {
  return turnsOf(turns, name).map(({ rows, cpuMs }) => (cpuMs * 1000) / rows);
}

function turnsOf(turns: ReaderTurns, name: string): readonly JobResult[] {
  const own = turns.get(name);
  if (own === undefined || own.length === 0) throw new RangeError(`"${name}" had no turn`);
  return own;
}
