import { randomFillSync } from 'node:crypto';
import type { RowMark } from './row-key.ts';

/** What never changes of a row, and so tells it from another. */
export interface LastingFields {
  readonly message_id: string;
  readonly mobile: string | null;
  readonly nation_code: string | null;
  readonly sign_id: string | null;
  readonly submit_time: string | null;
  readonly extend_code: string | null;
}

/** Makes 64 bits of a row or a text: the same for the same, as good as never the same for another. */
export class Fingerprint {
  // Two chains of 32 bits, each of which keeps every difference of a single word. Who sends messages does not know where
  // they begin, and so cannot make two rows that look the same.
  readonly #begin = randomFillSync(new Int32Array(2));
  #high = 0;
  #low = 0;
  /** Most rows have these in common with the row before: where they lead to is remembered. */
  #common: Pick<LastingFields, 'sign_id' | 'nation_code' | 'extend_code'> | null = null;
  #highAfterCommon = 0;
  #lowAfterCommon = 0;

  ofText(text: string): RowMark {
    this.#restart();
    this.#mix(text);
    return this.#mark();
  }

  ofRow(row: LastingFields): RowMark {
    if (this.#hasCommon(row)) {
      this.#high = this.#highAfterCommon;
      this.#low = this.#lowAfterCommon;
    } else this.#mixCommon(row);
    this.#mix(row.message_id);
    this.#mix(row.mobile);
    this.#mix(row.submit_time);
    return this.#mark();
  }

  #hasCommon({ sign_id, nation_code, extend_code }: LastingFields): boolean {
    const common = this.#common;
    return (
      common !== null &&
      common.sign_id === sign_id &&
      common.nation_code === nation_code &&
      common.extend_code === extend_code
    );
  }

  #mixCommon({ sign_id, nation_code, extend_code }: LastingFields): void {
    this.#restart();
    this.#mix(sign_id);
    this.#mix(nation_code);
    this.#mix(extend_code);
    this.#common = { sign_id, nation_code, extend_code };
    this.#highAfterCommon = this.#high;
    this.#lowAfterCommon = this.#low;
  }

  #restart(): void {
    this.#high = this.#begin[0] ?? 0;
    this.#low = this.#begin[1] ?? 0;
  }

  /** The length comes first, so that no two rows are the same words in the same order. */
  #mix(text: string | null): void {
    const characters = text ?? '';
    const length = text === null ? -1 : text.length;
    let high = mixHigh(this.#high, length);
    let low = mixLow(this.#low, length);
    for (let index = 1; index <= length; index += 2) {
      // Two characters at a time; the last one may be alone.
      const word = characters.charCodeAt(index - 1) | (index === length ? 0 : characters.charCodeAt(index) << 16);
      high = mixHigh(high, word);
      low = mixLow(low, word);
    }
    this.#high = high;
    this.#low = low;
  }

  #mark(): RowMark {
    return { high: spread(this.#high ^ (this.#low << 7)), low: spread(this.#low) };
  }
}

function mixHigh(bits: number, word: number): number {
  const product = Math.imul(bits ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function mixLow(bits: number, word: number): number {
  const product = Math.imul(bits ^ word, 0x85ebca6b);
  return product ^ (product >>> 13);
}

/** Lets every bit of a number count in every bit of the answer. */
function spread(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
