import type { CommandAck } from './command-ack.ts';
import type { SeenMessage } from '../conversations/message-board.ts';
import type { ClickExchange, ClickInMessage } from '../interactions/click.ts';
import type { CommandReply } from './reply-stream.ts';

/** A command that was sent, and what comes back for it. */
export type CommandExchange = {
  /** Names the exchange in the transcript. */
  readonly id: number;
  /** How the app answered within Slack's limit. */
  readonly ack: CommandAck;
  /** All replies so far, as the app sent them: numbers are not masked here. */
  readonly replies: readonly CommandReply[];
  /**
   * Waits for the next message for this command that was not handed out by an earlier call: the ack's message if
   * it said something, then the posts to the response_url, deletions included.
   *
   * @throws Error when the emulator closes or the signal aborts first
   *
   * @example
   * ```ts
   * const exchange = await slack.command('/smsreport 134****6789 last 24h');
   * const { text } = await exchange.nextReply({ signal: AbortSignal.timeout(5000) });
   * ```
   */
  nextReply(options?: { signal?: AbortSignal | undefined }): Promise<CommandReply>;
  /** The message this command last showed, as the person sees it now; none before the first, and when it was deleted. */
  readonly message: SeenMessage | undefined;
  /**
   * Uses an element of that message: presses a button, chooses an option.
   *
   * @throws RangeError when there is no such message, element or option
   *
   * @example
   * ```ts
   * const clicked = await exchange.click('page.next');
   * const { blocks } = await clicked.nextReply();
   * ```
   */
  click(actionId: string, options?: ClickInMessage): Promise<ClickExchange>;
};
