import type { Random } from '../random.ts';

/** A token that IAM gave out. */
export interface IssuedToken {
  readonly value: string;
  readonly projectId: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** The tokens that are accepted. */
export class TokenStore {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #random: Random;
  readonly #lifetimeMilliseconds: number;

  constructor(random: Random, lifetimeMilliseconds: number) {
    this.#random = random;
    this.#lifetimeMilliseconds = lifetimeMilliseconds;
  }

  issue(projectId: string, now: number): IssuedToken {
    const value = `MII${Array.from({ length: 6 }, () => this.#random.hex32()).join('')}`;
    const token = { value, projectId, issuedAt: now, expiresAt: now + this.#lifetimeMilliseconds };
    this.#tokens.set(value, token);
    return token;
  }

  find(value: string): IssuedToken | undefined {
    return this.#tokens.get(value);
  }

  revokeAll(): void {
    this.#tokens.clear();
  }
}
