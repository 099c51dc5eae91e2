import type { CommandAck } from '../commands/command-ack.ts';
import type { CommandReply } from '../commands/reply-stream.ts';

/** Where in the workspace an entry belongs. */
type Place = {
  /** The same for everything that belongs to one command. */
  exchangeId: number;
  userId: string;
  channelId: string;
  /** Milliseconds since 1970 by the emulator's clock. */
  at: number;
};

/** One line of what happened. Numbers are masked; what was delivered, and {@link CommandReply}, are not touched. */
export type TranscriptEntry =
  | ({ kind: 'command'; text: string } & Place)
  | ({ kind: 'ack'; outcome: CommandAck['kind']; status?: number; durationMs: number; notice?: string } & Place)
  | ({ kind: 'reply' } & CommandReply & Place)
  | ({ kind: 'refused-reply'; error: string } & Place)
  | {
      kind: 'web-api';
      method: string;
      callArguments: Readonly<Record<string, string>>;
      ok: boolean;
      error?: string;
      at: number;
    };
