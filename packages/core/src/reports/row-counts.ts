import { Fingerprint } from './fingerprint.ts';

const firstCapacity = 1_024;
/** Fuller tables are slow to search, emptier ones waste memory. */
const fullestShare = 0.75;
const growth = 1.5;
const mostInByte = 255;

type Counts = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * How often each row has come in this pass, and has been handed out in all. Of a row only a fingerprint is kept, some 14
 * bytes outside of the heap: a list of a million rows must not take a million texts. Two rows of one fingerprint, in a
 * million once in thirty million readings, would count as two that are alike, which are there to be reckoned with anyway.
 */
export class RowCounts {
  readonly #fingerprint = new Fingerprint();
  #capacity = firstCapacity;
  #highs = new Uint32Array(firstCapacity);
  #lows = new Uint32Array(firstCapacity);
  #inPass: Counts = new Uint8Array(firstCapacity);
  /** 0 where there is no row. */
  #handedOut: Counts = new Uint8Array(firstCapacity);
  #rows = 0;
  #rowsInPass = 0;

  /** Different rows that have come in this pass. */
  get rowsInPass(): number {
    return this.#rowsInPass;
  }

  /** Takes a row that came. @returns whether it has come more often than it has been handed out, so that now it is */
  come(key: string): boolean {
    if (this.#rows >= this.#capacity * fullestShare) this.#grow();
    const place = this.#find(key);
    const times = (this.#inPass[place] ?? 0) + 1;
    if (times > mostInByte && this.#inPass instanceof Uint8Array) this.#widen();
    this.#inPass[place] = times;
    if (times === 1) this.#rowsInPass += 1;
    const handedOut = this.#handedOut[place] ?? 0;
    if (times <= handedOut) return false;
    if (handedOut === 0) {
      this.#rows += 1;
      this.#highs[place] = this.#fingerprint.high;
      this.#lows[place] = this.#fingerprint.low;
    }
    this.#handedOut[place] = times;
    return true;
  }

  timesInPass(key: string): number {
    return this.#inPass[this.#find(key)] ?? 0;
  }

  timesHandedOut(key: string): number {
    return this.#handedOut[this.#find(key)] ?? 0;
  }

  /** The list is read from its start again. */
  startPass(): void {
    this.#inPass.fill(0);
    this.#rowsInPass = 0;
  }

  /** Where a row is, or where it would be. */
  #find(key: string): number {
    this.#fingerprint.take(key);
    const { high, low } = this.#fingerprint;
    let place = this.#firstPlace(high);
    while (this.#handedOut[place] !== 0 && (this.#highs[place] !== high || this.#lows[place] !== low)) {
      place = place + 1 === this.#capacity ? 0 : place + 1;
    }
    return place;
  }

  #firstPlace(high: number): number {
    return Math.floor((high / 2 ** 32) * this.#capacity);
  }

  #grow(): void {
    const [highs, lows, inPass, handedOut] = [this.#highs, this.#lows, this.#inPass, this.#handedOut];
    const before = this.#capacity;
    this.#capacity = Math.ceil(before * growth);
    this.#highs = new Uint32Array(this.#capacity);
    this.#lows = new Uint32Array(this.#capacity);
    const isWide = handedOut instanceof Uint32Array;
    this.#inPass = isWide ? new Uint32Array(this.#capacity) : new Uint8Array(this.#capacity);
    this.#handedOut = isWide ? new Uint32Array(this.#capacity) : new Uint8Array(this.#capacity);
    for (let from = 0; from < before; from += 1) {
      if (handedOut[from] === 0) continue;
      const high = highs[from] ?? 0;
      let place = this.#firstPlace(high);
      while (this.#handedOut[place] !== 0) place = place + 1 === this.#capacity ? 0 : place + 1;
      this.#highs[place] = high;
      this.#lows[place] = lows[from] ?? 0;
      this.#inPass[place] = inPass[from] ?? 0;
      this.#handedOut[place] = handedOut[from] ?? 0;
    }
  }

  /** Hundreds of rows are alike. */
  #widen(): void {
    this.#inPass = Uint32Array.from(this.#inPass);
    this.#handedOut = Uint32Array.from(this.#handedOut);
  }
}
