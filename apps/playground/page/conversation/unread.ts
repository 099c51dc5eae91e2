import type { PageMessage } from '../../src/protocol.ts';

/** Up to which message a conversation was read: the `ts` of the newest one, by person and conversation. */
export type Read = Readonly<Record<string, string>>;

function readKey(userId: string, conversationId: string): string {
  return `${userId}/${conversationId}`;
}

/** How many messages of others somebody has not seen yet. */
export function countUnread(
  messages: readonly PageMessage[],
  read: Read,
  { userId, conversationId }: { readonly userId: string; readonly conversationId: string },
): number {
  const upTo = read[readKey(userId, conversationId)] ?? '';
  return messages.filter(
    (message) => message.channelId === conversationId && message.userId !== userId && message.ts > upTo,
  ).length;
}

/** What was read when everything in a conversation was seen; the same object where that is nothing new. */
export function markRead(
  messages: readonly PageMessage[],
  read: Read,
  { userId, conversationId }: { readonly userId: string; readonly conversationId: string },
): Read {
  const newest = messages.findLast(({ channelId }) => channelId === conversationId)?.ts;
  const key = readKey(userId, conversationId);
  return newest === undefined || newest <= (read[key] ?? '') ? read : { ...read, [key]: newest };
}
