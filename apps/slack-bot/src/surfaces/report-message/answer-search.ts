import { randomBytes } from 'node:crypto';
import type { Clock, Sign, SmnClient } from '@org/smn-core';
import { countQueries, maxQueries } from '@org/query-text';
import type { Logger } from 'pino';
import { runSearch, type SearchResult } from '../../search/run-search.ts';
import type { Owner, Sealer } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import type { SignDirectory } from '../../search/sign-directory.ts';
import type { Person } from '../../slack/person.ts';
import type { Reply } from '../../slack/reply.ts';
import { problemKind, problemText } from '../problem/problem-text.ts';
import { reportMessage } from './report-message.ts';
import { summaryMessage } from './summary-message.ts';

/** What an answer is made with. */
export interface AnswerDependencies {
  readonly smn: SmnClient;
  readonly signs: SignDirectory;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Longest a search may take, in ms. */
  readonly searchTimeoutMs: number;
}

/** Who asks, and for whom the answer is sealed. */
export interface Asker {
  readonly person: Person;
  readonly owner: Owner;
}

/** Searches, and says what was found; or, in words too, why nothing could be. */
export async function answerSearch(state: SearchState, asker: Asker, dependencies: AnswerDependencies): Promise<Reply> {
  const { locale } = asker.person;
  return inWords(asker, dependencies, async (signal) => {
    const { search } = state;
    const found = await findReports(state, dependencies, signal);
    if (typeof found === 'number') return { text: locale.tooManyQueries(found, maxQueries) };
    const input = { state, result: found, asker, nowMs: dependencies.clock(), sealer: dependencies.sealer };
    return search.view === 'summary' ? summaryMessage(input) : reportMessage(input);
  });
}

/** The reports of a search; a number when it would take so many queries, more than are asked at once. */
export async function findReports(
  { search }: SearchState,
  { smn, signs, clock }: AnswerDependencies,
  signal: AbortSignal,
): Promise<SearchResult | number> {
  const approved: readonly Pick<Sign, 'signId' | 'name'>[] =
    search.signs.length > 0 ? search.signs : await signs.approved(signal);
  const queries = countQueries(search, approved.length);
  if (queries > maxQueries) return queries;
  return runSearch(smn, search, { signs: approved, nowMs: clock(), signal });
}

/** Runs what answers somebody; a failure becomes a sentence with a reference, and a line in the log with the same. */
export async function inWords(
  { person }: Pick<Asker, 'person'>,
  { logger, searchTimeoutMs }: Pick<AnswerDependencies, 'logger' | 'searchTimeoutMs'>,
  answer: (signal: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const correlationId = randomBytes(4).toString('hex');
  try {
    return await answer(AbortSignal.timeout(searchTimeoutMs));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
    logger.warn({ correlationId, kind: problemKind(error), error: { name, message } }, 'a search failed');
    return { text: problemText(error, correlationId, person.locale) };
  }
}
