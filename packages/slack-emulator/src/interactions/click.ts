import type { Delivery } from '../app-connection.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import type { SeenMessage } from '../conversations/message-board.ts';
import type { ChosenValue } from './element-state.ts';
import type { InteractionAck } from './interaction-ack.ts';
import type { AlterPayload } from './interaction-body.ts';

/** How an element is used. */
export type ElementUse = {
  /** Needed only where the same `action_id` is in several blocks. */
  blockId?: string | undefined;
  /** What is chosen or typed: an option's value, a date, a member's id. A button takes none. */
  value?: ChosenValue | undefined;
  /** Changes the payload before it is signed: what a forged or an outdated client would send. */
  alter?: AlterPayload | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** How an element of a known message is used. */
export type ClickInMessage = ElementUse & {
  /** The id of a user who sees the message; the one who got it where left out. */
  user?: string | undefined;
};

/** An element somewhere: in a message, in the modal on top, or in the Home. */
export type ClickOptions = ElementUse & {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  actionId: string;
  /** A message as the user sees it, or where else the element is. */
  on: Pick<SeenMessage, 'ts'> | 'modal' | 'home';
};

/** A click that was sent, and what comes back for it. */
export type ClickExchange = {
  /** Names the exchange in the transcript. */
  readonly id: number;
  /** How the app answered within Slack's limit. */
  readonly ack: InteractionAck;
  /** Opens one view within three seconds of the emulator's clock. */
  readonly triggerId: string;
  /** All posts to this click's response_url so far; none after a click in a view, which has no response_url. */
  readonly replies: readonly CommandReply[];
  /**
   * Waits for the next post to this click's response_url that was not handed out by an earlier call.
   *
   * @throws Error when the emulator closes or the signal aborts first, and for a click in a view
   */
  nextReply(options?: { signal?: AbortSignal | undefined }): Promise<CommandReply>;
  /** The message that was clicked or, if another one was posted since, that one; as the person sees it now. */
  readonly message: SeenMessage | undefined;
  /**
   * Uses an element of that message.
   *
   * @throws RangeError when there is no such message, element or option
   */
  click(actionId: string, options?: ClickInMessage): Promise<ClickExchange>;
};
