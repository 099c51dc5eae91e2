import type { App } from '@slack/bolt';
import { problemSentence } from '../../slack/sentence.ts';
import { onButton, onSubmit } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import { openState } from '../report-message/open-state.ts';
import { filterActionId } from '../report-message/answer-buttons.ts';
import { answerSearchInPlace, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openFilterState } from './filter-state.ts';
import { filterCallbackId, filterView } from './filter-view.ts';
import { readFields } from './read-fields.ts';

/** Narrows an answer by time, outcome and signature, in a window; the answer changes in its place. */
export function registerReportFilter(app: App, dependencies: AnswerDependencies): void {
  const { sealer, signs, clock, windows } = dependencies;

  onButton(app, filterActionId, dependencies, async (turn, { value, triggerId }) => {
    const { state, problem } = openState(sealer, value, turn.owner);
    if (state === null) return turn.reply(problemSentence(turn.person.locale.staleState[problem]));
    const { responseUrl, channelId } = turn.target;
    const sealed = sealer.seal({ state, responseUrl, channelId }, turn.owner);
    const known = await knownSigns();
    await windows.open(triggerId, filterView(state.search, known, turn.person, sealed));
  });

  onSubmit(app, filterCallbackId, dependencies, {
    read: async ({ person, owner }, view) => {
      const { filter, problem } = openFilterState(sealer, view.private_metadata, owner);
      if (filter === null) {
        return { view: sentenceView(person.locale.staleState[problem], view.title.text, person.locale) };
      }
      const known = await knownSigns();
      const { search, errors } = readFields(view.state.values, filter.state.search, {
        signs: known,
        person,
        nowMs: clock(),
      });
      if (errors !== null) return { errors };
      return { value: { search, page: 0 }, responseUrl: filter.responseUrl, channelId: filter.channelId };
    },
    answer: async (turn, state) => answerSearchInPlace(turn, state, dependencies, { replace: true }),
  });

  /** A window must open within three seconds: without the signatures it can do, without a window nobody can. */
  async function knownSigns() {
    try {
      return await signs.approved(AbortSignal.timeout(1_500));
    } catch {
      return [];
    }
  }
}
