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

/** One line of what happened. Numbers are masked; what was delivered, and {@link CommandReply}, are not touched. */
export type TranscriptEntry =
  | ({ kind: 'command'; text: string } & Place)
  | ({ kind: 'click'; on: 'message' | 'modal' | 'home'; actionId: string; label: string } & PersonPlace)
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
      change: 'posted' | 'updated';
      ts: string;
      channelId: string;
      /** The only person who sees it, or whose direct messages it is in. */
      onlyFor?: string;
      text: string;
      blocks: readonly Block[];
      at: number;
    }
  | { kind: 'file'; fileId: string; name: string; channelId: string; onlyFor?: string; at: number }
  | {
      kind: 'web-api';
      method: string;
      callArguments: Readonly<Record<string, string>>;
      ok: boolean;
      error?: string;
      at: number;
    };
