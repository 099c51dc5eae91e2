import { ReplyStream } from '../commands/reply-stream.ts';

/** What comes before each person's eyes, kept until it is asked for. */
export class PersonStreams<Item> {
  readonly #streams: ReadonlyMap<string, ReplyStream<Item>>;

  /** @param what for the sentences of errors, for example `what U0ALICE01 has open` */
  constructor(userIds: readonly string[], what: (userId: string) => string) {
    this.#streams = new Map(userIds.map((id) => [id, new ReplyStream<Item>(what(id))]));
  }

  /** Shows it to one person. */
  publish(userId: string, item: Item): void {
    this.#streams.get(userId)?.publish(item);
  }

  /**
   * The next thing this person was shown that was not handed out yet.
   *
   * @throws RangeError when there is no such person
   * @throws Error when the emulator closes, or the signal aborts, before there is one
   */
  async next(userId: string, signal: AbortSignal | undefined): Promise<Item> {
    const stream = this.#streams.get(userId);
    if (stream === undefined) throw new RangeError(`The emulated workspace has no user ${userId}.`);
    return stream.next(signal);
  }

  /** Nobody is handed what came so far; who waits goes on waiting. */
  forget(): void {
    for (const stream of this.#streams.values()) stream.forget();
  }

  /** Turns away everybody who waits. */
  close(): void {
    for (const stream of this.#streams.values()) stream.close();
  }
}
