import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import { PageSequence, type PageItem, type PageRequest } from './page-sequence.ts';
import type { PaidRequest, RowShare } from './row-share.ts';

/** Asks for one page. */
export type FetchPage<Page> = (request: PageRequest, signal: AbortSignal) => Promise<Page>;

/** A page that was received, and what of it is new. */
export interface ReadPage<Item, Page> {
  readonly page: Page;
  readonly offset: number;
  readonly fresh: readonly Item[];
  readonly again: readonly Item[];
  /** Knows, once `next` is `null`, how certain the end is. */
  readonly sequence: Pick<PageSequence<PageItem>, 'isClean' | 'mergedAlike' | 'next' | 'passes'>;
  /**
   * Asks for the next page now, while this one is worked on: the page that would be asked for then, no guess. Waits until
   * the request can be on its way, so that a caller who computes without a pause does not hold it back.
   */
  readonly askForNext: () => Promise<void>;
}

export interface ReadPagesOptions<Page> {
  readonly pageSize: number;
  /** Requests at a time. With 1, none is made before the one before has been answered. */
  readonly concurrency: number;
  readonly fetchPage: FetchPage<Page>;
  readonly signal: AbortSignal | undefined;
  /** What pays for the rows; closed at the end. */
  readonly share: RowShare;
  /** What to throw when the service repeats itself. */
  readonly stuck: (problem: string) => Error;
}

/**
 * Reads a list to its end, or as far as its share of rows goes, page by page. Leaving the loop stops everything that is
 * under way.
 */
export async function* readPages<Item extends PageItem, Page extends { readonly items: readonly Item[] }>(
  options: ReadPagesOptions<Page>,
): AsyncGenerator<ReadPage<Item, Page>, void, undefined> {
  const { concurrency, fetchPage, signal, share, stuck } = options;
  const sequence = new PageSequence<Item>(options.pageSize);
  const ahead = new PagesAhead(fetchPage, signal, share);
  try {
    for (let request = sequence.next; request !== null; request = sequence.next) {
      signal?.throwIfAborted();
      const asked = ahead.take(request);
      // The first page alone says whether there is a second one to ask for at the same time.
      if (request.offset > 0) ahead.ask(sequence.ahead(concurrency - 1));
      const page = await asked;
      if (page === null) return;
      const { fresh, again } = sequence.accept(page.items);
      const askForNext = async (): Promise<void> => {
        if (sequence.next === null || sequence.stuck !== null) return;
        ahead.ask([sequence.next]);
        // A connection rests for one turn after an answer, and is looked at for another before it is used again.
        await turnOfTheEventLoop();
        await turnOfTheEventLoop();
      };
      yield { page, offset: request.offset, fresh, again, sequence, askForNext };
      const problem = sequence.stuck;
      if (problem !== null) throw stuck(problem);
      ahead.keepOnly([...(sequence.next ? [sequence.next] : []), ...sequence.ahead(concurrency)]);
    }
  } finally {
    ahead.close();
    share.close();
  }
}

/** A page asked for, and what stops the asking; `null` when its rows cannot be paid. */
interface AskedPage<Page> {
  readonly page: Promise<Page | null>;
  readonly stop: AbortController;
}

/** Pages asked for before their turn. */
class PagesAhead<Page extends { readonly items: readonly unknown[] }> {
  readonly #fetchPage: FetchPage<Page>;
  readonly #signal: AbortSignal | undefined;
  readonly #share: RowShare;
  readonly #asked = new Map<number, AskedPage<Page>>();

  constructor(fetchPage: FetchPage<Page>, signal: AbortSignal | undefined, share: RowShare) {
    this.#fetchPage = fetchPage;
    this.#signal = signal;
    this.#share = share;
    signal?.addEventListener('abort', this.#stopAll);
  }

  /** Asks for what has not been asked for yet, in this order, as far as the share goes. */
  ask(requests: readonly PageRequest[]): void {
    if (this.#signal?.aborted) return;
    for (const request of requests) {
      if (this.#asked.has(request.offset)) continue;
      const { paid, stop } = this.#prepare(request);
      const page = this.#share.ahead(paid);
      if (page === null) return;
      this.#keep(request, { page, stop });
    }
  }

  /** The page of a request, asked for before or now; `null` when it cannot be paid. */
  async take(request: PageRequest): Promise<Page | null> {
    const { page } = this.#asked.get(request.offset) ?? this.#askNow(request);
    try {
      return await page;
    } finally {
      this.#asked.delete(request.offset);
    }
  }

  /** Stops what will not be needed. */
  keepOnly(requests: readonly PageRequest[]): void {
    const wanted = new Set(requests.map((request) => request.offset));
    for (const [offset, { stop }] of this.#asked) {
      if (wanted.has(offset)) continue;
      stop.abort();
      this.#asked.delete(offset);
    }
  }

  /** Nothing more will be needed. */
  close(): void {
    this.keepOnly([]);
    this.#signal?.removeEventListener('abort', this.#stopAll);
  }

  #askNow(request: PageRequest): AskedPage<Page> {
    const { paid, stop } = this.#prepare(request);
    return this.#keep(request, { page: this.#share.next(paid), stop });
  }

  #prepare(request: PageRequest): { readonly paid: PaidRequest<Page>; readonly stop: AbortController } {
    const stop = new AbortController();
    const send = async (): Promise<Page> => this.#fetchPage(request, stop.signal);
    return { paid: { limit: request.limit, signal: stop.signal, send }, stop };
  }

  // One listener for a reading: signals that are made of others cost more than the request they stop.
  readonly #stopAll = (): void => {
    for (const { stop } of this.#asked.values()) stop.abort(this.#signal?.reason);
  };

  #keep({ offset }: PageRequest, asked: AskedPage<Page>): AskedPage<Page> {
    // Its failure counts when its turn comes; until then it must not be an unhandled one.
    asked.page.catch(() => {});
    this.#asked.set(offset, asked);
    return asked;
  }
}
