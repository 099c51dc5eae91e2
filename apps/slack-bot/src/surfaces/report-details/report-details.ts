import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { onButton, onChoice } from '../../turns/listen.ts';
import { problemOf } from '../../turns/problem.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { Turn } from '../../turns/turn.ts';
import { detailsActionId } from '../report-message/answer-buttons.ts';
import { pageOf } from '../report-message/answer-page.ts';
import { findReports, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openState } from '../report-message/open-state.ts';
import { chooseActionId, detailsView, valueOf } from './details-view.ts';

/** One message in full, in a window: opened by a button of the answer, another message chosen in it. */
export function registerReportDetails(app: App, dependencies: AnswerDependencies): void {
  const { windows } = dependencies;

  onButton(app, detailsActionId, dependencies, async (turn, { value, triggerId }) => {
    // A window must be asked for within three seconds of the click: it opens at once, and is filled when it can be.
    const viewId = await windows.open(triggerId, inWindow(turn.person.locale.stillSearching, turn));
    await windows.update(viewId, await viewOf(turn, { sealed: value, chosen: null }, dependencies));
  });

  onChoice(app, chooseActionId, dependencies, async (turn, { value, view }) => {
    if (view === undefined) return;
    const wanted = { sealed: view.private_metadata, chosen: value };
    await windows.update(view.id, await viewOf(turn, wanted, dependencies));
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
  if (state === null) return inWindow(locale.staleState[problem], turn);
  try {
    const found = await findReports(state, dependencies, AbortSignal.timeout(dependencies.searchTimeoutMs));
    const page = pageOf(typeof found === 'number' ? [] : found.found, state.page);
    const report = chosen === null ? page.shown[0] : page.shown.find((shown) => valueOf(shown) === chosen);
    const nowMs = dependencies.clock();
    return report
      ? detailsView({ ...page, chosen: report, person, nowMs, sealed })
      : inWindow(locale.staleState.gone, turn);
  } catch (error) {
    return inWindow(problemOf(error, locale, dependencies.logger).text, turn);
  }
}

function inWindow(sentence: string, { person: { locale } }: Turn): ModalView {
  return sentenceView(sentence, locale.details.title, locale);
}
