import type { LastingFields, RowKey } from './row-key.ts';

/** Makes 64 bits of a row's key: the same for the same key, as good as never the same for another. */
export class Fingerprint {
  readonly #seeds = crypto.getRandomValues(new Int32Array(2));
  /** Of the key that was {@link take}n last, 32 bits with a sign each. */
  high = 0;
  low = 0;
  /** Most rows have these in common with the row before. Where they lead to is remembered. */
  #common: Pick<LastingFields, 'sign_id' | 'nation_code' | 'extend_code'> | null = null;
  #highOfCommon = 0;
  #lowOfCommon = 0;

  // Two chains of 32 bits, each of which keeps every difference of a single word. Who sends messages does not know the
  // seeds, and so cannot make two rows that look the same.
  take(key: RowKey): void {
    if (typeof key === 'string') {
      this.#begin();
      this.#mix(key);
    } else {
      this.#takeCommon(key);
      this.#mix(key.message_id);
      this.#mix(key.mobile);
      this.#mix(key.submit_time);
    }
    this.high = spread(this.high ^ (this.low << 7));
    this.low = spread(this.low);
  }

  #begin(): void {
    this.high = this.#seeds[0] ?? 0;
    this.low = this.#seeds[1] ?? 0;
  }

  #takeCommon(row: LastingFields): void {
    const common = this.#common;
    if (
      common !== null &&
      common.sign_id === row.sign_id &&
      common.nation_code === row.nation_code &&
      common.extend_code === row.extend_code
    ) {
      this.high = this.#highOfCommon;
      this.low = this.#lowOfCommon;
      return;
    }
    const { sign_id, nation_code, extend_code } = row;
    this.#begin();
    this.#mix(sign_id);
    this.#mix(nation_code);
    this.#mix(extend_code);
    this.#common = { sign_id, nation_code, extend_code };
    this.#highOfCommon = this.high;
    this.#lowOfCommon = this.low;
  }

  /** The length comes first, so that no two rows have the same words in the same order. */
  #mix(text: string | null): void {
    const length = text === null ? -1 : text.length;
    let high = step(this.high ^ length, 0x9e3779b1, 15);
    let low = step(this.low ^ length, 0x85ebca6b, 13);
    for (let index = 1; text !== null && index <= length; index += 2) {
      // Two characters at a time; the last one may be alone.
      const word = text.charCodeAt(index - 1) | (index === length ? 0 : text.charCodeAt(index) << 16);
      high = step(high ^ word, 0x9e3779b1, 15);
      low = step(low ^ word, 0x85ebca6b, 13);
    }
    this.high = high;
    this.low = low;
  }
}

function step(bits: number, factor: number, shift: number): number {
  const product = Math.imul(bits, factor);
  return product ^ (product >>> shift);
}

/** Lets every bit of a number count in every bit of the answer. */
function spread(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
