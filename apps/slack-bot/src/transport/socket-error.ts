import { webApi } from '@slack/bolt';
import { slackErrorWord } from '../slack/slack-error.ts';

/** Why there is no connection to Slack. Holds Slack's words, no token and no ticket. */
export class SocketError extends Error {
  override readonly name = 'SocketError';
  /** Trying again is of no use: the token, or the app it belongs to, has to be put right. */
  readonly isFinal: boolean;
  /** How long Slack wants to be left alone, in ms; 0 when it did not say. */
  readonly retryAfterMs: number;

  constructor(message: string, { isFinal = false, retryAfterMs = 0, cause }: SocketErrorOptions = {}) {
    super(message, { cause });
    this.isFinal = isFinal;
    this.retryAfterMs = retryAfterMs;
  }
}

interface SocketErrorOptions {
  readonly isFinal?: boolean;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/**
 * What Slack says of a token that will not become better by waiting.
 *
 * @see https://docs.slack.dev/reference/methods/apps.connections.open
 */
const finalWords: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'access_denied',
  'user_removed_from_team',
  'team_disabled',
  'forbidden_team',
]);

/** What went wrong between asking for a ticket and Slack's hello. */
export function socketErrorOf(cause: unknown): SocketError {
  const word = slackErrorWord(cause);
  if (finalWords.has(word)) {
    const expected =
      'it must be an app-level token, xapp-…, of an app in Socket Mode, with the scope connections:write';
    return new SocketError(`Slack does not take SLACK_APP_TOKEN (${word}): ${expected}`, { isFinal: true, cause });
  }
  const retryAfterMs = cause instanceof webApi.WebAPIRateLimitedError ? cause.retryAfter * 1_000 : 0;
  return new SocketError(`Slack gives no address to connect to (${word})`, { retryAfterMs, cause });
}
