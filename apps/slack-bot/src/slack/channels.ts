import type { Dispatcher } from 'undici';
import type { LevelMemory } from './level-memory.ts';
import { postRichest } from './post-richest.ts';
import type { Reply } from './reply.ts';
import { deleteOriginal, postToResponseUrl } from './response-url.ts';
import type { SlackClients } from './slack-clients.ts';
import { errorWordOf, slackErrorWord, type PostedMessage } from './slack-error.ts';

/** Who else is in a conversation, as far as Slack says. */
export type Audience = 'internal' | 'external' | 'unsaid' | 'unreachable';

/** Conversations that others read too. */
export interface Channels {
  /** Whether people of another organisation read it; `unsaid` when the bot may not know, `unreachable` when Slack is. */
  audienceOf(channelId: string): Promise<Audience>;
  /** Posts for everybody there. @returns Slack's error word when it was refused, `null` when it was taken */
  post(channelId: string, responseUrl: string | undefined, reply: Reply): Promise<string | null>;
  /** Takes a message away again. @returns as `post` */
  remove(message: PostedMessage, responseUrl: string | undefined): Promise<string | null>;
}

/** What conversations are reached with. */
export interface ChannelsOptions {
  readonly clients: Pick<SlackClients, 'lookups' | 'messages' | 'exports'>;
  readonly levels: LevelMemory;
  readonly allowLoopback: boolean;
  readonly dispatcher?: Dispatcher;
  readonly onPosted?: ((error: string | null) => void) | undefined;
}

/** What Slack says when the bot may not look at a conversation: the picker then is what keeps outsiders out. */
const unsaid = new Set([
  'missing_scope',
  'channel_not_found',
  'not_in_channel',
  'method_not_supported_for_channel_type',
]);

export function createChannels({ clients, levels, allowLoopback, dispatcher, onPosted }: ChannelsOptions): Channels {
  const { lookups, messages, exports: once } = clients;
  return {
    async audienceOf(channel) {
      try {
        const { channel: found } = await lookups.conversations.info({ channel });
        if (found === undefined) return 'unreachable';
        const isExternal = found.is_ext_shared || found.is_pending_ext_shared;
        return isExternal ? 'external' : 'internal';
      } catch (error) {
        return unsaid.has(slackErrorWord(error)) ? 'unsaid' : 'unreachable';
      }
    },
    async post(channel, responseUrl, reply) {
      if (responseUrl !== undefined) {
        // It belongs to who chose the conversation: the bot need not be a member.
        const refused = await postRichest(reply, levels, async (message) => {
          const how = { inChannel: true, replace: false, allowLoopback, dispatcher, onPosted };
          const refusal = await postToResponseUrl(responseUrl, message, how);
          return refusal && (refusal.error || `http_${refusal.status}`);
        });
        // When nobody knows whether it is there, a second one could be there twice.
        if (refused === null || refused === 'no_answer' || refused.startsWith('http_5')) return refused;
      }
      return postRichest(reply, levels, async (message) =>
        errorWordOf(async () => once.apiCall('chat.postMessage', { channel, mrkdwn: false, ...message })),
      );
    },
    async remove(message, responseUrl) {
      const refusal =
        responseUrl === undefined ? {} : await deleteOriginal(responseUrl, { allowLoopback, dispatcher, onPosted });
      const refused = refusal === null ? null : await errorWordOf(async () => messages.chat.delete({ ...message }));
      // Gone is gone, whoever did it.
      return refused === 'message_not_found' ? null : refused;
    },
  };
}
