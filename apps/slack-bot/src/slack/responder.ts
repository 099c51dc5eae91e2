import type { Logger } from 'pino';
import type { Dispatcher } from 'undici';
import { correlationId } from './correlation.ts';
import type { LevelMemory } from './level-memory.ts';
import { postRichest, type Post } from './post-richest.ts';
import type { Reply } from './reply.ts';
import { postToResponseUrl } from './response-url.ts';
import type { SlackClients } from './slack-clients.ts';
import { errorWordOf, type PostedMessage } from './slack-error.ts';

/** Where somebody is waiting for a reply. */
export interface ReplyTarget {
  /** Good for five messages within half an hour. */
  readonly responseUrl: string | undefined;
  readonly userId: string;
  readonly channelId: string | undefined;
}

/** Brings a reply to who asked, and to nobody else; with `replace`, in place of the message whose button was clicked. */
export type Respond = (target: ReplyTarget, reply: Reply, how?: { readonly replace?: boolean }) => Promise<void>;

/** No way to the person was open. Holds Slack's error words, never an address: that is a secret. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
}

/** What replies are sent with. */
export interface ResponderOptions {
  readonly clients: Pick<SlackClients, 'messages'>;
  readonly logger: Logger;
  readonly levels: LevelMemory;
  readonly allowLoopback: boolean;
  readonly dispatcher?: Dispatcher;
  readonly onPosted?: ((error: string | null) => void) | undefined;
}

/**
 * Tries the response_url, then an ephemeral message, then the person's direct messages.
 *
 * @throws ReplyError when Slack takes it nowhere
 */
export function createResponder({
  clients,
  logger,
  levels,
  allowLoopback,
  dispatcher,
  onPosted,
}: ResponderOptions): Respond {
  const { messages } = clients;
  /** What was said to somebody directly, so that what follows can take its place. */
  const directly = new WeakMap<ReplyTarget, PostedMessage>();

  return async (target, reply, { replace = false } = {}) => {
    const { responseUrl, channelId } = target;
    const ways: readonly (readonly [string, Post])[] = [
      ...(responseUrl === undefined ? [] : [['response_url', viaResponseUrl(responseUrl, replace)] as const]),
      ...(channelId === undefined ? [] : [['ephemeral', viaEphemeral(channelId, target.userId)] as const]),
      ['direct', viaDirectMessage(target, replace)],
    ];
    const refusals: string[] = [];
    for (const [way, post] of ways) {
      const refused = await postRichest(reply, levels, post);
      if (refused === null) {
        if (refusals.length > 0)
          logger.warn({ correlationId: correlationId(), refusals, way }, 'a reply took another way');
        return;
      }
      refusals.push(`${way}: ${refused || 'refused'}`);
    }
    throw new ReplyError(`Slack took the reply nowhere (${refusals.join(', ')})`);
  };

  function viaResponseUrl(responseUrl: string, replace: boolean): Post {
    return async (message) => {
      const refusal = await postToResponseUrl(responseUrl, message, { replace, allowLoopback, dispatcher, onPosted });
      return refusal && (refusal.error || `http_${refusal.status}`);
    };
  }

  function viaEphemeral(channel: string, user: string): Post {
    return async (message) =>
      errorWordOf(async () => messages.apiCall('chat.postEphemeral', { channel, user, ...message }));
  }

  function viaDirectMessage(target: ReplyTarget, replace: boolean): Post {
    return async (message) =>
      errorWordOf(async () => {
        const before = replace ? directly.get(target) : undefined;
        if (before !== undefined) return messages.apiCall('chat.update', { ...before, ...message });
        const { channel } = await messages.conversations.open({ users: target.userId });
        const posted = await messages.apiCall('chat.postMessage', { channel: channel?.id, mrkdwn: false, ...message });
        if ('ts' in posted && typeof posted.ts === 'string') {
          directly.set(target, { channel: channel?.id ?? '', ts: posted.ts });
        }
        return posted;
      });
  }
}
