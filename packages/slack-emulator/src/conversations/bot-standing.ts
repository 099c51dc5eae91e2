import type { Conversation } from './conversations.ts';

/** Whether the app's bot is in a conversation, could be (a public channel), or does not even see it. */
export function botStanding({ channel }: Conversation): 'inside' | 'outside' | 'hidden' {
  if (channel?.isMember !== false) return 'inside';
  return channel.isPrivate === true ? 'hidden' : 'outside';
}
