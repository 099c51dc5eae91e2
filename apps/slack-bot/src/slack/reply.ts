import type { KnownBlock } from '@slack/types';
import { request, type Dispatcher } from 'undici';

/** What the person who asked gets to see; nobody else does. */
export interface Reply {
  /** The whole answer in words: what a notification and a screen reader say. */
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

/** Posts a reply to a response_url; with `replace`, in place of the message whose button was clicked. */
export type PostReply = (responseUrl: string, reply: Reply, how?: { readonly replace?: boolean }) => Promise<void>;

/** Slack did not take a reply. Holds the status and Slack's error word, never the address: that is a secret. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
  readonly status: number | undefined;

  constructor(message: string, details: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = details.status;
  }
}

/** Where replies may go. */
export interface ReplyOptions {
  /** Whether an address on this machine is Slack: only true when the Web API is on this machine too. */
  readonly allowLoopback: boolean;
  readonly dispatcher?: Dispatcher;
  /** Whether the reply takes the place of the message whose button was clicked. */
  readonly replace?: boolean;
}

const slackHosts = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);
const timeoutMs = 5_000;
const longestErrorBytes = 2_000;

/**
 * Posts an ephemeral reply to a command's response_url. When Slack refuses the blocks, the text goes alone: an answer
 * in plain words beats none.
 *
 * @throws ReplyError when the address is not Slack's, or Slack takes neither
 */
export async function postReply(responseUrl: string, reply: Reply, options: ReplyOptions): Promise<void> {
  const url = checkedUrl(responseUrl, options.allowLoopback);
  const refused = await post(url, reply, options);
  if (refused === null) return;
  const refusedAgain = reply.blocks ? await post(url, { text: reply.text }, options) : refused;
  if (refusedAgain !== null) {
    throw new ReplyError(`Slack answered ${refusedAgain.status} ${refusedAgain.error}`.trim(), refusedAgain);
  }
}

/** Whether a web address names this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

async function post(url: URL, reply: Reply, { replace = false, dispatcher }: ReplyOptions) {
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replace, ...reply }),
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
      ...(dispatcher ? { dispatcher } : {}),
    });
    if (response.statusCode < 300) {
      await response.body.dump();
      return null;
    }
    return { status: response.statusCode, error: await errorWord(response.body) };
  } catch (cause) {
    throw new ReplyError('Slack took no reply: its response_url gave no answer', { cause });
  }
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

function checkedUrl(responseUrl: string, allowLoopback: boolean): URL {
  const url = URL.parse(responseUrl);
  if (url?.protocol === 'https:' && slackHosts.has(url.hostname)) return url;
  if (url && allowLoopback && isLoopback(url.href)) return url;
  throw new ReplyError('The response_url is not an address of Slack’s: nothing was posted');
}
