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
  readonly page: Promise<Page | null>;
  readonly stop: AbortController;
  readonly isNarrowed: boolean;
}

interface Rows {
  readonly items: readonly unknown[];
}

/** Pages asked for before their turn, several at a time: one that is late holds nobody up but its reader. */
export class PagesAhead<Page extends Rows> {
  readonly #options: PagesAheadOptions<Page>;
  readonly #asked = new Map<number, AskedPage<Page>>();
  /** Those of them that have not been answered, by their offsets. */
  readonly #underWay = new Map<number, AskedPage<Page>>();
  /** The second answer of a page that two are needed of. */
  #second: { readonly offset: number; readonly asked: AskedPage<Page> } | null = null;
  /** What is to be asked for as soon as there is room, the next one first. */
  #waiting: readonly PageRequest[] = [];

  constructor(options: PagesAheadOptions<Page>) {
    this.#options = options;
    options.signal?.addEventListener('abort', this.#stopAll);
  }

  /** Asks for what has not been asked for yet, in this order, as far as there is room, and the share goes. */
  ask(requests: readonly PageRequest[]): void {
    this.#waiting = requests.filter(({ offset }) => !this.#asked.has(offset));
    this.#askWaiting();
  }

  /**
   * The page of a request, asked for before or now; `null` when it cannot be paid, `refused` when the service does not
   * take the narrower window that was asked.
   */
  async take(request: PageRequest): Promise<TakenPage<Page> | null | 'refused'> {
    const { offset, fromStart } = request;
    if (fromStart && this.#asked.get(offset)?.isNarrowed) this.#drop(offset);
    const { page, isNarrowed } = this.#takeSecond(request) ?? this.#asked.get(offset) ?? this.#askNow(request);
    try {
      const answered = await page;
      return answered && { page: answered, isNarrowed };
    } catch (error) {
      if (isNarrowed && this.#options.isRefusal(error)) return 'refused';
      throw error;
    } finally {
      this.#asked.delete(offset);
    }
  }

  /** Stops what will not be needed. */
  keepOnly(requests: readonly PageRequest[]): void {
    const wanted = new Set(requests.map((request) => request.offset));
    this.#waiting = this.#waiting.filter(({ offset }) => wanted.has(offset));
    for (const offset of this.#asked.keys()) if (!wanted.has(offset)) this.#drop(offset);
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
      if (page !== null) this.#keep(request, { page, ...asked });
    }
  }

  #askNow(request: PageRequest): AskedPage<Page> {
    this.#makeRoom();
    const { paid, ...asked } = this.#prepare(request);
    const kept = this.#keep(request, { page: this.#options.share.next(paid), ...asked });
    if (request.isLikelyEnd && this.#options.concurrency > 1) this.#askSecond(request);
    return kept;
  }

  #askSecond(request: PageRequest): void {
    this.#makeRoom(request.offset);
    const { paid, ...asked } = this.#prepare(request);
    const page = this.#options.share.ahead(paid);
    if (page === null) return;
    page.catch(() => {});
    this.#dropSecond();
    this.#second = { offset: request.offset, asked: { page, ...asked } };
  }

  #takeSecond({ offset, fromStart }: PageRequest): AskedPage<Page> | undefined {
    if (!fromStart || this.#second?.offset !== offset) return undefined;
    const { asked } = this.#second;
    this.#second = null;
    return asked;
  }

  #dropSecond(): void {
    this.#second?.asked.stop.abort();
    this.#second = null;
  }

  /** What is needed now goes before all others: the last of them makes room. */
  #makeRoom(keptOffset?: number): void {
    if (this.#requests < this.#options.concurrency) return;
    const last = Math.max(...[...this.#underWay.keys()].filter((offset) => offset !== keptOffset));
    this.#drop(last);
  }

  get #requests(): number {
    return this.#underWay.size + (this.#second === null ? 0 : 1);
  }

  #prepare(request: PageRequest): { readonly paid: PaidRequest<Page> } & Omit<AskedPage<Page>, 'page'> {
    const { fetchPage, window } = this.#options;
    const { limit } = request;
    const stop = new AbortController();
    const place = window.placeOf(request);
    const send = async (): Promise<Page> => fetchPage(place, limit, stop.signal);
    return { paid: { limit, signal: stop.signal, send }, stop, isNarrowed: place.part !== null };
  }

  #keep(request: PageRequest, asked: AskedPage<Page>): AskedPage<Page> {
    this.#asked.set(request.offset, asked);
    this.#underWay.set(request.offset, asked);
    void this.#settle(request, asked);
    return asked;
  }

  // Its failure counts when its turn comes; until then it must not be an unhandled one.
  async #settle({ offset, limit }: PageRequest, asked: AskedPage<Page>): Promise<void> {
    const rows = await asked.page.then(
      (answered) => answered?.items.length ?? 0,
      () => 0,
    );
    // Another one may have been asked for in its place.
    if (this.#underWay.get(offset) !== asked) return;
    this.#underWay.delete(offset);
    // Short, so it may be the last one: who needs what comes after it will ask.
    if (rows < limit) this.#waiting = this.#waiting.filter((request) => request.offset < offset);
    this.#askWaiting();
  }

  #drop(offset: number): void {
    this.#asked.get(offset)?.stop.abort();
    this.#asked.delete(offset);
    this.#underWay.delete(offset);
  }

  // One listener for a reading: signals that are made of others cost more than the request they stop.
  readonly #stopAll = (): void => {
    for (const { stop } of [...this.#asked.values(), ...(this.#second === null ? [] : [this.#second.asked])]) {
      stop.abort(this.#options.signal?.reason);
    }
  };
}
