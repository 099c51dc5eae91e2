import { join } from 'node:path';
import { buildPage } from '../../src/build-page.ts';

/** Builds the page where it is old, before several files find that out at the same time. */
export async function setup(): Promise<void> {
  const problem = await buildPage(join(import.meta.dirname, '..', '..'), new AbortController().signal);
  if (problem !== null) throw new Error(problem);
}
