import { fromOutside } from './from-outside.ts';

/** Which of the app's two tokens was refused. */
export type TokenKind = 'bot' | 'app';

interface Words {
  readonly sentence: string;
  readonly mend: string;
}

const home: Readonly<Record<TokenKind, string>> = {
  bot: 'SLACK_BOT_TOKEN takes the “Bot User OAuth Token”, xoxb-…, of “OAuth & Permissions”',
  app: 'SLACK_APP_TOKEN takes an “App-Level Token”, xapp-…, of “Basic Information”',
};
const anew: Readonly<Record<TokenKind, string>> = {
  bot: `Install the app in the workspace again and copy the new token: ${home.bot}`,
  app: `Make a new token with connections:write: ${home.app}`,
};

/**
 * Why Slack does not take a token, and what to do.
 *
 * @param error Slack's word for it
 * @param retryAfterSeconds what Slack asks to wait when there were too many calls
 */
export function explainTokenRefusal(error: string, retryAfterSeconds: number | null, kind: TokenKind): Words {
  switch (error) {
    case 'invalid_auth':
      return { sentence: 'Slack does not know this token', mend: `Copy it again, and whole. ${home[kind]}` };
    case 'not_authed':
      return {
        sentence: 'the token did not reach Slack',
        mend: 'Look for a proxy that takes the Authorization header away',
      };
    case 'account_inactive':
      return { sentence: 'the app was removed from the workspace, or the workspace is closed', mend: anew[kind] };
    case 'token_revoked':
      return { sentence: 'the token was revoked', mend: anew[kind] };
    case 'token_expired':
      return {
        sentence: 'the token is over, because the app rotates its tokens',
        mend: 'Make the app anew from the manifest, without token rotation: the bot keeps one token',
      };
    case 'not_allowed_token_type':
      return { sentence: 'Slack takes another kind of token here', mend: home[kind] };
    case 'missing_scope':
      return { sentence: `the token lacks ${kind === 'app' ? 'connections:write' : 'a scope'}`, mend: anew[kind] };
    case 'ratelimited':
      return {
        sentence: 'Slack wants fewer calls, and did not look at the token',
        mend: `Run this again in ${(retryAfterSeconds ?? 60).toLocaleString('en')} seconds`,
      };
    case 'fatal_error':
    case 'internal_error':
    case 'service_unavailable':
      return {
        sentence: `Slack is in trouble itself (${error})`,
        mend: 'Run this again later; https://slack-status.com says more',
      };
    default:
      return {
        sentence: `Slack says “${fromOutside(error)}”`,
        mend: `Look the word up at https://docs.slack.dev/reference/methods/${kind === 'bot' ? 'auth.test' : 'apps.connections.open'}`,
      };
  }
}
