import type { CommandAck } from '../commands/command-ack.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import type { Block } from '../messages/message.ts';

/** Where in the workspace an entry belongs. */
type Place = {
  /** The same for everything that belongs to one command, click or submission. */
  exchangeId: number;
  userId: string;
  channelId: string;
  /** Milliseconds since 1970 by the emulator's clock. */
  at: number;
};

/** What happens in a modal or a Home happens in no channel. */
type PersonPlace = Omit<Place, 'channelId'> & { channelId?: string };

/** What happened to the app's connections and envelopes in Socket Mode. Numbers count connections in order of opening. */
export type SocketModeEntry =
  | {
      kind: 'socket';
      change: 'opened' | 'refreshed' | 'warned' | 'dropped' | 'closed';
      connection: number;
      /** How many connections deliveries go to after it. */
      open: number;
    }
  | { kind: 'socket-refused'; reason: 'unknown_ticket' | 'too_many_websockets' }
  | {
      kind: 'envelope';
      change: 'sent';
      type: 'slash_commands' | 'interactive' | 'events_api';
      envelopeId: string;
      connection: number;
      /** What is in it: an exchange without an envelope went over HTTP, or nowhere. */
      exchangeId?: number;
    }
  /** `ignored`: too late, or for the second time. */
  | { kind: 'envelope'; change: 'acked' | 'ignored'; envelopeId: string; connection: number };

/** One line of what happened. Numbers are masked; what was delivered, and {@link CommandReply}, are not touched. */
export type TranscriptEntry =
  | ({ kind: 'command'; text: string } & Place)
  | ({ kind: 'click'; on: 'message' | 'modal' | 'home'; actionId: string; label: string } & PersonPlace)
  | ({ kind: 'shortcut'; on: 'global' | 'message'; callbackId: string; messageTs?: string } & PersonPlace)
  | ({ kind: 'event'; type: string; eventId: string; retryNum?: number } & PersonPlace)
  | ({ kind: 'submission'; viewId: string; values: Readonly<Record<string, unknown>> } & PersonPlace)
  | ({ kind: 'ack'; outcome: CommandAck['kind']; status?: number; durationMs: number; notice?: string } & PersonPlace)
  | ({ kind: 'reply' } & CommandReply & Place)
  | ({ kind: 'refused-reply'; error: string; problems?: readonly string[] } & Place)
  | {
      kind: 'view';
      change: 'opened' | 'pushed' | 'updated' | 'published' | 'closed' | 'errors';
      viewId: string;
      userId: string;
      title: string;
      blocks: readonly Block[];
      /** By `block_id`, what the app says is wrong with what was typed in. */
      errors?: Readonly<Record<string, string>>;
      at: number;
    }
  | {
      kind: 'message';
      /** A message that is deleted is told once more, as it last was. */
      change: 'posted' | 'updated' | 'deleted';
      ts: string;
      channelId: string;
      /** The only person who sees it, or whose direct messages it is in. */
      onlyFor?: string;
      /** The person who wrote it; the app did where there is none. */
      userId?: string;
      text: string;
      blocks: readonly Block[];
      at: number;
    }
  | (SocketModeEntry & { at: number })
  | {
      kind: 'file';
      change: 'shared' | 'deleted';
      fileId: string;
      name: string;
      channelId: string;
      onlyFor?: string;
      at: number;
    }
  | {
      kind: 'web-api';
      method: string;
      callArguments: Readonly<Record<string, string>>;
      ok: boolean;
      error?: string;
      at: number;
    };
