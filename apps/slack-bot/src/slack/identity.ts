import type { SlackClients } from './slack-clients.ts';
import { slackErrorWord } from './slack-error.ts';

/** As whom the bot is in Slack, and where. */
export interface Identity {
  readonly teamId: string;
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
}

/** What Slack says when a token is none, or is no more. */
const refusals = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed']);

/** Asks Slack who the bot is. @throws Error that says what is wrong with the token, without it */
export async function identify({ messages }: Pick<SlackClients, 'messages'>): Promise<Identity> {
  try {
    const { team_id: teamId, bot_id: botId, user_id: botUserId } = await messages.auth.test();
    return { teamId: teamId ?? '', botId, botUserId };
  } catch (error) {
    const word = slackErrorWord(error);
    throw new Error(
      refusals.has(word)
        ? `Slack does not take SLACK_BOT_TOKEN (${word})`
        : `Slack did not say who the bot is (${word})`,
      { cause: error },
    );
  }
}
