import type { Message } from '../messages/message.ts';

/** A message the app sent in answer to a command. */
export type CommandReply = Message & {
  /** In the answer to the command itself, or later to its response_url. */
  via: 'ack' | 'response_url';
  /** Milliseconds since the command was sent, measured; not by the emulator's clock. */
  elapsedMs: number;
  /** Milliseconds since 1970 by the emulator's clock. */
  at: number;
  /** The message it posted, replaced or deleted; none where there was nothing to delete. */
  ts?: string;
};

/** Why there is nothing more to come. */
export type StreamEnd = 'closed' | 'reset';

type Waiter<Item> = { resolve: (item: Item) => void; reject: (error: Error) => void };

/** Replies to one command, or anything else that comes, in order, handed out one by one. */
export class ReplyStream<Item = CommandReply> {
  readonly #command: string;
  readonly #replies: Item[] = [];
  readonly #unread: Item[] = [];
  readonly #waiters = new Set<Waiter<Item>>();
  #ended: StreamEnd | undefined;

  /** @param command the name of the command, or of whatever is waited for, for the sentences of its errors */
  constructor(command: string) {
    this.#command = command;
  }

  /** All replies so far. */
  get replies(): readonly Item[] {
    return [...this.#replies];
  }

  /** Hands a reply to whoever waited longest, or keeps it for the next one who asks. */
  publish(reply: Item): void {
    this.#replies.push(reply);
    const [waiter] = this.#waiters;
    if (waiter === undefined) {
      this.#unread.push(reply);
      return;
    }
    // Out of the queue before the promise settles, or a second reply in the same turn would go to the same waiter.
    this.#waiters.delete(waiter);
    waiter.resolve(reply);
  }

  /**
   * The next reply that was not handed out yet.
   *
   * @throws Error when the emulator closes or is reset, or the signal aborts, before there is one
   */
  async next(signal?: AbortSignal): Promise<Item> {
    const unread = this.#unread.shift();
    if (unread !== undefined) return unread;
    if (this.#ended !== undefined) {
      const happened = this.#ended === 'closed' ? 'is closed' : 'was reset';
      throw new Error(`The Slack emulator ${happened}: there will be no more replies to ${this.#command}.`);
    }
    if (signal?.aborted === true) throw this.#aborted(signal);
    const { promise, resolve, reject } = Promise.withResolvers<Item>();
    const waiter: Waiter<Item> = { resolve, reject };
    const onAbort = (): void => {
      this.#waiters.delete(waiter);
      if (signal !== undefined) reject(this.#aborted(signal));
    };
    this.#waiters.add(waiter);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await promise;
    } finally {
      this.#waiters.delete(waiter);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Nobody is handed what came so far. */
  forget(): void {
    this.#replies.length = 0;
    this.#unread.length = 0;
  }

  /** Turns away everybody who waits, and everybody who asks later. */
  close(why: StreamEnd = 'closed'): void {
    this.#ended = why;
    const error = new Error(`The Slack emulator was ${why} while a reply to ${this.#command} was awaited.`);
    for (const waiter of this.#waiters) waiter.reject(error);
  }

  #aborted(signal: AbortSignal): Error {
    return new Error(`Waiting for a reply to ${this.#command} was aborted.`, { cause: signal.reason });
  }
}
