import { requireUser, type Workspace } from '../workspace.ts';
import type { Conversations } from './conversations.ts';
import type { SeenMessage } from './message-board.ts';
import type { PostedMessages } from './posted-messages.ts';
import { requireConversation } from './require-conversation.ts';

/** Who writes a message, and where. */
export type PostOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  /** The id of a channel, or of the app's direct messages with this user; the first channel where left out. */
  channel?: string | undefined;
  /** The message it answers, to write in its thread. */
  threadTs?: string | undefined;
};

/**
 * Puts what a person writes before everybody in the channel.
 *
 * @throws RangeError when there is no such user, channel or thread, or nothing is written
 */
export function writeMessage(
  parts: { workspace: Workspace; conversations: Conversations; messages: PostedMessages },
  text: string,
  { user: userId, channel: channelId, threadTs }: PostOptions,
): SeenMessage {
  const { workspace, messages } = parts;
  const user = requireUser(workspace, userId);
  if (text === '') throw new RangeError('A message says something.');
  const conversation = requireConversation(parts, channelId, user.id);
  if (threadTs !== undefined && messages.find(threadTs, conversation.id) === undefined) {
    throw new RangeError(`There is no message ${threadTs} in ${conversation.id} to answer.`);
  }
  return messages.postFrom(user.id, text, conversation, threadTs);
}
