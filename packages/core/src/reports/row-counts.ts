import { Fingerprint } from './fingerprint.ts';
import type { RowKey, RowMark } from './row-key.ts';
import { RowLog } from './row-log.ts';
import { RowTable } from './row-table.ts';

/**
 * How often each row has come in this pass, and has been handed out in all. Of a row only its mark is kept, outside
 * of the heap: a list of a million rows must not take a million texts.
 *
 * While a list is read for the first time and nothing moves, every row that comes is new by its place, and the
 * marks are only written down, eight bytes each. They are put into a table once somebody asks for one of them,
 * because something may have moved. Two rows of one mark, in a million once in thirty million readings, are
 * counted as two that are alike, which are there to be reckoned with anyway.
 */
export class RowCounts {
  readonly #fingerprint = new Fingerprint();
  /** Until somebody asks. */
  #log: RowLog | null = new RowLog();
  #table = new RowTable(0);

  /** Different rows that have come in this pass. */
  get rowsInPass(): number {
    return this.#lookUp().rowsInPass;
  }

  /** Takes a row that came. @returns whether it has come more often than it has been handed out, so that now it is */
  come(key: RowKey): boolean {
    const { high, low } = this.#markOf(key);
    if (this.#log === null) return this.#table.come(high, low);
    this.#log.push(high, low);
    return true;
  }

  timesInPass(key: RowKey): number {
    const { high, low } = this.#markOf(key);
    return this.#lookUp().timesInPass(high, low);
  }

  timesHandedOut(key: RowKey): number {
    const { high, low } = this.#markOf(key);
    return this.#lookUp().timesHandedOut(high, low);
  }

  /** The list is read from its start again. */
  startPass(): void {
    this.#lookUp().startPass();
  }

  #markOf(key: RowKey): RowMark {
    return typeof key === 'string' ? this.#fingerprint.ofText(key) : key;
  }

  #lookUp(): RowTable {
    if (this.#log !== null) {
      const table = new RowTable(this.#log.length);
      this.#log.forEach((high, low) => table.come(high, low));
      this.#table = table;
      this.#log = null;
    }
    return this.#table;
  }
}
