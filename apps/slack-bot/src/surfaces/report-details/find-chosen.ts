import { maxQueries } from '@org/query-text';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport, SearchResult } from '../../search/run-search.ts';
import type { SearchState } from '../../search/search-state.ts';
import { currentReference, whyNoAnswer } from '../../turns/problem.ts';
import type { Turn } from '../../turns/turn.ts';
import { pageOf } from '../report-message/answer-page.ts';
import { findReports, type AnswerDependencies } from '../report-message/answer-search.ts';
import { valuesOf } from './chosen-value.ts';

/** One message of an answer's page, and the page. */
export interface ChosenReport {
  readonly chosen: FoundReport;
  readonly shown: readonly FoundReport[];
  /** Rows before the page. */
  readonly first: number;
}

/**
 * Looks for one message of an answer again.
 *
 * @param value the entry that was chosen; `null` is the first of the page
 * @returns a sentence when it is not there
 * @throws as the search
 */
export async function findChosen(
  turn: Turn,
  { state, value }: { readonly state: SearchState; readonly value: string | null },
  dependencies: AnswerDependencies,
): Promise<ChosenReport | string> {
  const { locale } = turn.person;
  const found = await findReports(state, turn, dependencies, AbortSignal.timeout(dependencies.searchTimeoutMs));
  if (typeof found === 'number') return locale.tooManyQueries(found, maxQueries);
  const { shown, first } = pageOf(found.found, state.page);
  const chosen = shown[value === null ? 0 : valuesOf(shown).indexOf(value)];
  return chosen ? { chosen, shown, first } : whyNotFound(found, locale);
}

/** A message that is not in the answer may be gone, or in the part that could not be read. */
function whyNotFound({ failedSigns, incomplete, askedSigns }: SearchResult, locale: Locale): string {
  const reasons = [
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    ...failedSigns.map(({ name, error }) => locale.missingSign(name, whyNoAnswer(error, locale), currentReference())),
    ...incomplete.map((reason) => locale.incomplete[reason]),
  ];
  return reasons.length === 0 ? locale.staleState.gone : [locale.staleState.notFound, ...reasons].join('\n');
}
