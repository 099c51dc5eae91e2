import { request, type Dispatcher } from 'undici';
import type { ReplyBlock } from './reply.ts';

/** A message as it goes to Slack. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks?: readonly ReplyBlock[];
}

/** Why Slack did not take a message: its error word, or what stands for it. */
export interface Refusal {
  readonly status: number | null;
  /** `invalid_blocks`, `expired_url`, …; empty when Slack gave none. */
  readonly error: string;
}

/** How to post. */
export interface ResponseUrlOptions {
  /** Whether everybody in the conversation sees it; only the person it belongs to when left out. */
  readonly inChannel?: boolean;
  /** Whether the message takes the place of the one whose button was clicked. */
  readonly replace: boolean;
  /** Whether an address on this machine is Slack: only true when the Web API is on this machine too. */
  readonly allowLoopback: boolean;
  readonly dispatcher: Dispatcher | undefined;
  /** Told what Slack said of it: its error word, `null` when it took it. */
  readonly onPosted: ((error: string | null) => void) | undefined;
}

const slackHosts = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);
const timeoutMs = 5_000;
const longestErrorBytes = 2_000;

/**
 * Posts a message to a response_url, ephemeral unless said otherwise. Bolt's own way hides what Slack answers, and Slack answers 404 both to
 * an address that is over and to blocks it does not know.
 *
 * @returns `null` when Slack took it. What went wrong holds no address: a response_url is a secret
 */
export async function postToResponseUrl(
  responseUrl: string,
  message: SlackMessage,
  { inChannel = false, replace, ...options }: ResponseUrlOptions,
): Promise<Refusal | null> {
  const responseType = inChannel ? 'in_channel' : 'ephemeral';
  const body = { response_type: responseType, replace_original: replace, mrkdwn: false, ...message };
  return post(responseUrl, body, options);
}

/** Takes the message away whose button was clicked. @returns as {@link postToResponseUrl} */
export async function deleteOriginal(responseUrl: string, options: PostOptions): Promise<Refusal | null> {
  return post(responseUrl, { delete_original: true }, options);
}

/** How anything is posted there. */
type PostOptions = Pick<ResponseUrlOptions, 'allowLoopback' | 'dispatcher' | 'onPosted'>;

async function post(responseUrl: string, body: object, options: PostOptions): Promise<Refusal | null> {
  const refusal = await postOnce(responseUrl, body, options);
  options.onPosted?.(refusal && (refusal.error || `http_${refusal.status}`));
  return refusal;
}

async function postOnce(
  responseUrl: string,
  body: object,
  { allowLoopback, dispatcher }: PostOptions,
): Promise<Refusal | null> {
  const url = checkedUrl(responseUrl, allowLoopback);
  if (url === null) return { status: null, error: 'not_an_address_of_slack' };
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
      ...(dispatcher ? { dispatcher } : {}),
    });
    if (response.statusCode >= 300) return { status: response.statusCode, error: await errorWord(response.body) };
    await response.body.dump();
    return null;
  } catch {
    return { status: null, error: 'no_answer' };
  }
}

/** Whether a web address names this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

// Slack's error bodies are a few words; whatever else stands behind the address is not read to its end.
async function errorWord(body: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of body) {
    text += chunk.toString('utf8');
    if (text.length > longestErrorBytes) break;
  }
  return /\b[a-z]+(?:_[a-z]+)+\b/.exec(text)?.[0] ?? '';
}

function checkedUrl(responseUrl: string, allowLoopback: boolean): URL | null {
  const url = URL.parse(responseUrl);
  if (url?.protocol === 'https:' && slackHosts.has(url.hostname)) return url;
  return url && allowLoopback && isLoopback(url.href) ? url : null;
}
