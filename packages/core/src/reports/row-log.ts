const rowsOfChunk = 4_096;

/** Fingerprints in the order in which they came: eight bytes a row, and nothing that has to be moved when it grows. */
export class RowLog {
  readonly #chunks: Int32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(high: number, low: number): void {
    const place = (this.#length % rowsOfChunk) * 2;
    if (place === 0) this.#chunks.push(new Int32Array(rowsOfChunk * 2));
    const chunk = this.#chunks.at(-1);
    if (chunk === undefined) return;
    chunk[place] = high;
    chunk[place + 1] = low;
    this.#length += 1;
  }

  forEach(visit: (high: number, low: number) => void): void {
    for (let row = 0; row < this.#length; row += 1) {
      const chunk = this.#chunks[Math.floor(row / rowsOfChunk)];
      const place = (row % rowsOfChunk) * 2;
      visit(chunk?.[place] ?? 0, chunk?.[place + 1] ?? 0);
    }
  }
}
