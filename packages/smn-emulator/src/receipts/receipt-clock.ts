import type { ReportStore } from '../store/report-store.ts';
import type { StoredReport } from '../store/report-row.ts';
import { plannedReceipt, type PlannedReceipt } from './planned-receipt.ts';

/** The clock of receipts alone: by it, messages that have none get theirs. */
export interface Receipts {
  /** How many messages have none yet. */
  readonly pending: number;
  /** How far it is ahead of the emulator's clock, in milliseconds. */
  readonly movedMs: number;
  /**
   * Moves it, and gives every message whose time has come by then its receipt: a status, a code, and a `deliver_time` that
   * is ahead of the emulator's clock as far as this one is. Returns how many got theirs.
   * Throws a `RangeError` when it would go back.
   *
   * @example
   * smn.receipts.forward(30 * 60_000);
   */
  forward(milliseconds: number): number;
}

/** What the clock of receipts works on. */
export interface ReceiptClockOptions {
  readonly store: ReportStore;
  readonly clock: () => number;
  readonly seed: number;
}

/** The clock, and what sets it back when the data is made anew. */
export class ReceiptClock implements Receipts {
  readonly #options: ReceiptClockOptions;
  #startedAt: number;
  #movedMs = 0;

  constructor(options: ReceiptClockOptions) {
    this.#options = options;
    this.#startedAt = options.clock();
  }

  get pending(): number {
    return this.#options.store.pending().length;
  }

  get movedMs(): number {
    return this.#movedMs;
  }

  forward(milliseconds: number): number {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
      throw new RangeError('The clock of receipts moves forward, by a number of milliseconds');
    }
    this.#movedMs += milliseconds;
    const { store, clock, seed } = this.#options;
    const now = clock() + this.#movedMs;
    const due = store
      .pending()
      .map((report) => [report, plannedReceipt(report, seed, this.#startedAt)] as const)
      .filter(([, { dueAt }]) => dueAt <= now);
    for (const [report, receipt] of due) this.#give(report, receipt);
    return due.length;
  }

  /** The data begins now. */
  restart(): void {
    this.#startedAt = this.#options.clock();
    this.#movedMs = 0;
  }

  #give(report: StoredReport, { dueAt, status, statusDescription }: PlannedReceipt): void {
    const deliverTime = new Date(dueAt).toISOString();
    this.#options.store.change(report, { status, status_desc: statusDescription, deliver_time: deliverTime });
  }
}
