import type { PageRequest } from './page-sequence.ts';
import { lookUpKey, type RowKey } from './row-key.ts';

/** A part of the window asked about: from a later start on, or up to an earlier end, in ms since 1970 (UTC). */
export type WindowPart = { readonly startMs: number } | { readonly endMs: number };

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
  /** When it was submitted, in ms since 1970 (UTC); `null` when it does not say. */
  readonly submitMs: number | null;
  /** When its receipt came. */
  readonly receiptMs: number | null;
}

/** What a narrower window leaves out of the list. */
interface Narrowing {
  readonly part: WindowPart;
  /** How many rows, all of them at the front of the list. */
  readonly before: number;
}

/** What is remembered of a row: not the row, whose memory is for others. */
interface RecentRow extends TimedRow {
  /** How many rows are before it in the whole list. */
  readonly place: number;
}

/** Unknown while all rows are of one second; none when they do not come in the order of their times. */
type RowOrder = 'newest' | 'oldest' | 'unknown' | 'none';

/** How many rows are remembered, should so many be of one second. */
const mostRowsOfASecond = 10_000;
/** A window is not narrowed any more when it did not help so often, and so much more often than it did. */
const mostMisses = 2;
const mostMissesOfPages = 0.05;

/**
 * Where to ask for the pages of a long list whose rows come in the order of their submit times: the rows that have been
 * read are left out of the window, because a service walks over each row that it is asked to skip.
 *
 * - Every row must come in that order, and none of the second that was read last once more: `isSound`.
 * - That the window is compared with the same time must show: it is narrowed only where a window on the time of receipts
 *   would leave out other rows. Then a page that begins with the rows it must repeat has them where they are.
 * - The end of the list is asked for in the whole window.
 *
 * Whatever does not hold, the whole window is asked from then on.
 */
export class NarrowedWindow {
  readonly #whole: WholeWindow;
  readonly #leastRows: number;
  #order: RowOrder = 'unknown';
  #narrowing: Narrowing | null = null;
  /** The last rows: those of the last seconds. */
  #recent: RecentRow[] = [];
  #rows = 0;
  #lastMs: number | null = null;
  #pages = 0;
  #misses = 0;
  #isGivenUp = false;
  #isTrusted = false;

  /** @param leastRows how many rows must be left out to make it worth the while; a fifth of them for each step more */
  constructor(whole: WholeWindow, leastRows: number) {
    this.#whole = whole;
    this.#leastRows = leastRows;
  }

  /** Whether the whole window is asked from now on. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whether a page of a narrower window has been taken in this pass: what comes after it must be sound. */
  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  /** Whether one second has more rows than are remembered. */
  get isOverwhelmed(): boolean {
    return this.#recent.length > mostRowsOfASecond;
  }

  /** Where to ask for a page now. */
  placeOf({ offset, fromStart }: PageRequest): PagePlace {
    const narrowing = this.#isGivenUp || fromStart ? null : this.#narrowing;
    if (narrowing === null || offset < narrowing.before) return { part: null, offset };
    return { part: narrowing.part, offset: offset - narrowing.before };
  }

  /** Whether what a page has beyond the rows before comes in order, and none of it once more. */
  isSound(items: readonly TimedRow[], offset: number): boolean {
    if (!this.#isFollowing) return true;
    const more = items.slice(this.#rows - offset);
    return this.#orderWith(more) !== 'none' && !this.#repeatsRows(more);
  }

  /**
   * Takes a sound page whose rows were where they must be.
   *
   * @param page.offset rows before it in the whole list
   * @param page.repeated from which of its rows on the next page repeats them
   */
  follow(page: {
    readonly items: readonly TimedRow[];
    readonly offset: number;
    readonly repeated: number;
    readonly isNarrowed: boolean;
  }): void {
    if (!this.#isFollowing) return;
    const { items, offset, repeated, isNarrowed } = page;
    this.#isTrusted ||= isNarrowed;
    this.#pages += 1;
    const more = items.slice(this.#rows - offset);
    if (more.length === 0) return;
    this.#order = this.#orderWith(more);
    this.#remember(more, items[repeated]?.submitMs ?? null);
    this.#lastMs = items.at(-1)?.submitMs ?? null;
    if (this.isOverwhelmed) this.giveUp();
  }

  /** A page of a narrower window was not what it must be. */
  miss(): void {
    this.#misses += 1;
    if (this.#misses > mostMisses + this.#pages * mostMissesOfPages) this.giveUp();
  }

  /** From now on the whole window is asked. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** The list is read from its start again, in the whole window. */
  startPass(): void {
    this.#isGivenUp = true;
    this.#isTrusted = false;
    this.#order = 'unknown';
    this.#narrowing = null;
    this.#recent = [];
    this.#rows = 0;
    this.#lastMs = null;
  }

  /** What went wrong in the pass before was none of this. */
  startAgain(): void {
    this.startPass();
    this.#isGivenUp = false;
  }

  /** Once nothing is asked in narrower windows, and nothing was, it does not matter how rows come. */
  get #isFollowing(): boolean {
    return this.#isTrusted || !this.#isGivenUp;
  }

  /** The order of all rows so far and of these. */
  #orderWith(more: readonly TimedRow[]): RowOrder {
    let order = this.#order;
    let last = this.#lastMs;
    for (const { submitMs } of more) {
      if (!isSecond(submitMs)) return 'none';
      if (last !== null && submitMs !== last) {
        const step = submitMs < last ? 'newest' : 'oldest';
        if (order === 'unknown') order = step;
        else if (order !== step) return 'none';
      }
      last = submitMs;
    }
    return order;
  }

  /** Rows that come in the order of their seconds can come once more only in the second that was read last. */
  #repeatsRows(more: readonly TimedRow[]): boolean {
    const lastMs = this.#lastMs;
    const ofLastSecond = more.filter(({ submitMs }) => submitMs === lastMs);
    if (ofLastSecond.length === 0) return false;
    const known = new Set(this.#recent.filter(({ submitMs }) => submitMs === lastMs).map(({ key }) => lookUpKey(key)));
    return ofLastSecond.some(({ key }) => known.has(lookUpKey(key)));
  }

  /** @param neededMs when the first row was submitted that is still needed */
  #remember(more: readonly TimedRow[], neededMs: number | null): void {
    const isNearby = this.#nearby(neededMs);
    this.#recent = this.#recent.slice(firstKept(this.#recent, isNearby));
    const first = firstKept(more, isNearby);
    for (const [index, { key, submitMs, receiptMs }] of more.slice(first).entries()) {
      this.#recent.push({ key, submitMs, receiptMs, place: this.#rows + first + index });
    }
    this.#rows += more.length;
    if (neededMs !== null) this.#narrow(neededMs);
  }

  /** Which rows may still be needed: to begin a window with, or because others of their second may come. */
  #nearby(neededMs: number | null): IsNearby {
    if (neededMs === null || this.#order === 'unknown') return () => true;
    return this.#order === 'newest' ? isUntil(neededMs + 1_000) : isFrom(neededMs - 4_000);
  }

  /** Leaves out of the window what was read before the first row that is still needed. */
  #narrow(neededMs: number): void {
    if (this.#rows - (this.#narrowing?.before ?? 0) < this.#leastRows / 5) return;
    const { startMs, endMs } = this.#whole;
    // What is shown leaves out the part of a second.
    if (neededMs < startMs - 999 || neededMs > endMs) {
      this.giveUp();
      return;
    }
    const narrowing =
      this.#order === 'newest'
        ? this.#withEarlierEnd(neededMs)
        : this.#order === 'oldest'
          ? this.#withLaterStart(neededMs)
          : null;
    if (narrowing === null) return;
    const more = this.#narrowing === null ? narrowing.before : (narrowing.before - this.#narrowing.before) * 5;
    if (more >= this.#leastRows) this.#narrowing = narrowing;
  }

  // Both keep a second more than is needed: the service may look at a finer time than it shows. And both need a row that
  // tells whether a window is compared with the time of receipts, because that would take it for one of the other side.

  #withEarlierEnd(neededMs: number): Narrowing | null {
    const lastMs = neededMs + 1_000;
    const kept = this.#recent.filter(isUntil(lastMs));
    const tells = kept.some(({ receiptMs }) => isSecond(receiptMs) && receiptMs > lastMs);
    return tells ? { part: { endMs: neededMs + 1_999 }, before: kept[0]?.place ?? 0 } : null;
  }

  #withLaterStart(neededMs: number): Narrowing | null {
    for (const { submitMs, receiptMs } of this.#recent.toReversed()) {
      const beginMs = (submitMs ?? neededMs) + 2_000;
      if (beginMs > neededMs - 1_000 || !isSecond(receiptMs) || receiptMs < beginMs) continue;
      const first = this.#recent.find(isFrom(beginMs));
      return first ? { part: { startMs: beginMs }, before: first.place } : null;
    }
    return null;
  }
}

type IsNearby = (row: TimedRow) => boolean;

function isUntil(lastMs: number): IsNearby {
  return ({ submitMs }) => submitMs !== null && submitMs <= lastMs;
}

function isFrom(firstMs: number): IsNearby {
  return ({ submitMs }) => submitMs !== null && submitMs >= firstMs;
}

/** Of rows in order: the last one before the first that is near; it may tell the times of a service apart. */
function firstKept(rows: readonly TimedRow[], isNearby: IsNearby): number {
  const first = rows.findIndex(isNearby);
  return Math.max(0, (first === -1 ? rows.length : first) - 1);
}

/** The document knows whole seconds: of a service that says more, nothing is known of how it compares them. */
function isSecond(epochMs: number | null): epochMs is number {
  return epochMs !== null && epochMs % 1_000 === 0;
}
