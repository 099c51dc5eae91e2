import type { Ledger } from './ledger.ts';

/** Lets people do so much, and then wait until they may go on. */
export class Gate {
  readonly #ledger: Ledger;
  #limit = 0;
  #isClosed = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** From now on so many deeds may have been begun; a few more when several people come at once. */
  openUpTo(deeds: number): void {
    this.#limit = deeds;
    this.#ledger.changes.tell();
  }

  /** Whoever reaches the limit goes home. */
  close(): void {
    this.#isClosed = true;
    this.#ledger.changes.tell();
  }

  /** Waits for the way to be open. @returns false when it will not be any more */
  async enter(): Promise<boolean> {
    await this.#ledger.changes.until(() => this.#isClosed || this.#mayGo());
    return this.#mayGo();
  }

  #mayGo(): boolean {
    return this.#ledger.deeds.length < this.#limit;
  }
}
