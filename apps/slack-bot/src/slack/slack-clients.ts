import { webApi, type Logger } from '@slack/bolt';

type WebClient = InstanceType<typeof webApi.WebClient>;

/** The ways to Slack's Web API: one 429 stops all calls of a client, so what must not wait has its own. */
export interface SlackClients {
  /** Who somebody is: an answer can do without, so this never waits long. */
  readonly lookups: WebClient;
  /** Windows: their trigger_id is over after three seconds. */
  readonly views: WebClient;
  /** Messages, when a response_url is of no use any more. */
  readonly messages: WebClient;
  /**
   * What an export shows and sends. Nothing is tried again unasked, for a message or a file would be there twice; and
   * Slack slowing one export down slows nobody else.
   */
  readonly exports: WebClient;
}

/** @param slackApiUrl base of the Web API, with a trailing slash */
export function createSlackClients(token: string, slackApiUrl: string, logger: Logger): SlackClients {
  const atOnce = { slackApiUrl, logger, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return {
    lookups: new webApi.WebClient(token, { ...atOnce, timeout: 1_200 }),
    views: new webApi.WebClient(token, { ...atOnce, timeout: 2_500 }),
    messages: new webApi.WebClient(token, {
      slackApiUrl,
      logger,
      timeout: 10_000,
      // Somebody waits: another way, or a sentence, is better than silence until Slack has time.
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 },
    }),
    exports: new webApi.WebClient(token, { ...atOnce, timeout: 10_000 }),
  };
}
