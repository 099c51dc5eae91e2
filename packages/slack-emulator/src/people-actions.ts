import type { CommandExchange } from './commands/command-exchange.ts';
import type { CommandOptions } from './commands/slash-commands.ts';
import type { SeenMessage } from './conversations/message-board.ts';
import type { PostOptions } from './conversations/write-message.ts';
import type { EventExchange, EventOptions } from './events/event.ts';
import type { ClickExchange, ClickOptions } from './interactions/click.ts';
import type { CloseExchange, CloseOptions, SubmissionExchange, SubmitOptions } from './interactions/modals.ts';
import type {
  MessageShortcutExchange,
  MessageShortcutOptions,
  ShortcutExchange,
  ShortcutOptions,
} from './interactions/shortcut.ts';

/** What people do in Slack, and what the app hears of it. */
export type PeopleActions = {
  /**
   * Types a command: delivers it the way the app is connected, and resolves when the app acked or Slack's limit passed.
   *
   * @throws RangeError when it is no command, or the user or channel does not exist
   * @throws Error when no app was connected
   */
  command(typed: string, options?: CommandOptions): Promise<CommandExchange>;
  /**
   * Presses a button or chooses an option, and resolves when the app acked or Slack's limit passed. A confirmation dialog
   * counts as confirmed.
   *
   * @throws RangeError when the user does not see it, or the element has no such option
   * @throws Error when no app was connected
   *
   * @example
   * ```ts
   * const clicked = await slack.click({ user: 'U0ALICE01', on: 'modal', actionId: 'status', value: 'failed' });
   * ```
   */
  click(options: ClickOptions): Promise<ClickExchange>;
  /**
   * Uses a shortcut that belongs to no conversation: the app gets a trigger and no response_url.
   *
   * @throws RangeError when the user does not exist
   * @throws Error when no app was connected
   */
  globalShortcut(callbackId: string, options?: ShortcutOptions): Promise<ShortcutExchange>;
  /**
   * Uses a shortcut of the menu of a message, with a response_url that leads to its conversation.
   *
   * @throws RangeError when the user does not see the message, or nobody else does
   * @throws Error when no app was connected
   *
   * @example
   * ```ts
   * const message = slack.post('did 134****6789 get it?', { user: 'U0ALICE01' });
   * const exchange = await slack.messageShortcut('sms_check_message', { user: 'U0BERND01', message });
   * const { text } = await exchange.nextReply();
   * ```
   */
  messageShortcut(callbackId: string, options: MessageShortcutOptions): Promise<MessageShortcutExchange>;
  /**
   * Writes a message as a person, for everybody in the channel. The app is not told, and `nextMessage` does not give it.
   *
   * @throws RangeError when there is no such user, channel or thread, or nothing is written
   */
  post(text: string, options?: PostOptions): SeenMessage;
  /**
   * Opens the Home of the app: sends `app_home_opened`, and resolves when the app acked or Slack's limit passed.
   *
   * @throws RangeError when the user does not exist
   * @throws Error when no app was connected
   */
  openHome(options?: EventOptions): Promise<EventExchange>;
  /**
   * Fills in the modal on top and submits it.
   *
   * @throws RangeError when no modal is open, it has no submit button or no such input, or a required input is empty
   * @throws Error when no app was connected
   *
   * @example
   * ```ts
   * const { ack, view } = await slack.submitView({ values: { status: 'failed', since: '2026-11-23' } });
   * ```
   */
  submitView(options?: SubmitOptions): Promise<SubmissionExchange>;
  /**
   * Closes the modal on top; the app hears of it where the modal has `notify_on_close`.
   *
   * @throws RangeError when no modal is open
   */
  closeView(options?: CloseOptions): Promise<CloseExchange>;
};
