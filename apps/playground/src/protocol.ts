/**
 * What the page and its server say to each other. Types only: the page is built from them too.
 *
 * The page holds no state of Slack's. It reads `GET /api/state?user=…` whenever `GET /api/events` (server-sent events)
 * says that something changed, and does everything by `POST /api/act`.
 */

/** A block as the bot sent it. */
export type PageBlock = { readonly type: string; readonly [field: string]: unknown };

/** Somebody the page can be. */
export interface PageUser {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA zone. */
  readonly tz: string;
  /** `en-US`, `zh-CN`. */
  readonly locale: string;
}

/** A channel, or the direct messages with the bot. */
export interface PageConversation {
  readonly id: string;
  readonly name: string;
  readonly isDirect: boolean;
  readonly isPrivate: boolean;
  /** Whether people of another organisation are in it. */
  readonly isExternal: boolean;
}

/** A message as the person sees it now. */
export interface PageMessage {
  readonly ts: string;
  readonly channelId: string;
  /** `null`: the bot's. */
  readonly userId: string | null;
  readonly threadTs: string | null;
  /** Whether only this person sees it. */
  readonly isEphemeral: boolean;
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  /** How often it was changed in place. */
  readonly edits: number;
}

/** A modal or the Home, as the person has it before them. */
export interface PageView {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly blocks: readonly PageBlock[];
  /** By `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
  /** By `block_id`, then `action_id`: Slack's `state.values`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A file in a conversation; its bytes are at `/files/<id>/<name>`. */
export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  readonly bytes: number;
}

/** Something that crossed the wire, for the panel. */
export interface WireLine {
  /** Rising. */
  readonly id: number;
  readonly at: number;
  readonly side: 'slack' | 'smn';
  /** One line in words. */
  readonly summary: string;
  /** Shown on a click, as JSON; numbers masked, no secrets. */
  readonly detail: unknown;
}

/** What can be made to go wrong. */
export type PlaygroundFault =
  | 'slow-smn'
  | 'throttled'
  | 'refused-signature'
  | 'cut-answer'
  | 'no-native-blocks'
  | 'expired-response-url';

/** Everything the page shows. */
export interface PageState {
  /** Rising with every change. */
  readonly version: number;
  readonly user: PageUser;
  readonly users: readonly PageUser[];
  readonly conversations: readonly PageConversation[];
  readonly messages: readonly PageMessage[];
  readonly files: readonly PageFile[];
  readonly modal: PageView | null;
  readonly home: PageView | null;
  readonly transport: 'http' | 'socket';
  readonly bot: {
    /** `starting`: also while a new one takes over from the one that still runs. */
    readonly status: 'starting' | 'running' | 'stopped';
    /** How it ended and what it said last, where it is stopped. */
    readonly lastWords: string | null;
    /** Its process; `null` where there is none. */
    readonly pid: number | null;
  };
  readonly faults: readonly PlaygroundFault[];
  /** The clock of receipts alone: how many messages wait for theirs, and how far it was moved, in ms. */
  readonly receipts: { readonly pending: number; readonly movedMs: number };
  readonly wire: readonly WireLine[];
  /** Commands the bot knows, for completion, and global and message shortcuts. */
  readonly commands: readonly { readonly command: string; readonly usageHint: string; readonly description: string }[];
  readonly globalShortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  readonly messageShortcuts: readonly { readonly callbackId: string; readonly name: string }[];
}

/** What a person does in the page. */
export type PageAct =
  | { readonly kind: 'say'; readonly user: string; readonly channel: string; readonly text: string }
  | {
      readonly kind: 'click';
      readonly user: string;
      readonly on: 'modal' | 'home' | { readonly ts: string };
      readonly actionId: string;
      readonly blockId: string | null;
      /** What was chosen: an option's value, a date, a conversation's id; several for lists; `null` for buttons. */
      readonly value: string | readonly string[] | null;
    }
  | {
      readonly kind: 'submit';
      readonly user: string;
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly kind: 'close'; readonly user: string }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'global-shortcut'; readonly user: string; readonly callbackId: string }
  | { readonly kind: 'message-shortcut'; readonly user: string; readonly callbackId: string; readonly ts: string }
  | { readonly kind: 'transport'; readonly transport: 'http' | 'socket' }
  | { readonly kind: 'person'; readonly user: string; readonly tz: string; readonly locale: string }
  | { readonly kind: 'fault'; readonly fault: PlaygroundFault; readonly isOn: boolean }
  | { readonly kind: 'receipts'; readonly forwardMs: number }
  | { readonly kind: 'crash-bot' }
  | { readonly kind: 'start-bot' }
  | { readonly kind: 'reset' };

/** What became of it: `problem` is what Slack's client would show, or why it could not be done. */
export interface ActResult {
  readonly problem: string | null;
}
