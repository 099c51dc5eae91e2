import type { Fault } from '@org/smn-emulator';
import type { Batch } from './plan.ts';
import type { Recipe } from './recipe.ts';

/** Something that must never be so, and how to have it again. */
export interface FuzzFinding {
  readonly campaign: string;
  readonly what: string;
  /** The options that bring its batch, and no other. */
  readonly again: string;
  /** The request, as data; `null` where nobody can say which it was. */
  readonly recipe: string | null;
}

/** How long a campaign has taken, and how often it was answered with what. */
export interface CampaignReport {
  readonly seconds: number;
  readonly answers: Readonly<Record<string, number>>;
}

/** What came of it so far. */
export interface FuzzReport {
  readonly requests: number;
  readonly seconds: number;
  readonly campaigns: Readonly<Record<string, CampaignReport>>;
  readonly findings: readonly FuzzFinding[];
}

const longestRecipe = 2_000;

/** The same, with one more batch in it. */
export function added(
  before: CampaignReport = { seconds: 0, answers: {} },
  names: readonly string[],
  seconds: number,
): CampaignReport {
  const answers = { ...before.answers };
  for (const name of names) answers[name] = (answers[name] ?? 0) + 1;
  return { seconds: before.seconds + seconds, answers };
}

/** What was found in a batch; `recipe` is the request that it came of. */
export function findingOf(
  what: string,
  { campaign, seed, trouble, recipes }: Batch,
  recipe: Recipe | undefined,
): FuzzFinding {
  const again = `--seed ${seed} --only "${campaign.name}" --runs ${recipes.length}`;
  const request = recipe === undefined ? null : written(recipe, trouble);
  return { campaign: campaign.name, what: masked(what), again, recipe: request };
}

function written(recipe: Recipe, trouble: Fault | null): string {
  const bytes = (_name: string, value: unknown): unknown =>
    value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString('hex')}` : value;
  const text = JSON.stringify(trouble === null ? recipe : { recipe, trouble }, bytes) ?? '';
  return masked(text).slice(0, longestRecipe);
}

/** A finding is something to be shown. */
function masked(text: string): string {
  return text.replaceAll(/(1[3-9]\d)\d{4}(?=\d{4})/g, '$1****');
}
