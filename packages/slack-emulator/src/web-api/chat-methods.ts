import type { Conversation } from '../conversations/conversations.ts';
import type { MessageWords } from '../conversations/message-board.ts';
import { describeMessage } from '../interactions/message-payload.ts';
import { parseJson } from '../json-value.ts';
import { blocksOf } from '../messages/read-message.ts';
import { validateMessage } from '../validation/validate-message.ts';
import type { CallArguments } from './call-arguments.ts';
import { refuse, refuseBlocks } from './refusals.ts';
import type { MethodContext, MethodResult, WebApiMethod } from './web-api-method.ts';

const mostCharacters = 40_000;

/** `chat.postMessage`: for everybody in a channel, or in the direct messages of one member. */
export const chatPostMessage: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    withWords(context, (words, conversation) => {
      const message = context.messages.post(words, conversation);
      const { ts } = message;
      return { ok: true, channel: conversation.id, ts, message: describeMessage(message, context.workspace.team.id) };
    }),
};

/** `chat.postEphemeral`: for one member in a channel. */
export const chatPostEphemeral: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    withWords(context, (words, conversation) => {
      const user = context.workspace.users.find(({ id }) => id === context.callArguments.get('user'));
      if (user === undefined) return refuse('user_not_found');
      const isThere = conversation.directWith === undefined || conversation.directWith === user.id;
      if (!isThere) return refuse('user_not_in_channel');
      return { ok: true, message_ts: context.messages.post(words, conversation, user.id).ts };
    }),
};

/** `chat.update`: other words in place of a message; one that only one person sees is `message_not_found`. */
export const chatUpdate: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    withWords(context, (words, conversation) => {
      const message = context.messages.update(context.callArguments.get('ts') ?? '', conversation.id, words);
      if (message === undefined) return refuse('message_not_found');
      const { ts, text } = message;
      const described = describeMessage(message, context.workspace.team.id);
      return { ok: true, channel: conversation.id, ts, text, message: described };
    }),
};

function withWords(
  { callArguments, conversations }: MethodContext,
  show: (words: MessageWords, conversation: Conversation) => MethodResult,
): MethodResult {
  const conversation = conversations.resolve(callArguments.get('channel') ?? '');
  if (conversation === undefined) return refuse('channel_not_found');
  const words = readWords(callArguments);
  return 'ok' in words ? words : truncated(show(words, conversation), callArguments);
}

function readWords(callArguments: CallArguments): MessageWords | MethodResult {
  const text = callArguments.get('text') ?? '';
  const written = callArguments.get('blocks');
  const blocks = written === undefined || written === '' ? [] : parseJson(written);
  if (blocks === undefined) return refuse('invalid_blocks_format');
  const validation = validateMessage({ text, blocks });
  if (!validation.ok) return refuseBlocks('invalid_blocks', validation.problems);
  const words = { text: text.slice(0, mostCharacters), blocks: blocksOf(blocks) };
  return words.text === '' && words.blocks.length === 0 ? refuse('no_text') : words;
}

function truncated(result: MethodResult, callArguments: CallArguments): MethodResult {
  const isTooLong = (callArguments.get('text') ?? '').length > mostCharacters;
  if (!result.ok || !isTooLong) return result;
  return { ...result, warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } };
}
