import type { Contender } from './start-contender.ts';
import type { Surroundings } from './start-surroundings.ts';
import { takeTurn, type Load, type Turn } from './take-turn.ts';

/** Lets each contender have one turn in each round; another one begins each time. Answers the turns of each, by name. */
export async function takeTurns(
  contenders: readonly Contender[],
  { load, rounds }: { readonly load: Load; readonly rounds: number },
  surroundings: Surroundings,
): Promise<ReadonlyMap<string, readonly Turn[]>> {
  const turns = new Map(contenders.map(({ plan }) => [plan.name, [] as Turn[]]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      turns.get(contender.plan.name)?.push(await takeTurn(contender, load, surroundings));
    }
  }
  return turns;
}
