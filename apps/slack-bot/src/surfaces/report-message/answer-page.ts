import type { FoundReport } from '../../search/run-search.ts';

/** Rows of one page: with the header, well inside Slack's 100 rows and 10,000 characters a table. */
const pageRows = 50;

/** One page of an answer. */
export interface AnswerPage {
  readonly shown: readonly FoundReport[];
  /** Rows before it. */
  readonly first: number;
  /** Rows of the whole answer. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

/** A page of the answer; one that the answer is too short for is its last. */
export function pageOf(found: readonly FoundReport[], asked: number): AnswerPage {
  const last = Math.max(0, Math.ceil(found.length / pageRows) - 1);
  const page = Math.min(asked, last);
  const first = page * pageRows;
  return {
    shown: found.slice(first, first + pageRows),
    first,
    total: found.length,
    page,
    hasNewer: page > 0,
    hasOlder: page < last,
  };
}
