import { spreadOf, type Spread } from './statistics.ts';
import type { Turn } from './take-turn.ts';

/** One measure of one contender, over all rounds. */
export interface Summary extends Spread {
  /** The middle of the rounds' ratios to the yardstick's turn in the same round: a slow minute cancels out. */
  readonly ratio: number;
}

/** All measures of one contender. @param yardstick its turns, in the same rounds */
export function summarise(turns: readonly Turn[], yardstick: readonly Turn[]): Readonly<Record<keyof Turn, Summary>> {
  const summary = (measure: keyof Turn): Summary => {
    const ratios = turns.map((turn, round) => turn[measure] / (yardstick[round]?.[measure] ?? Number.NaN));
    return { ...spreadOf(turns.map((turn) => turn[measure])), ratio: spreadOf(ratios).median };
  };
  return { p50Ms: summary('p50Ms'), p90Ms: summary('p90Ms'), p99Ms: summary('p99Ms'), cpuMicros: summary('cpuMicros') };
}
