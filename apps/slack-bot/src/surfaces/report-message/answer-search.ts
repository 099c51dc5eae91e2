import { summarise, type SmnClient } from '@org/smn-core';
import { countQueries, maxQueries } from '@org/query-text';
import { runSearch, type SearchResult } from '../../search/run-search.ts';
import { keptWindow, type SearchState } from '../../search/search-state.ts';
import type { HealthWatch } from '../../search/service-health.ts';
import type { SignDirectory } from '../../search/sign-directory.ts';
import { correlationId } from '../../slack/correlation.ts';
import type { Reply } from '../../slack/reply.ts';
import { problemSentence } from '../../slack/sentence.ts';
import { answerInPlace } from '../../turns/answer-in-place.ts';
import type { ListenDependencies } from '../../turns/listen.ts';
import { logProblem } from '../../turns/problem.ts';
import { startReading } from '../../turns/start-reading.ts';
import type { Turn } from '../../turns/turn.ts';
import { retryButton } from './answer-buttons.ts';
import type { AnswerInput } from './answer-input.ts';
import { toReply, type AnswerView } from './answer-view.ts';
import { chartBuckets } from './chart-buckets.ts';
import { reportView } from './report-view.ts';
import { summaryView } from './summary-view.ts';

/** What an answer is made with. */
export interface AnswerDependencies extends ListenDependencies {
  readonly smn: SmnClient;
  readonly signs: SignDirectory;
  readonly health: HealthWatch;
}

/** Searches, and answers the person in place; or says, in words too, why there is no answer. */
export async function answerSearchInPlace(
  turn: Turn,
  state: SearchState,
  dependencies: AnswerDependencies,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  const actionsOnFailure = retryButton(state, turn, dependencies.sealer);
  await answerInPlace(turn, dependencies, { replace, actionsOnFailure }, async (signal) =>
    answerSearch(state, turn, dependencies, signal),
  );
}

/** Searches, and says what was found. @throws SmnError, UnrecordedError, TooManySearches, and the signal's reason when it is too late */
export async function answerSearch(
  state: SearchState,
  turn: Turn,
  dependencies: AnswerDependencies,
  signal: AbortSignal,
): Promise<Reply> {
  const view = await viewAnswer(state, turn, dependencies, signal);
  return typeof view === 'number'
    ? problemSentence(turn.person.locale.tooManyQueries(view, maxQueries))
    : toReply(view);
}

/** The answer to a search, in no blocks yet; a number when it would take so many queries. @throws as `answerSearch` */
export async function viewAnswer(
  state: SearchState,
  turn: Turn,
  dependencies: AnswerDependencies,
  signal: AbortSignal,
): Promise<AnswerView | number> {
  const { search } = state;
  const { person, owner } = turn;
  const found = await findReports(state, turn, dependencies, signal);
  if (typeof found === 'number') return found;
  const histogram = chartBuckets(search.window, person.timeZone);
  const summary = await summarise(
    found.found.map(({ report }) => report),
    histogram ? { histogram } : {},
  );
  const { clock, sealer } = dependencies;
  const input: AnswerInput = { state, result: found, summary, asker: { person, owner }, nowMs: clock(), sealer };
  return search.view === 'summary' ? summaryView(input) : reportView(input);
}

/** The reports of a search; a number when it would take so many queries, more than are asked at once. @throws as `answerSearch` */
export async function findReports(
  { search }: SearchState,
  turn: Turn,
  dependencies: Pick<AnswerDependencies, 'smn' | 'signs' | 'clock' | 'health' | 'logger' | 'searchLimit'>,
  signal: AbortSignal,
): Promise<SearchResult | number> {
  const { smn, signs, clock, health, logger } = dependencies;
  await startReading(turn, { search }, dependencies);
  const asked = search.signs.length > 0 ? search.signs : await signs.approved(signal);
  const queries = countQueries(search, asked.length);
  if (queries > maxQueries) return queries;
  const nowMs = clock();
  const kept = { ...search, window: keptWindow(search.window, nowMs) };
  const result = await health.note(async () => runSearch(smn, kept, { signs: asked, nowMs, signal }));
  turn.record.found(result.found.length);
  for (const { error } of result.failedSigns) logProblem(error, logger, 'a signature gave no answer');
  if (result.incomplete.includes('unreadable')) {
    logger.warn({ correlationId: correlationId(), kind: 'unreadable' }, 'reports came that cannot be read');
  }
  return result;
}
