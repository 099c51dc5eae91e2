import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { LRUCache } from 'lru-cache';
import { openFormState, type FormState } from '../../search/window-state.ts';
import { inWindow } from '../../turns/in-window.ts';
import { onButton, onChoice } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { Turn } from '../../turns/turn.ts';
import { detailsActionId } from '../report-message/answer-buttons.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import { openState } from '../report-message/open-state.ts';
import { chooseActionId, detailsView } from './details-view.ts';
import { findChosen } from './find-chosen.ts';
import { offersFor } from './offers.ts';

/** Windows in which a choice is remembered: more are not open at a time. */
const mostWindows = 1_000;

/** One message in full, in a window: opened by a button of the answer, another message chosen in it. */
export function registerReportDetails(app: App, dependencies: AnswerDependencies): void {
  const { windows, sealer } = dependencies;
  const lastChoice = new LRUCache<string, number>({ max: mostWindows });
  let choices = 0;

  onButton(app, detailsActionId, 'query', dependencies, async (turn, { value, triggerId }) => {
    // A window must be asked for within three seconds of the click: it opens at once, and is filled when it can be.
    const { person, owner, channelId } = turn;
    const { locale } = person;
    const viewId = await windows.open(triggerId, sentenceView(locale.stillSearching, locale.details.title, locale));
    const { state, problem } = openState(sealer, value, owner);
    const view =
      state === null
        ? sentenceView(locale.staleState[problem], locale.details.title, locale)
        : await viewOf(turn, { state, channelId, responseUrl: undefined }, null);
    await windows.update(viewId, view);
  });

  onChoice(app, chooseActionId, 'query', dependencies, async (turn, { value, view }) => {
    if (view === undefined) return;
    choices += 1;
    const choice = choices;
    lastChoice.set(view.id, choice);
    const { form, problem } = openFormState(sealer, view.private_metadata, turn.owner);
    const { locale } = turn.person;
    const chosen =
      form === null
        ? sentenceView(locale.staleState[problem], locale.details.title, locale)
        : await viewOf(turn, form, value);
    // Somebody who has chosen again meanwhile gets to see that, whichever was found first.
    if (lastChoice.get(view.id) === choice) await windows.update(view.id, chosen);
  });

  async function viewOf(turn: Turn, form: FormState, value: string | null): Promise<ModalView> {
    const { person, owner } = turn;
    const { locale } = person;
    const saying = (sentence: string): ModalView => sentenceView(sentence, locale.details.title, locale);
    const { state } = form;
    if (state === null) return saying(locale.staleState.window);
    return inWindow(turn, locale.details.title, dependencies.logger, async () => {
      const found = await findChosen(turn, { state, value }, dependencies);
      if (typeof found === 'string') return saying(found);
      const nowMs = dependencies.clock();
      const offers = await offersFor(turn, found.chosen.report, nowMs, dependencies.access);
      return detailsView({ ...found, person, nowMs, offers, sealed: sealer.seal(form, owner) });
    });
  }
}
