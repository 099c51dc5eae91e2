import { createHmac } from 'node:crypto';
import { app, channel, person, signingSecret, team } from './workspace.ts';

/** A slash command as Slack POSTs it. */
export interface SlashCommand {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What makes one command different from another. */
export interface SlashCommandParts {
  readonly text: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** Signed, with the time of now. @see https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function slashCommand(
  { text, triggerId, responseUrl }: SlashCommandParts,
  secret: string = signingSecret,
): SlashCommand {
  const body = new URLSearchParams({
    token: 'bench-verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: person.id,
    user_name: person.name,
    command: '/smsreport',
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  }).toString();
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
    body,
  };
}
