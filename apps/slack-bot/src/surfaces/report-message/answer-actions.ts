import type { App } from '@slack/bolt';
import type { SearchState } from '../../search/search-state.ts';
import { windowAnew } from '../../search/window-anew.ts';
import { problemSentence } from '../../slack/sentence.ts';
import { onButton } from '../../turns/listen.ts';
import { answerActionPrefix, asksAnew } from './answer-buttons.ts';
import { answerSearchInPlace, type AnswerDependencies } from './answer-search.ts';
import { openState } from './open-state.ts';

const answerActions = new RegExp(`^${answerActionPrefix.replaceAll('.', '\\.')}`);

/** Paging, filtering, refreshing and trying again: the answer changes in its place. */
export function registerAnswerActions(app: App, dependencies: AnswerDependencies): void {
  onButton(app, answerActions, 'query', dependencies, async (turn, { actionId, value }) => {
    const { state, problem } = openState(dependencies.sealer, value, turn.owner);
    // The answer stays as it is: only what the button stands for is gone.
    if (state === null) return turn.reply(problemSentence(turn.person.locale.staleState[problem]));
    const asked = asksAnew.test(actionId) ? refreshed(state, dependencies.clock(), turn.person.timeZone) : state;
    return answerSearchInPlace(turn, asked, dependencies, { replace: true });
  });
}

function refreshed({ search, page }: SearchState, nowMs: number, timeZone: string): SearchState {
  return { search: { ...search, window: windowAnew(search.window, nowMs, timeZone) }, page };
}
