import { botStanding } from '../conversations/bot-standing.ts';
import type { Conversation } from '../conversations/conversations.ts';
import type { MessageWords, SeenMessage } from '../conversations/message-board.ts';
import { describeMessage } from '../interactions/message-payload.ts';
import { readWords, tellTruncated } from './message-words.ts';
import { refuse } from './refusals.ts';
import type { MethodContext, MethodResult, WebApiMethod } from './web-api-method.ts';

/** `chat.postMessage`: for everybody in a channel, or in the direct messages of one member. */
export const chatPostMessage: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    inConversation(context, (conversation, standing) => {
      if (standing === 'outside' && !context.scopes.includes('chat:write.public')) return refuse('not_in_channel');
      return withWords(context, (words) => {
        const message = context.messages.post(words, conversation);
        const { ts } = message;
        return { ok: true, channel: conversation.id, ts, message: describeMessage(message, context.workspace.team.id) };
      });
    }),
};

/** `chat.postEphemeral`: for one member in a channel the bot is in, too. */
export const chatPostEphemeral: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    inConversation(context, (conversation, standing) => {
      if (standing === 'outside') return refuse('not_in_channel');
      return withWords(context, (words) => {
        const user = context.workspace.users.find(({ id }) => id === context.callArguments.get('user'));
        if (user === undefined) return refuse('user_not_found');
        const isThere = conversation.directWith === undefined || conversation.directWith === user.id;
        if (!isThere) return refuse('user_not_in_channel');
        return { ok: true, message_ts: context.messages.post(words, conversation, user.id).ts };
      });
    }),
};

/** `chat.update`: other words in place of a message of the app; one that only one person sees is `message_not_found`. */
export const chatUpdate: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    inConversation(context, (conversation) =>
      withWords(context, (words) => {
        const present = ownMessage(context, conversation, 'cant_update_message');
        if ('ok' in present) return present;
        const message = context.messages.update(present.ts, words) ?? present;
        const { ts, text } = message;
        const described = describeMessage(message, context.workspace.team.id);
        return { ok: true, channel: conversation.id, ts, text, message: described };
      }),
    ),
};

/** `chat.delete`: away with a message of the app; one that only one person sees is `message_not_found`. */
export const chatDelete: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    inConversation(context, (conversation) => {
      const message = ownMessage(context, conversation, 'cant_delete_message');
      if ('ok' in message) return message;
      context.messages.remove(message);
      return { ok: true, channel: conversation.id, ts: message.ts };
    }),
};

function inConversation(
  { callArguments, conversations }: MethodContext,
  run: (conversation: Conversation, standing: 'inside' | 'outside') => MethodResult,
): MethodResult {
  const conversation = conversations.resolve(callArguments.get('channel') ?? '');
  const standing = conversation === undefined ? 'hidden' : botStanding(conversation);
  return conversation === undefined || standing === 'hidden'
    ? refuse('channel_not_found')
    : run(conversation, standing);
}

function withWords(context: MethodContext, show: (words: MessageWords) => MethodResult): MethodResult {
  const words = readWords(context.callArguments, context.rollout);
  return 'ok' in words ? words : tellTruncated(show(words), context.callArguments);
}

function ownMessage(
  { callArguments, messages }: MethodContext,
  { id }: Conversation,
  notOurs: 'cant_update_message' | 'cant_delete_message',
): SeenMessage | MethodResult {
  const message = messages.find(callArguments.get('ts') ?? '', id);
  if (message === undefined) return refuse('message_not_found');
  return message.userId === undefined ? message : refuse(notOurs);
}
