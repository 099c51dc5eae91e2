import { join } from 'node:path';
import type { Answer } from './ask-once.ts';
import { buildPage } from './build-page.ts';
import { askExample, openHouse } from './house/open-house.ts';
import { createHandler, type Served } from './server/handle.ts';
import { listen } from './server/listen.ts';

/** A running playground. */
export interface Playground extends AsyncDisposable {
  /** Where the page is. */
  readonly url: string;
  /** What the first question was answered with. */
  readonly first: Answer;
  /** Why there is no page, when there is none. */
  readonly pageProblem: string | null;
}

/** What can be other than usual. */
export interface PlaygroundOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Breaks the start off. */
  readonly signal: AbortSignal;
  /** A page that is built already; the playground's own when left out, which is built where it is old. */
  readonly pageDirectory?: string;
}

/** This package. */
const packageDirectory = join(import.meta.dirname, '..');

/**
 * Starts both emulators, the bot and the server of the page, and asks the first question.
 *
 * @throws Error with a sentence, when the port is taken or the bot does not start; the signal's reason, when it aborts
 */
export async function startPlayground({ port, signal, pageDirectory }: PlaygroundOptions): Promise<Playground> {
  await using starting = new AsyncDisposableStack();
  const ready = Promise.withResolvers<Served>();
  const server = starting.use(await listen(port, createHandler(ready.promise)));
  const buildEnds = new AbortController();
  starting.defer(() => buildEnds.abort());
  const building =
    pageDirectory === undefined
      ? buildPage(packageDirectory, AbortSignal.any([signal, buildEnds.signal]))
      : Promise.resolve(null);
  const house = starting.use(await openHouse({ signal }));
  const first = await askExample(house, { signal });
  const pageProblem = await building;
  ready.resolve({ house, pageDirectory: pageDirectory ?? join(packageDirectory, 'page', 'dist') });
  const running = starting.move();
  return {
    url: `http://127.0.0.1:${server.port}`,
    first,
    pageProblem,
    [Symbol.asyncDispose]: async () => running.disposeAsync(),
  };
}
