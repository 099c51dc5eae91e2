import type { Dispatcher } from 'undici';
import { wordsAlone, escapeMrkdwn } from './escape.ts';
import type { LevelMemory } from './level-memory.ts';
import type { Reply } from './reply.ts';
import { postToResponseUrl, type SlackMessage } from './response-url.ts';
import type { SlackClients } from './slack-clients.ts';
import { refusesBlocks, slackErrorWord } from './slack-error.ts';

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
  readonly levels: LevelMemory;
  readonly allowLoopback: boolean;
  readonly dispatcher?: Dispatcher;
}

/** Posts one message; answers Slack's error word when it was refused, `null` when it was taken. */
type Post = (message: SlackMessage) => Promise<string | null>;

/**
 * Tries the response_url, then an ephemeral message, then the person's direct messages; each at the richest level of
 * blocks that Slack takes, and as words alone when it takes none: an answer in plain words beats none.
 *
 * @throws ReplyError when Slack takes it nowhere
 */
export function createResponder({ clients, levels, allowLoopback, dispatcher }: ResponderOptions): Respond {
  const { messages } = clients;

  async function postRichest(reply: Reply, post: Post): Promise<string | null> {
    const tried = levels.worthTrying(reply.levels);
    const text = escapeMrkdwn(reply.text);
    for (const [index, level] of tried.entries()) {
      const refused = await post({ text, blocks: reply.blocks(level) });
      if (refused === null && index > 0) levels.steppedDownTo(level);
      if (refused === null || !refusesBlocks(refused)) return refused;
    }
    return post({ text: wordsAlone(reply.inWords) });
  }

  return async ({ responseUrl, userId, channelId }, reply, { replace = false } = {}) => {
    const ways: readonly (readonly [string, Post])[] = [
      ...(responseUrl === undefined
        ? []
        : [['response_url', viaResponseUrl(responseUrl, replace)] satisfies [string, Post]]),
      ...(channelId === undefined ? [] : [['ephemeral', viaEphemeral(channelId, userId)] satisfies [string, Post]]),
      ['direct', viaDirectMessage(userId)],
    ];
    const refusals: string[] = [];
    for (const [way, post] of ways) {
      const refused = await postRichest(reply, post);
      if (refused === null) return;
      refusals.push(`${way}: ${refused || 'refused'}`);
    }
    throw new ReplyError(`Slack took the reply nowhere (${refusals.join(', ')})`);
  };

  function viaResponseUrl(responseUrl: string, replace: boolean): Post {
    return async (message) => {
      const refusal = await postToResponseUrl(responseUrl, message, { replace, allowLoopback, dispatcher });
      return refusal && (refusal.error || `http_${refusal.status}`);
    };
  }

  function viaEphemeral(channel: string, user: string): Post {
    return async (message) => called(messages.apiCall('chat.postEphemeral', { channel, user, ...message }));
  }

  function viaDirectMessage(users: string): Post {
    return async (message) =>
      called(
        messages.conversations
          .open({ users })
          .then(async ({ channel }) =>
            messages.apiCall('chat.postMessage', { channel: channel?.id, mrkdwn: false, ...message }),
          ),
      );
  }
}

async function called(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return slackErrorWord(error);
  }
}
