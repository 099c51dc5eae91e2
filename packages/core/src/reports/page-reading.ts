import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import { NarrowedWindow, type TimedRow, type WholeWindow } from './narrowed-window.ts';
import { PageSequence, type AcceptedPage, type PageItem } from './page-sequence.ts';
import { PagesAhead, type FetchPage } from './pages-ahead.ts';
import type { RowShare } from './row-share.ts';

/** A window is narrowed once so many pages of rows can be left out of it. */
const leastPagesLeftOut = 10;

/** A page that was received, and what of it is new. */
export interface ReadPage<Item, Page> {
  readonly page: Page;
  /** Rows before it, in the whole list. */
  readonly offset: number;
  readonly fresh: readonly Item[];
  readonly again: readonly Item[];
  /** Knows, once `next` is `null`, how certain the end is. */
  readonly sequence: Pick<PageSequence<PageItem>, 'isClean' | 'mergedAlike' | 'next' | 'passes'>;
}

export interface PageReadingOptions<Page> {
  /** The window asked about. */
  readonly window: WholeWindow;
  readonly pageSize: number;
  /** Requests at a time. With 1, none is made before the one before has been answered. */
  readonly concurrency: number;
  /** How many pages may be asked for, or be here, beyond the one whose turn it is. */
  readonly lookahead: number;
  /** Whether one page is likely to hold all of it: that page is asked for twice at once, as an end must be, and no other. */
  readonly isLikelyShort: boolean;
  /** How many rows are enough: no page beyond them is asked for before its turn. */
  readonly enoughRows?: number;
  /** Whether an error says that the service did not take the question. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly fetchPage: FetchPage<Page>;
  readonly signal: AbortSignal | undefined;
  /** What pays for the rows; closed at the end. */
  readonly share: RowShare;
  /**
   * Whether a page is handed out only once the request for the next one can be on its way, so that a caller who computes
   * without a pause does not hold it back.
   */
  readonly sendsFirst: boolean;
  /** What to throw when the service repeats itself. */
  readonly stuck: (problem: string) => Error;
}

/**
 * A list that is read to its end, or as far as its share of rows goes, page by page. One page at a time is asked of it.
 *
 * No generator: one would keep the page before for as long as it waits for the next.
 */
export class PageReading<Item extends PageItem & TimedRow, Page extends { readonly items: readonly Item[] }> {
  readonly #options: PageReadingOptions<Page>;
  readonly #sequence: PageSequence<Item>;
  readonly #window: NarrowedWindow;
  readonly #ahead: PagesAhead<Page>;
  #freshRows = 0;

  constructor(options: PageReadingOptions<Page>) {
    this.#options = options;
    this.#sequence = new PageSequence<Item>(options.pageSize, options);
    this.#window = new NarrowedWindow(options.window, options.pageSize * leastPagesLeftOut);
    this.#ahead = new PagesAhead<Page>({ ...options, window: this.#window });
  }

  /** Whether as many rows have come as are enough, and there are more. */
  get hasEnough(): boolean {
    const { enoughRows = Number.POSITIVE_INFINITY } = this.#options;
    return this.#freshRows >= enoughRows && this.#sequence.next !== null;
  }

  /** The next page; `null` at the end. */
  async next(): Promise<ReadPage<Item, Page> | null> {
    try {
      const page = await this.#read();
      if (page === null) this.close();
      return page;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Stops everything that is under way. */
  close(): void {
    this.#ahead.close();
    this.#options.share.close();
  }

  async #read(): Promise<ReadPage<Item, Page> | null> {
    const { lookahead, signal, stuck } = this.#options;
    const sequence = this.#sequence;
    const problem = sequence.stuck;
    if (problem !== null) throw stuck(problem);
    this.#ahead.keepOnly([...(sequence.next ? [sequence.next] : []), ...sequence.ahead(lookahead)]);
    for (let request = sequence.next; request !== null; request = sequence.next) {
      signal?.throwIfAborted();
      const isHere = this.#ahead.isHere(request);
      if (isHere) {
        // Before it is read: what it says takes more memory than its bytes.
        this.#askAhead(request.offset);
        await this.#letRequestsOut();
      }
      const asked = this.#ahead.take(request);
      if (!isHere) this.#askAhead(request.offset);
      const taken = await asked;
      if (taken === null) return null;
      if (taken === 'refused') {
        this.#window.giveUp();
        sequence.askFromStart();
        continue;
      }
      const { page, isNarrowed } = taken;
      const { offset } = request;
      const { fresh, again } = accept(sequence, this.#window, { ...request, items: page.items, isNarrowed });
      this.#freshRows += fresh.length;
      await this.#askForNext();
      return { page, offset, fresh, again, sequence };
    }
    return null;
  }

  #askAhead(offset: number): void {
    const { lookahead, enoughRows = Number.POSITIVE_INFINITY } = this.#options;
    // The first page alone says whether there are more. One beside it would also part two answers to one request, between
    // which a service that slips may slip again.
    if (offset === 0) return;
    this.#ahead.ask(this.#sequence.ahead(lookahead).filter((request) => request.offset < enoughRows));
  }

  /** What is asked for next is not always what was thought, nor was it always known. */
  async #askForNext(): Promise<void> {
    const { next, stuck } = this.#sequence;
    if (!this.#options.sendsFirst || next === null || stuck !== null || this.hasEnough) return;
    if (this.#ahead.isAsked(next)) return;
    this.#ahead.ask([next]);
    await this.#letRequestsOut();
  }

  // A connection rests for one turn after an answer, and is looked at for another before it is used again.
  async #letRequestsOut(): Promise<void> {
    if (!this.#options.sendsFirst) return;
    await turnOfTheEventLoop();
    await turnOfTheEventLoop();
  }
}

const none = { fresh: [], again: [] };

/** Takes a page for what it is: a narrower window may show a part of the list that only looks like the next one. */
function accept<Item extends PageItem & TimedRow>(
  sequence: PageSequence<Item>,
  window: NarrowedWindow,
  page: {
    readonly items: readonly Item[];
    readonly offset: number;
    readonly limit: number;
    readonly isNarrowed: boolean;
  },
): AcceptedPage<Item> {
  const { items, offset, limit, isNarrowed } = page;
  const isInPlace = sequence.fits(items);
  const isSound = isInPlace && window.isSound(items, offset);
  // What may be the end must show in the list itself, twice.
  if (isNarrowed && (!isSound || items.length < limit || window.isGivenUp)) {
    if (!isSound) window.miss();
    sequence.askFromStart(isSound && items.length < limit);
    return none;
  }
  if (isInPlace && !isSound) {
    if (window.isTrusted) sequence.distrust();
    else window.giveUp();
  }
  const { passes } = sequence;
  const accepted = sequence.accept(items);
  if (sequence.passes > passes) window.startPass();
  else if (sequence.hasMoved) window.giveUp();
  else if (passes > 1 && offset === 0 && sequence.beginsOtherwise && !sequence.isLastPass) window.startAgain();
  if (isInPlace && isSound && sequence.next !== null) {
    window.follow({ items, offset, repeated: sequence.next.offset - offset, isNarrowed });
    if (window.isTrusted && window.isOverwhelmed) sequence.distrust();
  }
  return accepted;
}
