import { PageSequence, type PageItem, type PageRequest } from './page-sequence.ts';

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
}

export interface ReadPagesOptions<Page> {
  readonly pageSize: number;
  /** Requests at a time: with 1 the next page is asked for when the last has been consumed. */
  readonly concurrency: number;
  readonly fetchPage: FetchPage<Page>;
  readonly signal: AbortSignal | undefined;
  /** What to throw when the service repeats itself. */
  readonly stuck: (problem: string) => Error;
}

/** Reads a list to its end, page by page. Leaving the loop stops everything that is under way. */
export async function* readPages<Item extends PageItem, Page extends { readonly items: readonly Item[] }>(
  options: ReadPagesOptions<Page>,
): AsyncGenerator<ReadPage<Item, Page>, void, undefined> {
  const { concurrency, fetchPage, signal, stuck } = options;
  const sequence = new PageSequence<Item>(options.pageSize);
  const ahead = new PagesAhead(fetchPage, signal);
  try {
    for (let request = sequence.next; request !== null; request = sequence.next) {
      signal?.throwIfAborted();
      const asked = ahead.take(request);
      // The first page alone says whether there is a second one to ask for at the same time.
      if (request.offset > 0) ahead.ask(sequence.ahead(concurrency - 1));
      const page = await asked;
      const { fresh, again } = sequence.accept(page.items);
      yield { page, offset: request.offset, fresh, again, sequence };
      const problem = sequence.stuck;
      if (problem !== null) throw stuck(problem);
      ahead.keepOnly([...(sequence.next ? [sequence.next] : []), ...sequence.ahead(concurrency)]);
    }
  } finally {
    ahead.keepOnly([]);
  }
}

/** Pages asked for before their turn. */
class PagesAhead<Page> {
  readonly #fetchPage: FetchPage<Page>;
  readonly #signal: AbortSignal | undefined;
  readonly #asked = new Map<number, { readonly page: Promise<Page>; readonly stop: AbortController }>();

  constructor(fetchPage: FetchPage<Page>, signal: AbortSignal | undefined) {
    this.#fetchPage = fetchPage;
    this.#signal = signal;
  }

  ask(requests: readonly PageRequest[]): void {
    for (const request of requests) if (!this.#asked.has(request.offset)) this.#start(request);
  }

  /** The page of a request, asked for before or now. */
  async take(request: PageRequest): Promise<Page> {
    const { page } = this.#asked.get(request.offset) ?? this.#start(request);
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

  #start(request: PageRequest): { readonly page: Promise<Page>; readonly stop: AbortController } {
    const stop = new AbortController();
    const page = this.#fetchPage(request, this.#signal ? AbortSignal.any([this.#signal, stop.signal]) : stop.signal);
    // Its failure counts when its turn comes; until then it must not be an unhandled one.
    page.catch(() => {});
    const started = { page, stop };
    this.#asked.set(request.offset, started);
    return started;
  }
}
