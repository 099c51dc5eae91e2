import type { Clock, Sign, SmnClient } from '@org/smn-core';

/** The account's approved signatures: people do not know their ids, and every search needs them. */
export interface SignDirectory {
  /** Approved signatures, from memory when they were asked for lately. @throws SmnError */
  approved(signal: AbortSignal): Promise<readonly Sign[]>;
  /** What is in memory, without asking anybody; `null` when nothing is. */
  readonly known: readonly Sign[] | null;
}

const freshForMs = 10 * 60_000;

/** Remembers the signatures for ten minutes; one that was approved a moment ago shows up after that at the latest. */
export function createSignDirectory(smn: SmnClient, clock: Clock): SignDirectory {
  let known: readonly Sign[] | null = null;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  return {
    get known() {
      return known;
    },
    async approved(signal) {
      if (known !== null && clock() - askedAtMs < freshForMs) return known;
      const signs = await smn.signs({ signal });
      known = signs.filter((sign) => sign.status === 'approved');
      askedAtMs = clock();
      return known;
    },
  };
}
