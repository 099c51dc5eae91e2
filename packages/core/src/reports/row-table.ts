/** Fuller tables are slow to search, emptier ones waste memory. */
const fullestShare = 0.75;
const growth = 1.5;
/** Of a row: the two halves of its fingerprint, how often it came in this pass, how often it was handed out. */
const words = 4;

/** Looks rows up by their fingerprints, and counts them. */
export class RowTable {
  #capacity: number;
  #slots: Int32Array;
  #rows = 0;
  #rowsInPass = 0;

  /** @param rows how many there are room for before it has to grow */
  constructor(rows: number) {
    this.#capacity = Math.ceil(Math.max(256, rows) / fullestShare) + 1;
    this.#slots = new Int32Array(this.#capacity * words);
  }

  /** Different rows that have come in this pass. */
  get rowsInPass(): number {
    return this.#rowsInPass;
  }

  /** Takes a row that came. @returns whether it has come more often than it has been handed out, so that now it is */
  come(high: number, low: number): boolean {
    if (this.#rows >= this.#capacity * fullestShare) this.#grow();
    const slot = this.#find(high, low);
    const times = this.#word(slot + 2) + 1;
    this.#slots[slot + 2] = times;
    if (times === 1) this.#rowsInPass += 1;
    const handedOut = this.#word(slot + 3);
    if (times <= handedOut) return false;
    if (handedOut === 0) this.#rows += 1;
    this.#slots[slot] = high;
    this.#slots[slot + 1] = low;
    this.#slots[slot + 3] = times;
    return true;
  }

  timesInPass(high: number, low: number): number {
    return this.#word(this.#find(high, low) + 2);
  }

  timesHandedOut(high: number, low: number): number {
    return this.#word(this.#find(high, low) + 3);
  }

  /** The list is read from its start again. */
  startPass(): void {
    for (let slot = 2; slot < this.#slots.length; slot += words) this.#slots[slot] = 0;
    this.#rowsInPass = 0;
  }

  /** Where a row is, or where it would be. */
  #find(high: number, low: number): number {
    let slot = Math.floor(((high >>> 0) / 2 ** 32) * this.#capacity) * words;
    // No row is there that has never been handed out.
    while (this.#word(slot + 3) !== 0 && (this.#slots[slot] !== high || this.#slots[slot + 1] !== low)) {
      slot = slot + words === this.#slots.length ? 0 : slot + words;
    }
    return slot;
  }

  #word(index: number): number {
    return this.#slots[index] ?? 0;
  }

  #grow(): void {
    const before = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * growth);
    this.#slots = new Int32Array(this.#capacity * words);
    for (let from = 0; from < before.length; from += words) {
      if (before[from + 3] === 0) continue;
      const to = this.#find(before[from] ?? 0, before[from + 1] ?? 0);
      this.#slots.set(before.subarray(from, from + words), to);
    }
  }
}
