import { webApi } from '@slack/bolt';

/** What the Web API said no with, as a word to switch on and to log: Slack's own where there is one. */
export function slackErrorWord(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  return error instanceof webApi.WebAPIRequestError ? 'no_answer' : 'unknown';
}

/** Whether Slack refused the blocks, so that simpler ones may be taken. */
export function refusesBlocks(errorWord: string): boolean {
  return /^(?:invalid_blocks|invalid_attachments|msg_blocks_too_long|blocks_too_long)/.test(errorWord);
}

/** Calls Slack. @returns `null` when it went well, otherwise the word for what was wrong */
export async function errorWordOf(call: () => Promise<unknown>): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return slackErrorWord(error);
  }
}

/** A message that Slack has. */
export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
}
