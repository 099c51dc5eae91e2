import type { ActionsBlock } from '@slack/types';
import { longestSealed, type Sealer } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Reply } from '../../slack/reply.ts';
import { sentence } from '../../slack/sentence.ts';
import type { Asker } from '../report-message/answer-input.ts';
import { answerActionPrefix } from '../report-message/answer-buttons.ts';
import type { MentionedSearch } from './check-message.ts';

/** Slack takes 25 buttons in a row of them; more than this nobody reads. */
const mostChoices = 20;
/** What one search may ask about. */
const mostTogether = 5;

/** Asks which of several things is meant; each is a button that answers in the place of the question. */
export function choiceOf(searches: readonly MentionedSearch[], turn: Asker, sealer: Sealer): Reply {
  const { checkMessage } = turn.person.locale;
  const offered = searches.slice(0, mostChoices);
  const states: readonly { readonly label: string; readonly state: SearchState }[] = [
    ...offered.map(({ label, search }, index) => ({
      label: isAlike(searches, label) ? `${label} #${index + 1}` : label,
      state: { search, page: 0 },
    })),
    ...together(searches, checkMessage.all),
  ];
  const buttons = states.flatMap(({ label, state }, index) => {
    const value = sealer.seal(state, turn.owner);
    const actionId = `${answerActionPrefix}pick.${index}`;
    return value.length > longestSealed
      ? []
      : [{ type: 'button' as const, action_id: actionId, text: plainText(label, 75), value }];
  });
  const actions: ActionsBlock = { type: 'actions', block_id: 'sms.pick', elements: buttons };
  return sentence(checkMessage.which(searches.length, offered.length), [actions]);
}

function isAlike(searches: readonly MentionedSearch[], label: string): boolean {
  return searches.filter((other) => other.label === label).length > 1;
}

/** All numbers at once, where one search may ask about so many. */
function together(
  searches: readonly MentionedSearch[],
  label: string,
): readonly { readonly label: string; readonly state: SearchState }[] {
  const ofNumbers = searches.filter(({ search }) => search.numbers.length > 0);
  const [first] = ofNumbers;
  if (first === undefined || ofNumbers.length < 2 || ofNumbers.length > mostTogether) return [];
  const numbers = ofNumbers.flatMap(({ search }) => search.numbers);
  return [{ label, state: { search: { ...first.search, numbers }, page: 0 } }];
}
