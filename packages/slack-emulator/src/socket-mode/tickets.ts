import type { RandomBytes } from '../random-bytes.ts';

/** What lets an app open a connection; each is good for one. */
export class Tickets {
  readonly #unused = new Set<string>();
  readonly #randomBytes: RandomBytes;

  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /** A new one. */
  issue(): string {
    const ticket = this.#randomBytes('ticket', 24).toString('base64url');
    this.#unused.add(ticket);
    return ticket;
  }

  /** Uses a ticket up; false where it is unknown or was used before. */
  redeem(ticket: string): boolean {
    return this.#unused.delete(ticket);
  }
}
