import { randomBytes } from 'node:crypto';

/** What lets an app open a connection; each is good for one. */
export class Tickets {
  readonly #unused = new Set<string>();

  /** A new one, which nobody can guess. */
  issue(): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#unused.add(ticket);
    return ticket;
  }

  /** Uses a ticket up; false where it is unknown or was used before. */
  redeem(ticket: string): boolean {
    return this.#unused.delete(ticket);
  }
}
