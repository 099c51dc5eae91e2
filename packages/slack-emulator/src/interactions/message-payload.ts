import type { SeenMessage } from '../conversations/message-board.ts';
import { installedApp } from '../workspace.ts';

/** A message in the words of the wire: in what the app receives, and in answers of the Web API. */
export function describeMessage(message: SeenMessage, teamId: string): Record<string, unknown> {
  return {
    type: 'message',
    user: installedApp.botUserId,
    bot_id: installedApp.botId,
    app_id: installedApp.appId,
    team: teamId,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    ...(message.edits === 0 ? {} : { edited: { user: installedApp.botUserId, ts: message.ts } }),
  };
}
