import type { ConnectedApp, Delivery } from './app-connection.ts';
import type { SeenMessage } from './conversations/message-board.ts';
import type { SlackFaultHandle } from './faults/armed-fault.ts';
import type { SlackFault } from './faults/fault.ts';
import type { SharedFile } from './files/file-store.ts';
import type { DeliveryOutcome } from './http/deliver-request.ts';
import type { PeopleActions } from './people-actions.ts';
import type { Sockets } from './socket-mode/sockets.ts';
import type { TranscriptEntry } from './transcript/transcript-entry.ts';
import type { SeenView } from './views/view.ts';
import type { EmulatedChannel, EmulatedTeam, EmulatedUser, EmulatedUserGroup } from './workspace.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

/** Every option has a default; a test names what it is about. */
export type SlackEmulatorOptions = {
  signingSecret?: string | undefined;
  botToken?: string | undefined;
  /** The app-level token, which opens Socket Mode connections. */
  appToken?: string | undefined;
  /**
   * What the bot token may do, for example `['commands', 'chat:write']`. Where left out: all the methods need, but not
   * `chat:write.public`, which no method needs.
   */
  scopes?: readonly string[] | undefined;
  /** Milliseconds since 1970; the real time where left out. Signatures, trigger_ids and response_urls go by it. */
  clock?: (() => number) | undefined;
  /**
   * Where ids and secrets come from: the same seed, clock and actions give the same requests to the app. They cannot be
   * guessed where it is left out.
   */
  seed?: number | undefined;
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
export type SlackEmulator = AsyncDisposable &
  PeopleActions &
  WorkspaceActions & {
    /** Where it listens, for example `http://127.0.0.1:49152`. */
    readonly url: string;
    /** The value for `clientOptions.slackApiUrl` of Bolt and of `WebClient`. */
    readonly apiUrl: string;
    readonly signingSecret: string;
    readonly botToken: string;
    readonly appToken: string;
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
     * Says where the app listens, or that it opens connections itself. The last call counts: what is on its way is still
     * answered the way it went.
     *
     * @throws TypeError when it is no http or https URL
     *
     * @example
     * ```ts
     * slack.connect({ socketMode: true });
     * await slack.sockets.connected();
     * ```
     */
    connect(app: ConnectedApp): void;
    /** The app's Socket Mode connections. */
    readonly sockets: Sockets;
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
     * Posts a challenge, as Slack does before it takes a request URL, and says whether it came back.
     *
     * @throws Error when no app was connected, or it is connected by socket
     */
    verifyUrl(): Promise<boolean>;
    /**
     * Makes Slack misbehave: the next calls of a method, or the next posts to a response_url, go wrong.
     *
     * @example
     * ```ts
     * slack.fault({ method: 'views.open', error: 'expired_trigger_id' });
     * slack.fault({ method: /^chat\./, error: 'ratelimited', retryAfterSeconds: 30, times: 2 });
     * slack.fault({ responseUrl: 'expired_url', after: 1 });
     * const held = slack.fault({ responseUrl: true, kind: 'delay' });
     * await held.reached();
     * held.release();
     * ```
     */
    fault(fault: SlackFault): SlackFaultHandle;
    /**
     * From now on refuses messages that hold such a block, in acks, response_urls and `chat.*`: a workspace that a young
     * block has not reached yet. An empty list takes it back.
     */
    refuseBlockTypes(types: readonly string[]): void;
    /**
     * Signs and POSTs any body, so that a test can get the signature, the time or the body wrong.
     *
     * @throws Error when no app was connected, or it is connected by socket: nothing is signed there
     */
    deliver(delivery: Delivery): Promise<DeliveryOutcome>;
    /** The signature Slack would send for a body at a moment, in seconds since 1970. */
    signatureFor(body: string, timestampSeconds: number): string;
    /** Stops listening, breaks off what is under way, and turns away everybody who waits. */
    close(): Promise<void>;
  };
