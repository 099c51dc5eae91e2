import { SmnError, type Clock } from '@org/smn-core';

/** How SMN was last seen: by this process, by what people asked. */
export interface ServiceHealth {
  /** When it last answered, in ms since 1970; `null` when it has not yet. */
  readonly answeredAtMs: number | null;
  /** How long that took, in ms. */
  readonly tookMs: number | null;
  /** What it last failed with, when that was after its last answer. */
  readonly failure: { readonly atMs: number; readonly error: unknown } | null;
}

/** Watches what is asked of SMN. */
export interface HealthWatch {
  readonly seen: ServiceHealth;
  /** Notes how a question ends; what it answers or throws goes through. */
  note<T>(question: () => Promise<T>): Promise<T>;
}

export function createHealthWatch(clock: Clock): HealthWatch {
  let seen: ServiceHealth = { answeredAtMs: null, tookMs: null, failure: null };
  return {
    get seen() {
      return seen;
    },
    async note(question) {
      const startedAtMs = clock();
      try {
        const answer = await question();
        seen = { answeredAtMs: clock(), tookMs: clock() - startedAtMs, failure: null };
        return answer;
      } catch (error) {
        // A question that cannot be asked, or that was too much for one person, says nothing of the service.
        if (!(error instanceof SmnError) || error.code === 'query') throw error;
        seen = { ...seen, failure: { atMs: clock(), error } };
        throw error;
      }
    },
  };
}
