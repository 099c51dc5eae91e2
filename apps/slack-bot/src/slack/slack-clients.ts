import type { Logger } from '@slack/bolt';
import { slackFetch } from './slack-fetch.ts';
import { WatchedWebClient, type CallWatch } from './watched-web-client.ts';

/** The ways to Slack's Web API: one 429 stops all calls of a client, so what must not wait has its own. */
export interface SlackClients {
  /** Who somebody is: an answer can do without, so this never waits long. */
  readonly lookups: WatchedWebClient;
  /** Windows: their trigger_id is over after three seconds. */
  readonly views: WatchedWebClient;
  /** Messages, when a response_url is of no use any more. */
  readonly messages: WatchedWebClient;
  /**
   * What an export shows and sends. Nothing is tried again unasked, for a message or a file would be there twice; and
   * Slack slowing one export down slows nobody else.
   */
  readonly exports: WatchedWebClient;
}

/** What the clients are made with. */
export interface SlackClientsOptions {
  readonly token: string;
  /** Base of the Web API, with a trailing slash. */
  readonly slackApiUrl: string;
  readonly logger: Logger;
  readonly watch: CallWatch;
}

export function createSlackClients({ token, slackApiUrl, logger, watch }: SlackClientsOptions): SlackClients {
  const common = { slackApiUrl, logger, fetch: slackFetch };
  const atOnce = { ...common, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return {
    lookups: new WatchedWebClient(token, { ...atOnce, timeout: 1_200 }, watch),
    views: new WatchedWebClient(token, { ...atOnce, timeout: 2_500 }, watch),
    messages: new WatchedWebClient(
      token,
      {
        ...common,
        timeout: 10_000,
        // Somebody waits: another way, or a sentence, is better than silence until Slack has time.
        rejectRateLimitedCalls: true,
        retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 },
      },
      watch,
    ),
    exports: new WatchedWebClient(token, { ...atOnce, timeout: 10_000 }, watch),
  };
}
