import type { Block } from '../messages/message.ts';
import { nameBlocks } from './name-blocks.ts';

/** A message as it stands in a conversation right now. */
export type SeenMessage = {
  /** Slack's name for a message, unique in this emulator. */
  readonly ts: string;
  readonly channelId: string;
  /** The only person who sees it; everybody in the conversation does where there is none. */
  readonly onlyFor?: string;
  /** The person who wrote it; the app did where there is none. */
  readonly userId?: string;
  /** The message it answers, for one that was written in a thread. */
  readonly threadTs?: string;
  readonly text: string;
  /** With the `block_id` and `action_id` Slack gives to what the app left unnamed. */
  readonly blocks: readonly Block[];
  /** How often it was replaced or updated in place. */
  readonly edits: number;
};

/** What a message says. */
export type MessageWords = { readonly text: string; readonly blocks: readonly Block[] };

/** Where a message goes, and whose it is. */
export type MessagePlace = {
  channelId: string;
  onlyFor?: string | undefined;
  userId?: string | undefined;
  threadTs?: string | undefined;
};

/** All messages that are there, as opposed to all that ever were: what is replaced or deleted is gone. */
export class MessageBoard {
  readonly #messages = new Map<string, SeenMessage>();
  readonly #clock: () => number;
  #posted = 0;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Adds a message at the end. */
  post(words: MessageWords, place: MessagePlace): SeenMessage {
    this.#posted += 1;
    const seconds = Math.floor(this.#clock() / 1000);
    const ts = `${seconds}.${String(this.#posted).padStart(6, '0')}`;
    const { channelId, onlyFor, userId, threadTs } = place;
    const owner = onlyFor === undefined ? {} : { onlyFor };
    const author = userId === undefined ? {} : { userId };
    const thread = threadTs === undefined ? {} : { threadTs };
    const blocks = nameBlocks(words.blocks, `m${this.#posted}`);
    const message: SeenMessage = { ts, channelId, ...owner, ...author, ...thread, text: words.text, blocks, edits: 0 };
    this.#messages.set(ts, message);
    return message;
  }

  /** Puts other words where a message stands, or answers `undefined` when it is gone. */
  replace(ts: string, words: MessageWords): SeenMessage | undefined {
    const message = this.#messages.get(ts);
    if (message === undefined) return undefined;
    const edits = message.edits + 1;
    const replaced = {
      ...message,
      text: words.text,
      blocks: nameBlocks(words.blocks, `m${ts.slice(-6)}e${edits}`),
      edits,
    };
    this.#messages.set(ts, replaced);
    return replaced;
  }

  /** Takes a message away. */
  remove(ts: string): void {
    this.#messages.delete(ts);
  }

  /** Takes all messages away. Their names are not given out again. */
  clear(): void {
    this.#messages.clear();
  }

  /** The message, if it is still there. */
  find(ts: string): SeenMessage | undefined {
    return this.#messages.get(ts);
  }

  /** All messages in the order they were posted. */
  get all(): readonly SeenMessage[] {
    return [...this.#messages.values()];
  }
}
