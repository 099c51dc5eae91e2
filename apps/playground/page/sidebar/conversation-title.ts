import type { PageConversation } from '../../src/protocol.ts';
import { botName } from '../app/bot-name.ts';

/** What stands before a conversation's name. */
export function markOf({ isDirect, isPrivate }: PageConversation): string {
  if (isDirect) return '✉';
  return isPrivate ? '🔒' : '#';
}

/** A conversation's name; direct messages, here always with the bot, are called by who is there. */
export function nameOf({ name, isDirect }: PageConversation): string {
  return isDirect ? botName : name;
}

/** A conversation's name as people write it. */
export function titleOf(conversation: PageConversation): string {
  return conversation.isDirect ? botName : `${markOf(conversation)} ${conversation.name}`;
}
