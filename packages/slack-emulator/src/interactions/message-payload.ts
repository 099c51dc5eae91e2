import type { SeenMessage } from '../conversations/message-board.ts';
import { installedApp } from '../workspace.ts';

/** A message in the words of the wire: in what the app receives, and in answers of the Web API. */
export function describeMessage(message: SeenMessage, teamId: string): Record<string, unknown> {
  const { ts, userId, threadTs, text, blocks } = message;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  if (userId !== undefined) return { type: 'message', user: userId, team: teamId, ts, text, ...thread };
  return {
    type: 'message',
    user: installedApp.botUserId,
    bot_id: installedApp.botId,
    app_id: installedApp.appId,
    team: teamId,
    ts,
    text,
    blocks,
    ...thread,
    ...(message.edits === 0 ? {} : { edited: { user: installedApp.botUserId, ts: message.ts } }),
  };
}
