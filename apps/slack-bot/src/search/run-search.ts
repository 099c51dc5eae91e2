import { rowBudget, type DeliveryReport, type IncompleteReason, type Sign, type SmnClient } from '@org/smn-core';
import { toQueries, type Search } from '@org/query-text';
import { mergeAnswers } from './merge-answers.ts';

/** Rows that one search reads at most, over all its queries: what a person can use, and a process can hold. */
export const mostRows = 5_000;

/** A report, and the signature it was sent under. */
export interface FoundReport {
  readonly report: DeliveryReport;
  readonly signName: string;
}

/** A signature that gave no answer. */
export interface FailedSign {
  readonly name: string;
  readonly error: unknown;
}

/** What was found, and what it stands on. */
export interface SearchResult {
  /** Newest first. */
  readonly found: readonly FoundReport[];
  /** Signatures that were asked. */
  readonly askedSigns: number;
  /** Signatures that gave no answer: what they sent is missing. */
  readonly failedSigns: readonly FailedSign[];
  /** Why the answers of the others cannot be proven whole; empty when they can. */
  readonly incomplete: readonly IncompleteReason[];
}

/** How to search. */
export interface RunSearchOptions {
  /** The signatures to ask: those of the search, or all that are approved. */
  readonly signs: readonly Pick<Sign, 'signId' | 'name'>[];
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * Asks every signature at once, and merges what they answer. One that fails does not hide the others' answers; when all
 * fail, the first failure is thrown.
 *
 * @throws SmnError, and the signal's reason when it is too late
 */
export async function runSearch(smn: SmnClient, search: Search, options: RunSearchOptions): Promise<SearchResult> {
  const { signs, nowMs, signal } = options;
  // A mask that the service does not know is looked for among all numbers of the window: those rows count as well.
  const reading = { signal, budget: rowBudget(mostRows), maskSearchRows: mostRows };
  const answers = await Promise.all(
    signs.map(async ({ signId, name }) => {
      try {
        const queries = toQueries({ ...search, signs: [] }, [signId], nowMs);
        const scans = await Promise.all(queries.map(async (query) => smn.reports(query, reading).scan()));
        return { name, scans, failure: null };
      } catch (error) {
        return { name, scans: [], failure: { error } };
      }
    }),
  );
  signal.throwIfAborted();

  const failed = answers.filter(({ failure }) => failure !== null);
  if (failed.length > 0 && failed.length === signs.length) throw failed[0]?.failure?.error;
  const found = answers.flatMap(({ name, scans }) =>
    mergeAnswers(scans.map((scan) => scan.reports)).map((report) => ({ report, signName: name })),
  );
  return {
    found: found.toSorted(newestFirst),
    askedSigns: signs.length,
    failedSigns: failed.map(({ name, failure }) => ({ name, error: failure?.error })),
    incomplete: [...new Set(answers.flatMap(({ scans }) => scans.flatMap((scan) => scan.evidence.reasons)))],
  };
}

/** Whether there is more than was read: then nothing can be called the latest, and every count is a least. */
export function isCut({ incomplete }: Pick<SearchResult, 'incomplete'>): boolean {
  return incomplete.includes('limit');
}

/** Whether something is missing from it, as far as anybody knows. */
export function isWhole({ failedSigns, incomplete }: Pick<SearchResult, 'failedSigns' | 'incomplete'>): boolean {
  return failedSigns.length === 0 && incomplete.length === 0;
}

function newestFirst(left: FoundReport, right: FoundReport): number {
  return (right.report.submitTime?.getTime() ?? 0) - (left.report.submitTime?.getTime() ?? 0);
}
