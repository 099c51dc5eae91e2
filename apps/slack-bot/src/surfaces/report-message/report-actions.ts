import type { Search } from '@org/query-text';
import type { ActionsBlock, Button } from '@slack/types';
import { longestSealed } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { AnswerPage } from './answer-page.ts';
import type { AnswerInput } from './report-message.ts';

/** Every button that gives the same message another answer begins so; what follows only tells them apart. */
export const answerActionPrefix = 'sms.answer.';
/** The one of them that asks again, now. */
export const refreshActionId = `${answerActionPrefix}refresh`;
/** The button that opens one message's details. */
export const detailsActionId = 'sms.details.open';

/** The buttons of an answer, each with all it needs sealed inside. */
export function reportActions(page: AnswerPage, input: AnswerInput): readonly ActionsBlock[] {
  const { state, asker } = input;
  const { actions, outcome } = asker.person.locale;
  const { search } = state;
  const filters = search.statuses.length > 0 || page.total > 1;

  const moves = [
    ...(page.hasNewer ? [answerButton('previous', actions.previous, { search, page: page.page - 1 }, input)] : []),
    ...(page.hasOlder ? [answerButton('next', actions.next, { search, page: page.page + 1 }, input)] : []),
    sealedButton(refreshActionId, actions.refresh, { search, page: 0 }, input),
    ...(page.total > 0 ? [detailsButton({ search, page: page.page }, input)] : []),
  ];
  const outcomes = [
    ...(search.statuses.length > 0
      ? [answerButton('all', actions.allOutcomes, { search: withStatuses(search, []), page: 0 }, input)]
      : []),
    ...(['delivered', 'failed', 'pending'] as const)
      .filter((status) => !search.statuses.includes(status))
      .map((status) => {
        const { symbol, word } = outcome(status);
        const next = { search: withStatuses(search, [status]), page: 0 };
        return answerButton(status, `${symbol} ${word}`, next, input);
      }),
  ];
  return [...actionsBlock('sms.moves', moves), ...(filters ? actionsBlock('sms.outcomes', outcomes) : [])];
}

function answerButton(name: string, label: string, state: SearchState, input: AnswerInput): Button | null {
  return sealedButton(`${answerActionPrefix}${name}`, label, state, input);
}

function detailsButton(state: SearchState, input: AnswerInput): Button | null {
  return sealedButton(detailsActionId, input.asker.person.locale.actions.details, state, input);
}

/** A state that does not fit a button costs the button, never the answer. */
function sealedButton(
  actionId: string,
  label: string,
  state: SearchState,
  { sealer, asker }: AnswerInput,
): Button | null {
  const value = sealer.seal(state, asker.owner);
  return value.length > longestSealed ? null : { type: 'button', action_id: actionId, text: plainText(label), value };
}

function actionsBlock(blockId: string, buttons: readonly (Button | null)[]): readonly ActionsBlock[] {
  const elements = buttons.filter((button) => button !== null);
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements }];
}

function withStatuses(search: Search, statuses: Search['statuses']): Search {
  return { ...search, statuses };
}
