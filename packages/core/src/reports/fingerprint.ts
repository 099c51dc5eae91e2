/** Makes 64 bits of a text: the same for the same text, as good as never the same for another. */
export class Fingerprint {
  readonly #encoder = new TextEncoder();
  readonly #seeds = crypto.getRandomValues(new Uint32Array(2));
  #bytes = new Uint8Array(1_024);
  #words = new Uint32Array(this.#bytes.buffer);
  /** Of the text that was {@link take}n last. */
  high = 0;
  low = 0;

  // Two chains of 32 bits, each of which keeps every difference of a single word. Who sends messages does not know the
  // seeds, and so cannot make two rows that look the same.
  take(text: string): void {
    // A character takes up to three bytes; the last word is filled up.
    if (text.length * 3 + 4 > this.#bytes.length) this.#grow(text.length * 3 + 4);
    const { written: length } = this.#encoder.encodeInto(text, this.#bytes);
    this.#bytes.fill(0, length, length + 3);
    const count = (length + 3) >> 2;
    let high = (this.#seeds[0] ?? 0) ^ length;
    let low = this.#seeds[1] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const word = this.#words[index] ?? 0;
      high = Math.imul(high ^ word, 0x9e3779b1);
      high ^= high >>> 15;
      low = Math.imul(low ^ word, 0x85ebca6b);
      low ^= low >>> 13;
    }
    this.high = spread(high ^ (low << 7)) >>> 0;
    this.low = spread(low) >>> 0;
  }

  #grow(bytes: number): void {
    this.#bytes = new Uint8Array(2 ** Math.ceil(Math.log2(bytes)));
    this.#words = new Uint32Array(this.#bytes.buffer);
  }
}

/** Lets every bit of a number count in every bit of the answer. */
function spread(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
