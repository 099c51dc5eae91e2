import { parseArgs } from 'node:util';
import { campaigns } from './campaigns.ts';

export const usage = `Throws hostile requests at a real bot, and says what must not be.

  pnpm --filter @org/slack-bot fuzz --runs 100000 [--seed 1] [--only questions]

  --runs   how many requests; 10000 when left out
  --seed   the same requests come of the same seed; another one each day when left out
  --only   only what is called so: a part of a name, as it is printed
`;

/** What was asked for: to be run, to be told how, or something that cannot be, with a sentence that says why. */
export type Asked =
  | { readonly kind: 'run'; readonly runs: number; readonly seed: number; readonly only: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Reads what stands behind the command. */
export function readCommandLine(given: readonly string[], nowMs: number): Asked {
  try {
    const { values } = parseArgs({
      // What a package manager leaves between itself and what it runs.
      args: given.filter((argument) => argument !== '--'),
      options: {
        runs: { type: 'string', default: '10000' },
        seed: { type: 'string', default: String(Math.floor(nowMs / 86_400_000)) },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { only } = values;
    const [runs, seed] = [Number(values.runs), Number(values.seed)];
    if (!Number.isSafeInteger(runs) || runs < 1) return wrong('--runs must be a whole number from 1, like 100000');
    if (!Number.isSafeInteger(seed) || seed < 0) return wrong('--seed must be a whole number from 0, like 1');
    const names = campaigns.map(({ name }) => name);
    if (!names.some((name) => name.includes(only))) return wrong(`--only must be part of one of: ${names.join(', ')}`);
    return { kind: 'run', runs, seed, only };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'that is no option');
  }
}

function wrong(sentence: string): Asked {
  return { kind: 'wrong', sentence };
}
