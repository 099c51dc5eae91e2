import type { NarrowedWindow, PagePlace } from './narrowed-window.ts';
import type { PageRequest } from './page-sequence.ts';
import type { PaidRequest, RowShare } from './row-share.ts';

/** Asks for one page, of so many rows at most. */
export type FetchPage<Page> = (place: PagePlace, limit: number, signal: AbortSignal) => Promise<Page>;

/** What {@link PagesAhead} works with. */
export interface PagesAheadOptions<Page> {
  readonly fetchPage: FetchPage<Page>;
  /** Requests at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  readonly share: RowShare;
  readonly isRefusal: (error: unknown) => boolean;
  /** Says where a page is asked for. */
  readonly window: Pick<NarrowedWindow, 'placeOf'>;
}

/** A page whose turn has come. */
export interface TakenPage<Page> {
  readonly page: Page;
  /** Whether a narrower window was asked. */
  readonly isNarrowed: boolean;
}

/** A page asked for, and what stops the asking; `null` when its rows cannot be paid. */
interface AskedPage<Page> {
  /** Rows before it in the whole list. */
  readonly offset: number;
  readonly page: Promise<Page | null>;
  readonly stop: AbortController;
  readonly isNarrowed: boolean;
  /** Until it has been answered. */
  isUnderWay: boolean;
}

interface Rows {
  readonly items: readonly unknown[];
}

/** Pages asked for before their turn, several at a time: one that is late holds nobody up but its reader. */
export class PagesAhead<Page extends Rows> {
  readonly #options: PagesAheadOptions<Page>;
  // No `Map`: what one replaces when it grows or shrinks holds on to what came after it, page after page, until the whole
  // heap is collected.
  #asked: readonly AskedPage<Page>[] = [];
  /** The second answer of a page that two are needed of. */
  #second: AskedPage<Page> | null = null;
  /** What is to be asked for as soon as there is room, the next one first. */
  #waiting: readonly PageRequest[] = [];

  constructor(options: PagesAheadOptions<Page>) {
    this.#options = options;
    options.signal?.addEventListener('abort', this.#stopAll);
  }

  /** Asks for what has not been asked for yet, in this order, as far as there is room, and the share goes. */
  ask(requests: readonly PageRequest[]): void {
    this.#waiting = requests.filter(({ offset }) => this.#find(offset) === undefined);
    this.#askWaiting();
  }

  /** Whether a page has been asked for. */
  isAsked({ offset }: PageRequest): boolean {
    return this.#find(offset) !== undefined;
  }

  /** Whether a page has been asked for, and answered. */
  isHere({ offset }: PageRequest): boolean {
    return this.#find(offset)?.isUnderWay === false;
  }

  /**
   * The page of a request, asked for before or now; `null` when it cannot be paid, `refused` when the service does not
   * take the narrower window that was asked.
   */
  async take(request: PageRequest): Promise<TakenPage<Page> | null | 'refused'> {
    const { offset, fromStart } = request;
    const ahead = this.#find(offset);
    if (fromStart && ahead?.isNarrowed) this.#drop(ahead);
    const asked = this.#takeSecond(request) ?? this.#find(offset) ?? this.#askNow(request);
    const { page, isNarrowed } = asked;
    try {
      const answered = await page;
      return answered && { page: answered, isNarrowed };
    } catch (error) {
      if (isNarrowed && this.#options.isRefusal(error)) return 'refused';
      throw error;
    } finally {
      this.#forget(asked);
    }
  }

  /** Stops what will not be needed. */
  keepOnly(requests: readonly PageRequest[]): void {
    const wanted = new Set(requests.map((request) => request.offset));
    this.#waiting = this.#waiting.filter(({ offset }) => wanted.has(offset));
    for (const asked of this.#asked) if (!wanted.has(asked.offset)) this.#drop(asked);
    if (this.#second !== null && !wanted.has(this.#second.offset)) this.#dropSecond();
  }

  /** Nothing more will be needed. */
  close(): void {
    this.keepOnly([]);
    this.#options.signal?.removeEventListener('abort', this.#stopAll);
  }

  #askWaiting(): void {
    const { concurrency, share } = this.#options;
    while (!this.#options.signal?.aborted && this.#requests < concurrency) {
      const [request, ...later] = this.#waiting;
      if (request === undefined) return;
      const { paid, ...asked } = this.#prepare(request);
      const page = share.ahead(paid);
      this.#waiting = page === null ? [] : later;
      if (page !== null) this.#keep(request, { ...asked, page });
    }
  }

  #askNow(request: PageRequest): AskedPage<Page> {
    this.#makeRoom();
    const { paid, ...asked } = this.#prepare(request);
    return this.#keep(request, { ...asked, page: this.#options.share.next(paid) });
  }

  #askSecond(request: PageRequest): void {
    this.#makeRoom(request.offset);
    const { paid, ...asked } = this.#prepare(request);
    const page = this.#options.share.ahead(paid);
    if (page === null) return;
    page.catch(() => {});
    this.#dropSecond();
    this.#second = { ...asked, page };
  }

  #takeSecond({ offset, fromStart }: PageRequest): AskedPage<Page> | undefined {
    if (!fromStart || this.#second?.offset !== offset) return undefined;
    const asked = this.#second;
    this.#second = null;
    return asked;
  }

  #dropSecond(): void {
    this.#second?.stop.abort();
    this.#second = null;
  }

  /** What is needed now goes before all others: the last of them makes room. */
  #makeRoom(keptOffset?: number): void {
    if (this.#requests < this.#options.concurrency) return;
    const last = this.#asked
      .filter(({ isUnderWay, offset }) => isUnderWay && offset !== keptOffset)
      .toSorted((left, right) => left.offset - right.offset)
      .at(-1);
    if (last !== undefined) this.#drop(last);
  }

  get #requests(): number {
    return this.#asked.filter(({ isUnderWay }) => isUnderWay).length + (this.#second === null ? 0 : 1);
  }

  #prepare(request: PageRequest): { readonly paid: PaidRequest<Page> } & Omit<AskedPage<Page>, 'page'> {
    const { fetchPage, window } = this.#options;
    const { offset, limit } = request;
    const stop = new AbortController();
    const place = window.placeOf(request);
    const send = async (): Promise<Page> => fetchPage(place, limit, stop.signal);
    const isNarrowed = place.part !== null;
    return { paid: { limit, signal: stop.signal, send }, offset, stop, isNarrowed, isUnderWay: true };
  }

  #keep(request: PageRequest, asked: AskedPage<Page>): AskedPage<Page> {
    this.#asked = [...this.#asked, asked];
    void this.#settle(request, asked);
    if (request.isLikelyEnd && this.#options.concurrency > 1) this.#askSecond(request);
    return asked;
  }

  // Its failure counts when its turn comes; until then it must not be an unhandled one.
  async #settle(request: PageRequest, asked: AskedPage<Page>): Promise<void> {
    const isFull = await this.#isFull(request, asked);
    if (!asked.isUnderWay) return;
    asked.isUnderWay = false;
    // Short, so it may be the last one: who needs what comes after it will ask.
    if (!isFull) this.#waiting = this.#waiting.filter(({ offset }) => offset < request.offset);
    this.#askWaiting();
  }

  async #isFull({ limit }: PageRequest, { page }: AskedPage<Page>): Promise<boolean> {
    try {
      const answered = await page;
      // Looked into only when something depends on it.
      return this.#waiting.length === 0 || answered?.items.length === limit;
    } catch {
      return false;
    }
  }

  #find(wanted: number): AskedPage<Page> | undefined {
    return this.#asked.find(({ offset }) => offset === wanted);
  }

  #drop(asked: AskedPage<Page>): void {
    asked.isUnderWay = false;
    asked.stop.abort();
    this.#forget(asked);
  }

  #forget(asked: AskedPage<Page>): void {
    this.#asked = this.#asked.filter((other) => other !== asked);
  }

  // One listener for a reading: signals that are made of others cost more than the request they stop.
  readonly #stopAll = (): void => {
    for (const { stop } of this.#asked) stop.abort(this.#options.signal?.reason);
    this.#second?.stop.abort(this.#options.signal?.reason);
  };
}
