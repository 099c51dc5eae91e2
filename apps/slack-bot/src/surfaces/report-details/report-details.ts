import type { App } from '@slack/bolt';
import { maxQueries } from '@org/query-text';
import type { ModalView } from '@slack/types';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../locales/en.ts';
import type { SearchResult } from '../../search/run-search.ts';
import { inWindow } from '../../turns/in-window.ts';
import { onButton, onChoice } from '../../turns/listen.ts';
import { currentReference, whyNoAnswer } from '../../turns/problem.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { Turn } from '../../turns/turn.ts';
import { detailsActionId } from '../report-message/answer-buttons.ts';
import { pageOf } from '../report-message/answer-page.ts';
import { findReports, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openState } from '../report-message/open-state.ts';
import { chooseActionId, detailsView, valuesOf } from './details-view.ts';

/** Windows in which a choice is remembered: more are not open at a time. */
const mostWindows = 1_000;

/** One message in full, in a window: opened by a button of the answer, another message chosen in it. */
export function registerReportDetails(app: App, dependencies: AnswerDependencies): void {
  const { windows } = dependencies;
  const lastChoice = new LRUCache<string, number>({ max: mostWindows });
  let choices = 0;

  onButton(app, detailsActionId, dependencies, async (turn, { value, triggerId }) => {
    // A window must be asked for within three seconds of the click: it opens at once, and is filled when it can be.
    const { locale } = turn.person;
    const viewId = await windows.open(triggerId, sentenceView(locale.stillSearching, locale.details.title, locale));
    await windows.update(viewId, await viewOf(turn, { sealed: value, chosen: null }, dependencies));
  });

  onChoice(app, chooseActionId, dependencies, async (turn, { value, view }) => {
    if (view === undefined) return;
    const wanted = { sealed: view.private_metadata, chosen: value };
    choices += 1;
    const choice = choices;
    lastChoice.set(view.id, choice);
    const chosen = await viewOf(turn, wanted, dependencies);
    // Somebody who has chosen again meanwhile gets to see that, whichever was found first.
    if (lastChoice.get(view.id) === choice) await windows.update(view.id, chosen);
  });
}

interface Wanted {
  readonly sealed: string;
  /** The entry that was chosen; the first of the page when none was. */
  readonly chosen: string | null;
}

async function viewOf(turn: Turn, { sealed, chosen }: Wanted, dependencies: AnswerDependencies): Promise<ModalView> {
  const { person, owner } = turn;
  const { locale } = person;
  const { state, problem } = openState(dependencies.sealer, sealed, owner);
  if (state === null) return sentenceView(locale.staleState[problem], locale.details.title, locale);
  const saying = (sentence: string): ModalView => sentenceView(sentence, locale.details.title, locale);
  return inWindow(turn, locale.details.title, dependencies.logger, async () => {
    const found = await findReports(state, dependencies, AbortSignal.timeout(dependencies.searchTimeoutMs));
    if (typeof found === 'number') return saying(locale.tooManyQueries(found, maxQueries));
    const page = pageOf(found.found, state.page);
    const report = page.shown[chosen === null ? 0 : valuesOf(page.shown).indexOf(chosen)];
    const nowMs = dependencies.clock();
    return report
      ? detailsView({ ...page, chosen: report, person, nowMs, sealed })
      : saying(whyNotFound(found, locale));
  });
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
