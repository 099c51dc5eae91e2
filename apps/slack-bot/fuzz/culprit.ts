import { LeakError } from '../test/support/sweep-house.ts';
import { runBatch, type Problem } from './batch.ts';
import type { Batch } from './plan.ts';
import type { Recipe } from './recipe.ts';
import { findingOf, type FuzzFinding } from './report.ts';
import { openStand, type Stand } from './stand.ts';
import type { TroubleWatch } from './trouble-watch.ts';

const mostOfABatch = 5;

/** What must never be so, with the request that it came of where that can be told. */
export async function explain(
  problems: readonly Problem[],
  batch: Batch,
  watch: TroubleWatch,
): Promise<readonly FuzzFinding[]> {
  const told = problems.flatMap(({ what, index }) =>
    index === null ? [] : [findingOf(what, batch, batch.recipes[index])],
  );
  const untold = problems.find(({ index }) => index === null);
  if (untold === undefined) return told.slice(0, mostOfABatch);
  const culprit = await findCulprit(batch, watch, (found) => found.some(({ index }) => index === null));
  return [...told.slice(0, mostOfABatch), findingOf(untold.what, batch, culprit)];
}

/** A leak shows when a house is left: any of its batches may have been it. */
export async function explainLeak(leak: string, batches: readonly Batch[], watch: TroubleWatch): Promise<FuzzFinding> {
  for (const batch of batches) {
    const culprit = await findCulprit(batch, watch, (_found, itsLeak) => itsLeak !== null);
    if (culprit !== undefined) return findingOf(leak, batch, culprit);
  }
  const [first] = batches;
  if (first === undefined) throw new Error('There is no house without a batch');
  return findingOf(leak, first, undefined);
}

/** Half of a batch in a house of its own, and half of that, down to one request. */
async function findCulprit(
  batch: Batch,
  watch: TroubleWatch,
  isIt: (found: readonly Problem[], leak: string | null) => boolean,
): Promise<Recipe | undefined> {
  async function goesWrong(recipes: readonly Recipe[]): Promise<boolean> {
    const stand = await openStand();
    const { problems } = await runBatch(recipes, { ...batch, stand, watch });
    return isIt(problems, await leave(stand));
  }
  let suspects = batch.recipes;
  if (!(await goesWrong(suspects))) return undefined;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = (await goesWrong(half)) ? half : suspects.slice(half.length);
  }
  return suspects[0];
}

/** Closes a house. @returns what got out of it, or what else went wrong at its end */
export async function leave(stand: Stand): Promise<string | null> {
  try {
    await stand[Symbol.asyncDispose]();
    return null;
  } catch (error) {
    if (error instanceof LeakError) return error.message;
    return `the house does not end well: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
