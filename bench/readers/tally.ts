/** Counts what a reader hands out: that all of it came, and that it was looked at. */
export class Tally {
  rows = 0;
  delivered = 0;
  readonly #heapAtRow: number;
  #heapBytes: number | null = null;

  /** @param heapAtRow at which row the heap is collected and measured, while reading goes on */
  constructor(heapAtRow: number | null = null) {
    this.#heapAtRow = heapAtRow ?? Number.POSITIVE_INFINITY;
  }

  /** What stayed in the heap at that row. */
  get heapBytes(): number | null {
    return this.#heapBytes;
  }

  add(isDelivered: boolean): void {
    this.rows += 1;
    if (isDelivered) this.delivered += 1;
    if (this.rows === this.#heapAtRow) this.#collect();
  }

  #collect(): void {
    if (globalThis.gc === undefined) throw new Error('The heap is measured with --expose-gc');
    globalThis.gc();
    this.#heapBytes = process.memoryUsage().heapUsed;
  }
}
