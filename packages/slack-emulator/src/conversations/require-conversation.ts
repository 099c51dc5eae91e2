import { requireChannel, type Workspace } from '../workspace.ts';
import type { Conversation, Conversations } from './conversations.ts';

/**
 * Where a person writes or types: a channel, or their own direct messages with the app; the first channel where no id is
 * given.
 *
 * @throws RangeError when there is no such conversation, or it is somebody else's
 */
export function requireConversation(
  { workspace, conversations }: { workspace: Workspace; conversations: Conversations },
  id: string | undefined,
  userId: string,
): Conversation {
  const found = conversations.find(id ?? requireChannel(workspace, undefined).id);
  if (found === undefined) throw new RangeError(`The emulated workspace has no channel ${id ?? 'at all'}.`);
  if (!conversations.isOpenTo(found.id, userId)) {
    throw new RangeError(`${userId} is not in the conversation ${found.id}.`);
  }
  return found;
}
