import type { Delivery } from './app-connection.ts';
import type { CommandExchange } from './commands/command-exchange.ts';
import type { CommandOptions } from './commands/slash-commands.ts';
import type { SeenMessage } from './conversations/message-board.ts';
import type { SharedFile } from './files/file-store.ts';
import type { DeliveryOutcome } from './http/deliver-request.ts';
import type { ClickExchange, ClickOptions } from './interactions/click.ts';
import type { CloseExchange, CloseOptions, SubmissionExchange, SubmitOptions } from './interactions/modals.ts';
import type { TranscriptEntry } from './transcript/transcript-entry.ts';
import type { SeenView } from './views/view.ts';
import type { EmulatedChannel, EmulatedTeam, EmulatedUser, EmulatedUserGroup } from './workspace.ts';

/** Every option has a default; a test names what it is about. */
export type SlackEmulatorOptions = {
  signingSecret?: string | undefined;
  botToken?: string | undefined;
  /** Milliseconds since 1970; the real time where left out. Signatures, trigger_ids and response_urls go by it. */
  clock?: (() => number) | undefined;
  /** 0, the default, takes a free port. */
  port?: number | undefined;
  /** The address to listen on; `127.0.0.1` where left out. */
  host?: string | undefined;
  /** How long Slack waits for the app, in milliseconds of real time: 3000, as in Slack, where left out. */
  ackTimeoutMs?: number | undefined;
  team?: EmulatedTeam | undefined;
  users?: readonly EmulatedUser[] | undefined;
  channels?: readonly EmulatedChannel[] | undefined;
  userGroups?: readonly EmulatedUserGroup[] | undefined;
};

/** Who is waiting to be shown something, and for how long. */
export type WaitOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** A running emulator. */
export type SlackEmulator = AsyncDisposable & {
  /** Where it listens, for example `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The value for `clientOptions.slackApiUrl` of Bolt and of `WebClient`. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  /** All that happened so far, in order, with phone numbers masked. */
  readonly transcript: readonly TranscriptEntry[];
  /** The part of the transcript that one person can see. */
  transcriptFor(userId: string): readonly TranscriptEntry[];
  /** The messages a person has before them now, oldest first, in one channel or in all: as sent, numbers not masked. */
  messagesFor(userId: string, options?: { channel?: string | undefined }): readonly SeenMessage[];
  /** The modal a person has on top. */
  modalFor(userId: string): SeenView | undefined;
  /** The Home a person was given. */
  homeFor(userId: string): SeenView | undefined;
  /** The files a person can see, in the order they were shared. */
  filesFor(userId: string): readonly SharedFile[];
  /**
   * Says where the app listens.
   *
   * @throws TypeError when it is no http or https URL
   */
  connect(app: { requestUrl: string }): void;
  /**
   * Types a command: POSTs it, signed, and resolves when the app acked or Slack's limit passed.
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
  /**
   * Waits for the next modal or Home this person is shown (opened, pushed, updated, published, or with errors) that was
   * not handed out by an earlier call.
   *
   * @throws Error when the emulator closes or the signal aborts first
   */
  nextView(options?: WaitOptions): Promise<SeenView>;
  /**
   * Waits for the next message posted or updated over the Web API that this person sees.
   *
   * @throws Error when the emulator closes or the signal aborts first
   */
  nextMessage(options?: WaitOptions): Promise<SeenMessage>;
  /**
   * Signs and POSTs any body, so that a test can get the signature, the time or the body wrong.
   *
   * @throws Error when no app was connected
   */
  deliver(delivery: Delivery): Promise<DeliveryOutcome>;
  /** The signature Slack would send for a body at a moment, in seconds since 1970. */
  signatureFor(body: string, timestampSeconds: number): string;
  /** Stops listening, breaks off what is under way, and turns away everybody who waits. */
  close(): Promise<void>;
};
