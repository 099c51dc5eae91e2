import { unlimitedShare, type PaidRequest, type ReceivedRows, type RowShare } from './row-share.ts';

/** Rows that may be received, in all, by every list that is given the same budget. {@link rowBudget} makes one. */
export interface RowBudget {
  /** Allowed in all. */
  readonly rows: number;
  /** Received so far: those that came again, and those that the client filters out, included. */
  readonly spent: number;
  /** What may still be received. */
  readonly left: number;
}

/**
 * A limit to the rows that several lists receive together, at the same time or one after the other.
 *
 * Every row that comes counts: the ones a page repeats too, and the ones a search for a masked number looks through.
 * Before a request goes out a whole page is set aside for it, and what did not come is given back: `spent` never passes
 * `rows`. A list whose next page cannot be paid ends there; its evidence is not `complete`, and gives `limit` as reason.
 *
 * The proof of an end has to be paid too, so that a budget of exactly the rows that there are is not enough: a list
 * needs its rows, two more for each page, and one whole page on top.
 *
 * @param rows allowed in all, from 0
 * @throws TypeError when that is no whole number
 * @example
 * ```ts
 * const budget = rowBudget(5_000);
 * const scans = await Promise.all(queries.map((query) => smn.reports(query, { budget }).scan()));
 * const isWhole = scans.every(({ evidence }) => evidence.complete);
 * console.log(isWhole ? 'all there is' : 'not all', `${budget.spent} rows received, ${budget.left} left`);
 * ```
 */
export function rowBudget(rows: number): RowBudget {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new TypeError(`rowBudget cannot be ${rows}: rows, from 0`);
  return new SharedRows(rows);
}

/** What begins a reading's share of a budget, or of no limit. @throws TypeError when `rowBudget` has not made it */
export function sharesOf(budget: RowBudget | undefined): () => RowShare {
  if (budget === undefined) return unlimitedShare;
  if (budget instanceof SharedRows) return () => budget.share();
  throw new TypeError('budget must be one that rowBudget() made');
}

/** A reading that waits for the rows of its next page. */
interface Waiting {
  readonly limit: number;
  readonly decide: (isPaid: boolean) => void;
}

class SharedRows implements RowBudget {
  readonly rows: number;
  #spent = 0;
  /** Set aside for requests under way. Each of them ends, answered or not, so nobody waits for ever. */
  #underWay = 0;
  /** One page of each reading. */
  #nextPages = 0;
  /** In order of arrival. Nobody overtakes: small pages could keep a large one waiting until nothing is left. */
  readonly #waiting = new Set<Waiting>();

  constructor(rows: number) {
    this.rows = rows;
  }

  get spent(): number {
    return this.#spent;
  }

  get left(): number {
    return Math.max(0, this.rows - this.#spent);
  }

  share(): RowShare {
    let isSpent = false;
    let nextPage = 0;
    const setNextPage = (limit: number): void => {
      this.#nextPages += limit - nextPage;
      nextPage = limit;
    };
    return {
      get isSpent() {
        return isSpent;
      },
      next: async (request) => {
        setNextPage(request.limit);
        // At once when it can be: before the pages ahead, which may be asked for in this very turn.
        if (this.#setAside(request.limit) || (await this.#turn(request))) return this.#send(request);
        isSpent = true;
        return null;
      },
      // Whatever comes of it, there is still a page for each reading: its next one, or its last once more.
      ahead: (request) => (this.#setAside(request.limit, this.#nextPages) ? this.#send(request) : null),
      close: () => setNextPage(0),
    };
  }

  /** @param spare rows that must stay free beside these */
  #setAside(rows: number, spare = 0): boolean {
    if (this.#waiting.size > 0 || rows + spare > this.left - this.#underWay) return false;
    this.#underWay += rows;
    return true;
  }

  /** Sends what rows are set aside for. */
  async #send<Page extends ReceivedRows>({ limit, send }: PaidRequest<Page>): Promise<Page> {
    try {
      const page = await send();
      this.#spent += page.items.length;
      return page;
    } finally {
      this.#underWay -= limit;
      this.#decide();
    }
  }

  /** Waits until the rows are set aside, or cannot become free any more. */
  async #turn({ limit, signal }: Pick<PaidRequest<unknown>, 'limit' | 'signal'>): Promise<boolean> {
    signal.throwIfAborted();
    const turn = Promise.withResolvers<boolean>();
    const waiting: Waiting = { limit, decide: turn.resolve };
    const leave = (): void => {
      this.#waiting.delete(waiting);
      turn.reject(signal.reason);
      this.#decide();
    };
    signal.addEventListener('abort', leave, { once: true });
    this.#waiting.add(waiting);
    this.#decide();
    try {
      return await turn.promise;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  /** Something came back, or somebody came or left. */
  #decide(): void {
    let isHeldUp = false;
    for (const waiting of this.#waiting) {
      const { limit, decide } = waiting;
      const isPossible = limit <= this.left;
      isHeldUp ||= isPossible && limit > this.left - this.#underWay;
      if (isPossible && isHeldUp) continue;
      this.#waiting.delete(waiting);
      if (isPossible) this.#underWay += limit;
      decide(isPossible);
    }
  }
}
