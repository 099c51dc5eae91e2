import type { App } from '@slack/bolt';
import { problemSentence } from '../../slack/sentence.ts';
import { onButton, onSubmit } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import { filterActionId } from '../report-message/answer-buttons.ts';
import { answerSearchInPlace, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openState } from '../report-message/open-state.ts';
import { filterCallbackId, filterView } from './filter-view.ts';
import { openFormState, staleWindow } from '../../search/window-state.ts';
import { knownSigns } from './known-signs.ts';
import { readSearchFields } from './read-search-fields.ts';

/** Narrows an answer by time, outcome and signature, in a window; the answer changes in its place. */
export function registerFilter(app: App, dependencies: AnswerDependencies): void {
  const { sealer, clock, windows } = dependencies;

  onButton(app, filterActionId, 'query', dependencies, async (turn, { value, triggerId }) => {
    const { state, problem } = openState(sealer, value, turn.owner);
    if (state === null) return turn.reply(problemSentence(turn.person.locale.staleState[problem]));
    const { responseUrl, channelId } = turn.target;
    const sealed = sealer.seal({ state, responseUrl, channelId }, turn.owner);
    await windows.open(triggerId, filterView(state.search, await knownSigns(dependencies), turn.person, sealed));
  });

  onSubmit(app, filterCallbackId, 'query', dependencies, {
    read: async ({ person, owner }, view) => {
      const { form, problem } = openFormState(sealer, view.private_metadata, owner);
      if (form === null || form.state === null) {
        const stale = person.locale.staleState[staleWindow(problem)];
        return { view: sentenceView(stale, view.title.text, person.locale) };
      }
      const options = { signs: (await knownSigns(dependencies)) ?? [], person, nowMs: clock() };
      const { search, errors } = readSearchFields(view.state.values, form.state.search, options);
      if (errors !== null) return { errors };
      return { value: { search, page: 0 }, responseUrl: form.responseUrl, channelId: form.channelId };
    },
    answer: async (turn, state) => answerSearchInPlace(turn, state, dependencies, { replace: true }),
  });
}
