import type { DeliveryStatus } from '@org/smn-core';
import type { Search } from '@org/query-text';

/** What the answer in one sentence is made of. */
export interface AnswerFacts {
  readonly total: number;
  readonly delivered: number;
  /** Masked. */
  readonly numbers: readonly string[];
  readonly search: Search;
  /** Both ends of the window, in the reader's zone. */
  readonly from: string;
  readonly to: string;
  /** How many reports were read at most, when there is more than that: every count is a least then. */
  readonly cutAt: number | null;
  /** Whether something is missing from it. */
  readonly isWhole: boolean;
  /** `null` when there is none, or none can be called so. */
  readonly latest: {
    readonly status: DeliveryStatus;
    readonly ago: string | null;
    /** What became of it, and what can be done, when it failed. */
    readonly why: string | null;
  } | null;
}
