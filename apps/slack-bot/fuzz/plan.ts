import type { Fault } from '@org/smn-emulator';
import fc from 'fast-check';
import { campaigns, type Campaign } from './campaigns.ts';
import type { Recipe } from './recipe.ts';

/** A batch, and how to have it again. */
export interface Batch {
  readonly campaign: Campaign;
  readonly seed: number;
  readonly recipes: readonly Recipe[];
  readonly trouble: Fault | null;
}

/** One batch of a plan: which campaign, and how many requests. */
interface Planned {
  readonly campaign: Campaign;
  readonly size: number;
}

/**
 * So many requests, or a few more: each campaign its share, by turns, so that every minute has something of everything.
 * A batch is the same for the same seed and size, wherever it is in a plan.
 */
export function* planOf(runs: number, only: string, seed: number): Generator<Batch> {
  const chosen = campaigns.filter(({ name }) => name.includes(only));
  const whole = chosen.reduce((sum, { share }) => sum + share, 0);
  const queues = chosen.map((campaign): Planned[] => {
    const wanted = Math.max(1, Math.round((runs * campaign.share) / whole));
    const size = Math.min(campaign.batch, wanted);
    return Array.from({ length: Math.ceil(wanted / size) }, () => ({ campaign, size }));
  });
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  let index = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const queue of queues) {
      // The longer a queue, the earlier it begins: all of them end together.
      const next = queue[round - (rounds - queue.length)];
      if (next === undefined) continue;
      yield batchOf(next, seed + index);
      index += 1;
    }
  }
}

function batchOf({ campaign, size }: Planned, seed: number): Batch {
  const recipes = fc.sample(campaign.recipe, { seed, numRuns: size });
  const [trouble = null] = campaign.trouble ? fc.sample(campaign.trouble, { seed, numRuns: 1 }) : [];
  return { campaign, seed, recipes, trouble };
}
