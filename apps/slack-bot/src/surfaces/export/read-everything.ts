import type { IncompleteReason, SmnClient } from '@org/smn-core';
import { toQueries, type Search } from '@org/query-text';
import { createMerge } from '../../search/merge-answers.ts';
import type { FailedSign, FoundReport, RunSearchOptions, SearchResult } from '../../search/run-search.ts';

/** What everything that was read stands on. */
export type ReadingEvidence = Pick<SearchResult, 'askedSigns' | 'failedSigns' | 'incomplete'>;

/**
 * Every report of a search, page by page, one signature after the other: no more of them is held than a page. A signature
 * that gives no answer at all is named at the end; one that fails half-way is an error, for what came of it is no whole.
 *
 * @returns what it stands on
 * @throws SmnError, and the signal's reason when it is too late
 */
export async function* readEverything(
  smn: SmnClient,
  search: Search,
  { signs, nowMs, signal }: RunSearchOptions,
): AsyncGenerator<readonly FoundReport[], ReadingEvidence, undefined> {
  const incomplete = new Set<IncompleteReason>();
  const failures: FailedSign[] = [];
  for (const { signId, name } of signs) {
    let began = false;
    try {
      const queries = toQueries({ ...search, signs: [] }, [signId], nowMs);
      const merge = createMerge();
      for (const query of queries) {
        // One query has each message once; several are about a few numbers, whose messages can be remembered.
        const isNew = queries.length === 1 ? () => true : merge.nextAnswer();
        const list = smn.reports(query, {
          signal,
          maskSearchRows: Number.POSITIVE_INFINITY,
          onEvidence: ({ reasons }) => reasons.forEach((reason) => incomplete.add(reason)),
        });
        for await (const page of list.pages()) {
          const found = page.reports.filter(isNew).map((report) => ({ report, signName: name }));
          began ||= found.length > 0;
          yield found;
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      if (began) throw error;
      failures.push({ name, error });
    }
  }
  if (failures.length > 0 && failures.length === signs.length) throw failures[0]?.error;
  return {
    askedSigns: signs.length,
    failedSigns: failures,
    incomplete: [...incomplete],
  };
}
