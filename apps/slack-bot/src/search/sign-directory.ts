import type { Clock, Sign } from '@org/smn-core';

/** A signature that messages are sent under, as far as a search needs it. */
export type KnownSign = Pick<Sign, 'signId' | 'name'>;

/** The account's approved signatures: people do not know their ids, and every search needs them. */
export interface SignDirectory {
  /** Approved signatures, or those that the configuration names; from memory when they were asked for lately. @throws SmnError */
  approved(signal: AbortSignal): Promise<readonly KnownSign[]>;
}

const freshForMs = 10 * 60_000;

/** What the directory is made from. */
export interface SignDirectoryOptions {
  /** Asks the service for all signatures of the account. */
  readonly ask: (signal: AbortSignal) => Promise<readonly Sign[]>;
  readonly clock: Clock;
  /**
   * Ids that are asked and no others; none: all that are approved. One that the account does not have is asked all the
   * same, under its id: the answer then says that it is missing.
   */
  readonly pinned: readonly string[];
  /** Notices how often they are known. */
  readonly seen?: (isHit: boolean) => void;
}

/** Remembers the signatures for ten minutes; one that was approved a moment ago shows up after that at the latest. */
export function createSignDirectory({ ask, clock, pinned, seen = () => {} }: SignDirectoryOptions): SignDirectory {
  let known: readonly KnownSign[] | null = null;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  return {
    async approved(signal) {
      const isFresh = known !== null && clock() - askedAtMs < freshForMs;
      seen(isFresh);
      if (known !== null && isFresh) return known;
      const signs = await ask(signal);
      known =
        pinned.length === 0
          ? signs.filter((sign) => sign.status === 'approved')
          : pinned.map((signId) => signs.find((sign) => sign.signId === signId) ?? { signId, name: signId });
      askedAtMs = clock();
      return known;
    },
  };
}
