import type { Delivery } from '../app-connection.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import type { SeenMessage } from '../conversations/message-board.ts';
import type { ClickExchange, ClickInMessage } from './click.ts';
import type { InteractionAck } from './interaction-ack.ts';
import type { AlterPayload } from './interaction-body.ts';

/** Who uses a shortcut, and what a test may want to be wrong with its delivery. */
export type ShortcutOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  /** Changes the payload before it is signed: what a forged or an outdated client would send. */
  alter?: AlterPayload | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** A shortcut of the menu of a message, which the user has to see. */
export type MessageShortcutOptions = ShortcutOptions &
  ({ message: Pick<SeenMessage, 'ts'> } | { /** Names the message. */ ts: string });

/** A shortcut that was used. */
export type ShortcutExchange = {
  /** Names the exchange in the transcript. */
  readonly id: number;
  /** How the app answered within Slack's limit. */
  readonly ack: InteractionAck;
  /** Opens one view within three seconds of the emulator's clock. */
  readonly triggerId: string;
};

/** A shortcut that was used on a message, and what comes back for it. */
export type MessageShortcutExchange = ShortcutExchange & {
  /** All posts to its response_url so far. */
  readonly replies: readonly CommandReply[];
  /**
   * Waits for the next post to its response_url that was not handed out by an earlier call.
   *
   * @throws Error when the emulator closes or the signal aborts first
   */
  nextReply(options?: { signal?: AbortSignal | undefined }): Promise<CommandReply>;
  /** The message it last showed, as the person sees it now; never the one it was used on. */
  readonly message: SeenMessage | undefined;
  /**
   * Uses an element of that message.
   *
   * @throws RangeError when there is no such message, element or option
   */
  click(actionId: string, options?: ClickInMessage): Promise<ClickExchange>;
};
