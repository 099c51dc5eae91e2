import type { Conversation } from '../conversations/conversations.ts';
import { installedApp, type EmulatedTeam, type EmulatedUser } from '../workspace.ts';
import type { TypedCommand } from './typed-command.ts';

/** The form Slack POSTs for a slash command, encoded. */
export function commandBody(parts: {
  typed: TypedCommand;
  team: EmulatedTeam;
  user: EmulatedUser;
  channel: Pick<Conversation, 'id' | 'name'>;
  responseUrl: string;
  triggerId: string;
}): string {
  const { typed, team, user, channel, responseUrl, triggerId } = parts;
  return new URLSearchParams({
    // Slack's old way to say who is calling: apps check the signature, but the field is still sent.
    token: 'emulated-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.name,
    command: typed.command,
    text: typed.text,
    api_app_id: installedApp.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  }).toString();
}
