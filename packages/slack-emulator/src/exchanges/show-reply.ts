import type { MessageBoard, SeenMessage } from '../conversations/message-board.ts';
import type { Message } from '../messages/message.ts';

/** The messages an exchange is about. */
export type ExchangeMessages = {
  channelId: string;
  userId: string;
  /** The message that was clicked; a command has none. */
  originalTs?: string;
  /** The message the exchange last showed. */
  latestTs?: string;
};

/**
 * Puts a reply where the person will see it: in place of the original, away with the original, or as a new message.
 * A command has no original: there it is the message the command last showed.
 *
 * @returns the name of the message that was posted, replaced or deleted
 */
export function showReply(board: MessageBoard, messages: ExchangeMessages, reply: Message): string | undefined {
  const target = messages.originalTs ?? messages.latestTs;
  if (reply.deleteOriginal) {
    if (target !== undefined) board.remove(target);
    return target;
  }
  const shown = replaceTarget(board, target, reply) ?? postReply(board, messages, reply);
  messages.latestTs = shown.ts;
  return shown.ts;
}

function replaceTarget(board: MessageBoard, target: string | undefined, reply: Message): SeenMessage | undefined {
  return reply.replaceOriginal && target !== undefined ? board.replace(target, reply) : undefined;
}

function postReply(board: MessageBoard, { channelId, userId }: ExchangeMessages, reply: Message): SeenMessage {
  return board.post(reply, { channelId, onlyFor: reply.responseType === 'ephemeral' ? userId : undefined });
}
