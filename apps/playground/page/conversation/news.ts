import type { PageMessage, PageState } from '../../src/protocol.ts';
import { decodeEntities } from './decode-entities.ts';

type Known = Pick<PageState, 'user' | 'users' | 'messages' | 'conversations'>;

/** What others said, or changed, between two states of the same person, each as a sentence to be read out. */
export function news(last: Known, next: Known, botName: string): readonly string[] {
  if (last.user.id !== next.user.id) return [];
  const edits = new Map(last.messages.map((message) => [message.ts, message.edits]));
  return next.messages
    .filter((message) => message.userId !== next.user.id && edits.get(message.ts) !== message.edits)
    .map((message) => `${authorOf(message, next, botName)}: ${decodeEntities(message.text)}`);
}

function authorOf({ userId, channelId }: PageMessage, { users, conversations }: Known, botName: string): string {
  const name = userId === null ? botName : (users.find(({ id }) => id === userId)?.realName ?? userId);
  const conversation = conversations.find(({ id }) => id === channelId);
  return conversation === undefined || conversation.isDirect ? name : `${name} in ${conversation.name}`;
}
