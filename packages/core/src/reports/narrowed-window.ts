import type { PageRequest } from './page-sequence.ts';
import { lookUpKey, type RowKey } from './row-key.ts';
import { readUtcTime } from './utc-time.ts';

/** A part of the window asked about: from a later start on, or up to an earlier end, in ms since 1970 (UTC). */
export interface WindowPart {
  readonly startMs?: number;
  readonly endMs?: number;
}

/** The window asked about, both ends included, in ms since 1970 (UTC). */
export interface WholeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** Where a page is asked for. */
export interface PagePlace {
  /** `null`: the whole window. */
  readonly part: WindowPart | null;
  /** Rows to skip there. */
  readonly offset: number;
}

/** What is looked at of a row. */
export interface TimedRow {
  readonly key: RowKey;
  /** When it was submitted, as the service wrote it. */
  readonly time: string | null;
}

/** What a narrower window leaves out of the list. */
interface Narrowing {
  readonly part: WindowPart;
  /** How many rows, all of them at the front of the list. */
  readonly before: number;
}

interface FollowedPage {
  readonly items: readonly TimedRow[];
  readonly offset: number;
}

/** A second, as the document writes it: in this form, the order of texts is that of times. */
const secondForm = 'YYYY-MM-DDTHH:MM:SSZ';
/** How many pages of rows are remembered, should so many be of one second. */
const mostPagesOfASecond = 100;
/** A window is not narrowed any more when it did not help so often, and so much more often than it did. */
const mostMisses = 2;
const mostMissesOfPages = 0.05;

/**
 * Where to ask for the pages of a long list whose rows come in the order of their times: the rows that have been read
 * are left out of the window, because a service walks over each row that it is asked to skip.
 *
 * It trusts nothing. The order is looked at row by row, and a page of a narrower window counts only when it begins with
 * the rows that must be repeated, and brings none once more; whether the service filters by the time that it orders by
 * shows at the end, whose proof comes from the whole window. Whatever does not hold, the whole window is asked from then
 * on.
 */
export class NarrowedWindow {
  readonly #whole: WholeWindow;
  readonly #leastRows: number;
  #order: 'newest' | 'oldest' | null = null;
  #narrowing: Narrowing | null = null;
  /** The last pages: those with rows of the last second, and of the one before that. */
  #recent: FollowedPage[] = [];
  #rows = 0;
  #lastTime: string | null = null;
  #pages = 0;
  #misses = 0;
  #isGivenUp = false;
  #isDisordered = false;

  /** @param leastRows how many rows must be left out to make it worth the while; a fifth of them for each step more */
  constructor(whole: WholeWindow, leastRows: number) {
    this.#whole = whole;
    this.#leastRows = leastRows;
  }

  /** Whether rows have come in no order of their times. */
  get isDisordered(): boolean {
    return this.#isDisordered;
  }

  /** Where to ask for a page now. */
  placeOf({ offset, fromStart }: PageRequest): PagePlace {
    const narrowing = this.#isGivenUp || fromStart ? null : this.#narrowing;
    if (narrowing === null || offset < narrowing.before) return { part: null, offset };
    return { part: narrowing.part, offset: offset - narrowing.before };
  }

  /**
   * Takes a page whose rows were where they must be, and what it has beyond those before.
   *
   * @param repeated from which of its rows on the next page repeats them
   */
  follow(items: readonly TimedRow[], offset: number, repeated: number): void {
    if (this.#isGivenUp) return;
    const known = this.#rows - offset;
    if (!this.#isInOrder(items, known)) {
      this.#isDisordered = true;
      this.giveUp();
      return;
    }
    this.#pages += 1;
    if (items.length <= known) return;
    this.#rows = offset + items.length;
    this.#recent.push({ items, offset });
    this.#narrow(items[repeated]?.time ?? null);
    if (this.#recent.length > mostPagesOfASecond) this.giveUp();
  }

  /** Whether a page of a narrower window brings a row once more that was read before, beside those it must repeat. */
  repeatsRows(items: readonly TimedRow[], offset: number): boolean {
    // Rows come in the order of their seconds, so only those of the second that was read last can come once more.
    const isOfLastSecond = ({ time }: TimedRow): boolean => time === this.#lastTime;
    const more = items.slice(this.#rows - offset).filter(isOfLastSecond);
    if (more.length === 0) return false;
    const known = new Set(
      this.#recent.flatMap((page) => page.items.filter(isOfLastSecond).map(({ key }) => lookUpKey(key))),
    );
    return more.some(({ key }) => known.has(lookUpKey(key)));
  }

  /** A page of a narrower window was not what it must be. */
  miss(): void {
    this.#misses += 1;
    if (this.#misses > mostMisses + this.#pages * mostMissesOfPages) this.giveUp();
  }

  /** From now on the whole window is asked. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#recent = [];
  }

  /** The list is read from its start again, and what went wrong was none of this. */
  startAgain(): void {
    this.#isGivenUp = false;
    this.#order = null;
    this.#narrowing = null;
    this.#recent = [];
    this.#rows = 0;
    this.#lastTime = null;
  }

  #isInOrder(items: readonly TimedRow[], known: number): boolean {
    for (let index = known; index < items.length; index += 1) {
      const time = items[index]?.time ?? null;
      if (time === null || time.length !== secondForm.length) return false;
      if (this.#lastTime !== null && time !== this.#lastTime) {
        const order = time < this.#lastTime ? 'newest' : 'oldest';
        this.#order ??= order;
        if (order !== this.#order) return false;
      }
      this.#lastTime = time;
    }
    return true;
  }

  /** Leaves out the rows that are at least a second away from the first one that is still needed. */
  #narrow(time: string | null): void {
    const neededMs = readUtcTime(time)?.getTime();
    if (neededMs === undefined || this.#order === null) return;
    const { startMs, endMs } = this.#whole;
    // What is shown leaves out the part of a second.
    if (neededMs < startMs - 999 || neededMs > endMs) {
      this.giveUp();
      return;
    }
    const isNewestFirst = this.#order === 'newest';
    // One second more than is needed: the service may look at a finer time than it shows.
    const border = secondAt(neededMs + (isNewestFirst ? 1_000 : -1_000));
    const isWithin = (time: string | null): boolean =>
      time !== null && (isNewestFirst ? time <= border : time >= border);
    while (this.#recent[1] !== undefined && !isWithin(this.#recent[1].items[0]?.time ?? null)) this.#recent.shift();
    const [first] = this.#recent;
    if (first === undefined) return;
    const before = first.offset + first.items.findIndex(({ time }) => isWithin(time));
    const more = this.#narrowing === null ? before : (before - this.#narrowing.before) * 5;
    if (more < this.#leastRows) return;
    this.#narrowing = { part: isNewestFirst ? { endMs: neededMs + 1_999 } : { startMs: neededMs - 1_000 }, before };
  }
}

function secondAt(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+/, '');
}
