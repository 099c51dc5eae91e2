import type { Search } from '@org/query-text';
import type { DeliveryStatus } from '@org/smn-core';
import type { ActionsBlock, Button } from '@slack/types';
import { longestSealed, type Sealer } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import { isCut } from '../../search/run-search.ts';
import { presetOf, windowOf, windowPresets, type WindowPreset } from '../../search/window-presets.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { AnswerInput, Asker } from './answer-input.ts';
import type { AnswerPage } from './answer-page.ts';

/** Every button that gives the same message another answer begins so; what follows only tells them apart. */
export const answerActionPrefix = 'sms.answer.';
/** Those of them that ask anew, now; the others go on in the answer there is. */
export const asksAnew = /^sms\.answer\.(?:refresh$|retry$|window\.|pick\.)/;
/** The button that opens one message's details. */
export const detailsActionId = 'sms.details.open';
/** The button that opens the window in which an answer is shared. */
export const shareActionId = 'sms.share.open';
/** The button that brings every report of a search to the person as a file. */
export const exportActionId = 'sms.export.start';
/** The button that opens the window in which a search is narrowed. */
export const filterActionId = 'sms.filter.open';

const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** The buttons of an answer, each with all it needs sealed inside. */
export function answerButtons(page: AnswerPage, input: AnswerInput): readonly ActionsBlock[] {
  const { actions } = input.asker.person.locale;
  const { search } = input.state;
  const isSummary = search.view === 'summary';
  const button = buttonMaker(input);
  return [
    ...actionsBlock('sms.moves', [
      ...(page.hasNewer ? [button('sms.answer.previous', actions.previous, { search, page: page.page - 1 })] : []),
      ...(page.hasOlder ? [button('sms.answer.next', actions.next, { search, page: page.page + 1 })] : []),
      button('sms.answer.refresh', actions.refresh, { search, page: 0 }),
      button(filterActionId, actions.filter, { search, page: 0 }),
      ...(page.total > 0 && !isSummary ? [button(detailsActionId, actions.details, { search, page: page.page })] : []),
      ...(isSummary
        ? [button('sms.answer.reports', actions.reports, { search: { ...search, view: 'reports' }, page: 0 })]
        : []),
      ...(page.total > 1 && !isSummary
        ? [button('sms.answer.summary', actions.summary, { search: { ...search, view: 'summary' }, page: 0 })]
        : []),
      ...(page.total > 0 ? [button(shareActionId, actions.share, { search, page: page.page })] : []),
      ...(page.total > 0 ? [button(exportActionId, actions.exportCsv, { search, page: 0 })] : []),
    ]),
    ...actionsBlock('sms.outcomes', outcomeButtons(page, input)),
    ...actionsBlock('sms.windows', windowButtons(page, input)),
  ];
}

/** What is offered beside the sentence when an answer failed: the same once more. */
export function retryButton(state: SearchState, asker: Asker, sealer: Sealer): readonly ActionsBlock[] {
  const { actions } = asker.person.locale;
  return actionsBlock('sms.retry', [buttonMaker({ asker, sealer })('sms.answer.retry', actions.retry, state)]);
}

function outcomeButtons(page: AnswerPage, input: AnswerInput): readonly (Button | null)[] {
  const { state, summary, result, asker } = input;
  const { search } = state;
  const { locale } = asker.person;
  const button = buttonMaker(input);
  const filterTo = (status: DeliveryStatus, label: string) =>
    button(`${answerActionPrefix}${status}`, label, { search: { ...search, statuses: [status] }, page: 0 });
  const labelOf = (status: DeliveryStatus): string => {
    const { symbol, word } = locale.outcome(status);
    return `${symbol} ${word}`;
  };
  if (search.statuses.length > 0) {
    return [
      button('sms.answer.all', locale.actions.allOutcomes, { search: { ...search, statuses: [] }, page: 0 }),
      ...(['delivered', 'failed', 'pending'] as const)
        .filter((status) => !search.statuses.includes(status))
        .map((status) => filterTo(status, labelOf(status))),
    ];
  }
  const present = statusOrder.filter((status) => summary.outcomes[status].count > 0);
  if (page.total < 2 || (present.length < 2 && !isCut(result))) return [];
  return present.map((status) => filterTo(status, labelOf(status)));
}

/** Further back when nothing was found; closer when there was more than is read. */
function windowButtons(page: AnswerPage, input: AnswerInput): readonly (Button | null)[] {
  const { state, result, asker, nowMs } = input;
  const { search } = state;
  const { locale, timeZone } = asker.person;
  const spanMs = search.window.endMs - search.window.startMs;
  const offered: readonly WindowPreset[] = isCut(result)
    ? ['last 1h', 'last 24h']
    : page.total === 0
      ? ['last 7d', 'last 30d', '3 months']
      : [];
  const button = buttonMaker(input);
  return offered.flatMap((preset) => {
    const window = windowOf(preset, nowMs, timeZone);
    if (preset === presetOf(search.window)) return [];
    const offeredMs = window.endMs - window.startMs;
    if (isCut(result) ? offeredMs >= spanMs : offeredMs <= spanMs) return [];
    const next: Search = { ...search, window };
    const actionId = `${answerActionPrefix}window.${windowPresets.indexOf(preset)}`;
    return [button(actionId, locale.windows[preset], { search: next, page: 0 })];
  });
}

type ButtonMaker = (actionId: string, label: string, state: SearchState) => Button | null;

/** A state that does not fit a button costs the button, never the answer. */
function buttonMaker({ asker, sealer }: Pick<AnswerInput, 'asker' | 'sealer'>): ButtonMaker {
  return (actionId, label, state) => {
    const value = sealer.seal(state, asker.owner);
    return value.length > longestSealed
      ? null
      : { type: 'button', action_id: actionId, text: plainText(label, 75), value };
  };
}

function actionsBlock(blockId: string, buttons: readonly (Button | null)[]): readonly ActionsBlock[] {
  const elements = buttons.filter((button) => button !== null);
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements }];
}
