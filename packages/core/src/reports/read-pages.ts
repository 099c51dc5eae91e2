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
  /**
   * Asks for the next page now, while this one is worked on: the page that would be asked for then, no guess. Waits until
   * the request can be on its way, so that a caller who computes without a pause does not hold it back.
   */
  readonly askForNext: () => Promise<void>;
}

export interface ReadPagesOptions<Page> {
  /** The window asked about. */
  readonly window: WholeWindow;
  readonly pageSize: number;
  /** Requests at a time. With 1, none is made before the one before has been answered. */
  readonly concurrency: number;
  /** How many pages may be asked for, or be here, beyond the one whose turn it is. */
  readonly lookahead: number;
  /** How many rows are enough: no page beyond them is asked for before its turn. */
  readonly enoughRows?: number;
  /** Whether an error says that the service did not take the question. */
  readonly isRefusal: (error: unknown) => boolean;
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
export async function* readPages<Item extends PageItem & TimedRow, Page extends { readonly items: readonly Item[] }>(
  options: ReadPagesOptions<Page>,
): AsyncGenerator<ReadPage<Item, Page>, void, undefined> {
  const { lookahead, signal, share, stuck, enoughRows = Number.POSITIVE_INFINITY } = options;
  const sequence = new PageSequence<Item>(options.pageSize);
  const window = new NarrowedWindow(options.window, options.pageSize * leastPagesLeftOut);
  const ahead = new PagesAhead<Page>({ ...options, window });
  try {
    for (let request = sequence.next; request !== null; request = sequence.next) {
      signal?.throwIfAborted();
      const asked = ahead.take(request);
      // The first page alone says whether there is a second one to ask for at the same time.
      if (request.offset > 0) ahead.ask(sequence.ahead(lookahead).filter(({ offset }) => offset < enoughRows));
      const taken = await asked;
      if (taken === null) return;
      if (taken === 'refused') {
        window.giveUp();
        sequence.askFromStart();
        continue;
      }
      const { page, isNarrowed } = taken;
      const { fresh, again } = accept(sequence, window, { ...request, items: page.items, isNarrowed });
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
      ahead.keepOnly([...(sequence.next ? [sequence.next] : []), ...sequence.ahead(lookahead)]);
    }
  } finally {
    ahead.close();
    share.close();
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
