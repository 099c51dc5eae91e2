import { RowCounts } from './row-counts.ts';
import { isAlone, sameKeys, type RowKey } from './row-key.ts';
import { sameContent } from './same-content.ts';

/** One row of a page, as far as paging looks at it. */
export interface PageItem {
  /** What tells one row from another: the same for a row that comes again. Two rows may have the same: twins. */
  readonly key: RowKey;
  /** All that came of it: changes when the report does. */
  readonly content?: unknown;
}

/** A page to ask for. */
export interface PageRequest {
  /** Rows to skip, from 0. */
  readonly offset: number;
  /** Rows wanted. */
  readonly limit: number;
  /** Whether its answer must prove where in the whole list its rows are: no part of the list may stand for it then. */
  readonly fromStart: boolean;
  /** Whether it is likely to be the end, of which a second answer will be needed. */
  readonly isLikelyEnd: boolean;
}

/** What a page brought. */
export interface AcceptedPage<Item> {
  /** Rows that had not come before. */
  readonly fresh: readonly Item[];
  /** Rows that had come before, as they are now. Twins that changed are left out: which is which cannot be known. */
  readonly again: readonly Item[];
}

/**
 * Rows of one page that the next is asked to repeat at least, so that a shift shows. One would do, but for rows that are
 * alike: a shift by one would put the second of two in the place of the first.
 */
const leastOverlap = 2;
/** Answers to one request that are waited for until two agree; short pages at the end that keep growing. */
const maxAsks = 4;
const maxShortAnswers = 8;
const leastRowsToTellSlip = 10;
const maxPasses = 4;
/** Pages in a row that are the first page once more, that equal the one before, that bring nothing new. */
const maxFirstPages = 3;
const maxSamePages = 50;
const maxPagesWithoutNews = 20;
/** How often a reading may fall behind a list that grows; and all its pages. */
const maxStepsBack = 20;
const maxPages = 20_000;

/**
 * Decides which page to ask for next, and which of its rows are new, when the service promises neither an order, nor
 * that rows stay in place while they are read, nor that a short page is the last. Pure: it asks for nothing itself.
 *
 * - Each page repeats the last rows of the one before, from a row that is alone of its kind. Found where they must be,
 *   nothing moved.
 * - A page that is short, or whose repeated rows are not where they must be, is asked for again: a slip of the service
 *   shows by a different answer. **The end is a short page that came twice.**
 * - When rows moved, reading goes on from a row that is known, and the list is read once more from its start, until
 *   nothing moved. Only then `isClean`.
 *
 * Two moves between the same two requests that cancel each other out cannot be seen; no client can see them.
 */
export class PageSequence<Item extends PageItem> {
  readonly #limit: number;
  readonly #overlap: number;
  readonly #counts = new RowCounts();
  /** The keys of the last page that was settled, where it began, and the first one of this pass. */
  #page: readonly RowKey[] = [];
  #pageOffset = 0;
  /** The rows of it that the next page must repeat. Not all: a page that stays as long as the next one takes is memory. */
  #toRepeat: readonly Item[] = [];
  #firstPage: readonly RowKey[] | null = null;
  /** That of the pass before. */
  #firstPageBefore: readonly RowKey[] | null = null;
  /** The request under way; whether its repeated rows are so alike that a shift would not show. */
  #offset = 0;
  #fromStart = false;
  #isLikelyEnd = false;
  #blind = false;
  #lastAnswer: readonly RowKey[] | null = null;
  #asks = 0;
  #stepBack = 0;
  #stepsBack = 0;
  #shortAnswers = 0;
  #firstPages = 0;
  #samePages = 0;
  #pagesWithoutNews = 0;
  #answersDiffer = false;
  #pages = 0;
  #passes = 1;
  #moved = false;
  #alike = false;
  #ended = false;

  /**
   * @param pageSize rows a request, 1 to 100; a page of one has no room for a repeated row and is asked for as two
   * @param options.isLikelyShort whether the first page is likely to be the end
   */
  constructor(pageSize: number, { isLikelyShort = false }: { readonly isLikelyShort?: boolean } = {}) {
    this.#isLikelyEnd = isLikelyShort;
    this.#limit = Math.max(2, pageSize);
    this.#overlap = Math.min(leastOverlap, Math.floor(this.#limit / 2));
  }

  /** The page to ask for now; `null` at the end. */
  get next(): PageRequest | null {
    if (this.#ended) return null;
    // The end, and what moved, must show in the list itself.
    const fromStart = this.#fromStart || this.#moved || this.#asks > 0 || this.#stepBack > 0;
    return { offset: this.#offset, limit: this.#limit, fromStart, isLikelyEnd: this.#isLikelyEnd };
  }

  /** Pages that will be asked for if each comes full and nothing moves: what may be asked for ahead of time. */
  ahead(pages: number): readonly PageRequest[] {
    if (this.#ended || this.#moved || this.#isLikelyEnd || this.#asks > 0 || this.#stepBack > 0) return [];
    const stride = this.#limit - this.#overlap;
    return Array.from({ length: pages }, (_, index) => ({
      offset: this.#offset + (index + 1) * stride,
      limit: this.#limit,
      fromStart: false,
      isLikelyEnd: false,
    }));
  }

  /** Whether something has moved in this pass. */
  get hasMoved(): boolean {
    return this.#moved;
  }

  /** Whether the list begins otherwise than in the pass before: what was missing then may just have arrived in front. */
  get beginsOtherwise(): boolean {
    const before = this.#firstPageBefore;
    return before !== null && this.#firstPage !== null && !sameKeys(this.#firstPage, before);
  }

  /** Whether nothing would be left to fall back on, should this pass fail. */
  get isLastPass(): boolean {
    return this.#passes === maxPasses;
  }

  /** Whether a page begins with the rows that {@link next} must repeat. */
  fits(items: readonly Item[]): boolean {
    return beginsWith(keysOf(items), this.#expected);
  }

  /** The answer to {@link next} did not come from the start of the list, and cannot be believed: it is asked for again. */
  askFromStart(isLikelyEnd = false): void {
    this.#fromStart = true;
    this.#isLikelyEnd = isLikelyEnd;
  }

  /** What was taken in this pass may not be what the list holds: rows are merged from here on, and it is read again. */
  distrust(): void {
    this.#moved = true;
  }

  /** Whether the last pass found every row where it must be. */
  get isClean(): boolean {
    return this.#ended && !this.#moved;
  }

  /** Whether rows that cannot be told apart were taken for one. */
  get mergedAlike(): boolean {
    return this.#alike;
  }

  get passes(): number {
    return this.#passes;
  }

  /** The service repeats itself: asking on would never end. What it does wrong, or `null`. */
  get stuck(): string | null {
    if (this.#firstPages <= maxFirstPages && this.#samePages <= maxSamePages) return null;
    return this.#answersDiffer
      ? 'its pages do not follow from one another: its offset may count pages, not rows'
      : 'it answers every offset with the same page';
  }

  /** Takes the answer to {@link next}. */
  accept(items: readonly Item[]): AcceptedPage<Item> {
    const keys = keysOf(items);
    const expected = this.#expected;
    const aligned = beginsWith(keys, expected);
    const confirmed = sameKeys(keys, this.#lastAnswer);
    this.#notice(keys);
    if (this.#pages === maxPages) return this.#giveUp(items);
    if (aligned) return this.#acceptAligned(items, keys, expected?.length ?? 0, confirmed);

    // Rows from elsewhere: even when the next answer fits again, something may have moved there and back.
    if (!this.#looksLikeSlip(keys, expected ?? [])) this.#moved = true;
    this.#lastAnswer = keys;
    this.#asks += 1;
    if (!confirmed && this.#stepBack === 0 && this.#asks < maxAsks) return { fresh: [], again: [] };
    return this.#acceptMoved(items, keys);
  }

  /** Keys that the page under way must begin with; `null` when it is not known where in the list it lies. */
  get #expected(): readonly RowKey[] | null {
    return this.#stepBack > 0 ? null : this.#page.slice(this.#offset - this.#pageOffset);
  }

  #notice(keys: readonly RowKey[]): void {
    this.#pages += 1;
    const isSamePage = this.#offset !== this.#pageOffset && keys.length > 0 && sameKeys(keys, this.#page);
    this.#samePages = isSamePage ? this.#samePages + 1 : 0;
    if (this.#firstPage !== null && !sameKeys(keys, this.#firstPage)) this.#answersDiffer = true;
  }

  #acceptAligned(
    items: readonly Item[],
    keys: readonly RowKey[],
    known: number,
    confirmed: boolean,
  ): AcceptedPage<Item> {
    const rest = items.slice(known);
    // A twin that came between two answers to the same request: which of the two is the new one cannot be seen.
    const newTwin = !this.#moved && this.#lastAnswer !== null && this.#hasNewTwin(items, known);
    if (newTwin) this.#alike = true;
    const taken = this.#moved || this.#blind || newTwin ? this.#merge(rest) : this.#count(rest);
    const again = [...this.#repeated(items.slice(0, known)), ...taken.again];
    this.#settle(keys);
    if (keys.length === this.#limit) this.#shortAnswers = 0;
    else if (confirmed) this.#endPass();
    else this.#askShortPageAgain(keys);
    this.#toRepeat = items.slice(this.#offset - this.#pageOffset);
    return { fresh: taken.fresh, again };
  }

  #hasNewTwin(items: readonly Item[], known: number): boolean {
    if (!items.slice(known).some((item) => this.#counts.timesInPass(item.key) > 0)) return false;
    const content = (of: readonly Item[]): string => JSON.stringify(of.slice(0, known).map((item) => item.content));
    return content(items) !== content(this.#toRepeat);
  }

  #askShortPageAgain(keys: readonly RowKey[]): void {
    this.#shortAnswers += 1;
    if (this.#shortAnswers === maxShortAnswers) {
      this.#moved = true;
      this.#endPass();
      return;
    }
    this.#lastAnswer = keys;
    this.#asks = 1;
    this.#offset = this.#pageOffset;
  }

  #acceptMoved(items: readonly Item[], keys: readonly RowKey[]): AcceptedPage<Item> {
    this.#moved = true;
    const [first] = keys;
    const follows = this.#offset === 0 || (first !== undefined && this.#counts.timesInPass(first) > 0);
    if (!follows) {
      if (this.#stepBack === 0) this.#stepsBack += 1;
      if (this.#stepsBack > maxStepsBack) return this.#giveUp(items);
      // More rows came or went before this page than the pages overlap: back to a row that is known.
      this.#stepBack = Math.max(1, this.#stepBack * 2);
      this.#offset = Math.max(0, this.#offset - this.#stepBack);
      this.#lastAnswer = null;
      this.#asks = 0;
      return { fresh: [], again: [] };
    }
    const seenBefore = this.#counts.rowsInPass;
    const taken = this.#merge(items);
    const hasNews = this.#counts.rowsInPass > seenBefore;
    this.#pagesWithoutNews = hasNews ? 0 : this.#pagesWithoutNews + 1;
    this.#firstPages = hasNews || !sameKeys(keys, this.#firstPage) ? 0 : this.#firstPages + 1;
    this.#settle(keys);
    if (this.#pagesWithoutNews === maxPagesWithoutNews) this.#ended = true;
    else if (keys.length < this.#limit) this.#endPass();
    return taken;
  }

  /** The list grows faster than it can be read, or has no end. */
  #giveUp(items: readonly Item[]): AcceptedPage<Item> {
    this.#moved = true;
    this.#ended = true;
    return this.#merge(items);
  }

  /** Nothing, too little, or the page before once more: what a service answers that slips, not a list that moves. */
  #looksLikeSlip(keys: readonly RowKey[], expected: readonly RowKey[]): boolean {
    if (keys.length < expected.length) return sameKeys(keys, expected.slice(0, keys.length));
    // With few rows between two pages, a few rows that arrived make the same picture.
    return this.#limit - this.#overlap >= leastRowsToTellSlip && sameKeys(keys, this.#page);
  }

  /** Nothing moved, so a row's place tells it from its twin. */
  #count(items: readonly Item[]): AcceptedPage<Item> {
    const fresh: Item[] = [];
    const again: Item[] = [];
    for (const item of items) {
      if (this.#counts.come(item.key)) fresh.push(item);
      else if (this.#counts.timesHandedOut(item.key) === 1) again.push(item);
    }
    return { fresh, again };
  }

  /** Rows may have moved, so a row that is known already may be the same or its twin: it is taken for the same. */
  #merge(items: readonly Item[]): AcceptedPage<Item> {
    const unknown = items.filter((item) => this.#counts.timesInPass(item.key) === 0);
    const known = items.filter((item) => this.#counts.timesInPass(item.key) > 0);
    const keys = known.map((item) => item.key);
    if (keys.some((_, index) => !isAlone(keys, index))) this.#alike = true;
    if (known.some((item) => this.#counts.timesInPass(item.key) > 1)) this.#alike = true;
    const counted = this.#count(unknown);
    return { fresh: counted.fresh, again: [...this.#knownOnce(known), ...counted.again] };
  }

  /** Rows that are where they must be. One that is as it was needs no looking up: whichever it is, nothing changes. */
  #repeated(items: readonly Item[]): readonly Item[] {
    return items.filter(
      (item, index) =>
        sameContent(item.content, this.#toRepeat[index]?.content) || this.#counts.timesHandedOut(item.key) === 1,
    );
  }

  #knownOnce(items: readonly Item[]): readonly Item[] {
    return items.filter((item) => this.#counts.timesHandedOut(item.key) === 1);
  }

  #settle(keys: readonly RowKey[]): void {
    this.#firstPage ??= keys;
    this.#page = keys;
    this.#pageOffset = this.#offset;
    const anchor = this.#findAnchor(keys);
    this.#blind = anchor === null && keys.length === this.#limit;
    if (this.#blind) this.#alike = true;
    this.#offset = this.#pageOffset + (anchor ?? Math.max(0, keys.length - this.#overlap));
    this.#fromStart = false;
    this.#isLikelyEnd = false;
    this.#lastAnswer = null;
    this.#asks = 0;
    this.#stepBack = 0;
  }

  /** Where the rows begin that the next page repeats: with one that no other of the page can be taken for. */
  #findAnchor(keys: readonly RowKey[]): number | null {
    for (let index = keys.length - this.#overlap; index > 0; index -= 1) {
      if (isAlone(keys, index)) return index;
    }
    return null;
  }

  #endPass(): void {
    if (!this.#moved || this.#passes === maxPasses) {
      this.#ended = true;
      return;
    }
    this.#passes += 1;
    this.#moved = false;
    this.#alike = false;
    this.#blind = false;
    this.#counts.startPass();
    this.#page = [];
    this.#pageOffset = 0;
    this.#firstPageBefore = this.#firstPage;
    this.#firstPage = null;
    this.#offset = 0;
    this.#stepsBack = 0;
    this.#shortAnswers = 0;
    this.#firstPages = 0;
    this.#pagesWithoutNews = 0;
  }
}

function beginsWith(keys: readonly RowKey[], expected: readonly RowKey[] | null): boolean {
  return expected !== null && sameKeys(keys.slice(0, expected.length), expected);
}

function keysOf(items: readonly PageItem[]): readonly RowKey[] {
  return items.map((item) => item.key);
}
