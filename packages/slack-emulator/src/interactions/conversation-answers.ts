import type { ReplyStream } from '../commands/reply-stream.ts';
import type { Exchanges } from '../exchanges/exchanges.ts';
import { stringOf } from '../render/text-object.ts';
import type { ViewRecord } from '../views/view.ts';
import { elementsOf } from './find-element.ts';

/** A way to answer into a conversation that was chosen in a modal. */
type ConversationAnswer = { block_id: string; action_id: string; channel_id: string; response_url: string };

/** One response_url for each menu of conversations that asks for it with `response_url_enabled`. */
export function conversationAnswers(
  view: ViewRecord,
  exchanges: Exchanges,
  submission: { exchangeId: number; stream: ReplyStream },
): readonly ConversationAnswer[] {
  const values = view.chosen.valuesOf(view.blocks);
  return elementsOf(view.blocks)
    .filter(({ element }) => element['response_url_enabled'] === true)
    .flatMap(({ blockId, actionId }) => {
      const state: Readonly<Record<string, unknown>> = values[blockId]?.[actionId] ?? {};
      const channelId = stringOf(state['selected_conversation']) || stringOf(state['selected_channel']);
      if (channelId === '') return [];
      const { responseUrl } = exchanges.open('a submission', { userId: view.userId, channelId }, submission);
      return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: responseUrl }];
    });
}
