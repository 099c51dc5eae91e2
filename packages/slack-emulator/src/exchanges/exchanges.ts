import { ReplyStream, type CommandReply } from '../commands/reply-stream.ts';
import type { MessageBoard, SeenMessage } from '../conversations/message-board.ts';
import type { Message } from '../messages/message.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { ExchangePlace, Transcript } from '../transcript/transcript.ts';
import { showReply, type ExchangeMessages } from './show-reply.ts';

/** What exchanges are built on. */
export type ExchangeParts = {
  board: MessageBoard;
  responseUrls: ResponseUrls;
  transcript: Transcript;
  clock: () => number;
  teamId: string;
  /** The emulator's own address, without a path. */
  url: string;
};

/** Something a person did in a conversation, and the way back to them. */
export type OpenExchange = {
  readonly place: ExchangePlace & { channelId: string };
  readonly responseUrl: string;
  readonly stream: ReplyStream;
  /** Shows what the app said. */
  publish: (via: CommandReply['via'], message: Message) => void;
  /** The message that was clicked or last shown, as it is now. */
  message: () => SeenMessage | undefined;
};

/** Numbers what people do, and keeps the replies to each of it apart. */
export class Exchanges {
  readonly #parts: ExchangeParts;
  #streams: ReplyStream[] = [];
  #count = 0;
  #forgotten = 0;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** The number of the next exchange. */
  nextId(): number {
    this.#count += 1;
    return this.#count;
  }

  /**
   * A stream of replies that ends when the emulator closes.
   *
   * @param name what the person did, for the sentences of errors
   */
  openStream(name: string): ReplyStream {
    const stream = new ReplyStream(name);
    this.#streams.push(stream);
    return stream;
  }

  /**
   * Opens an exchange that has a response_url.
   *
   * @param name what the person did, for the sentences of errors
   * @param shared the exchange it is a part of, where one submission has several response_urls
   */
  open(name: string, messages: ExchangeMessages, shared?: { exchangeId: number; stream: ReplyStream }): OpenExchange {
    const { board, responseUrls, transcript, clock, teamId, url } = this.#parts;
    const { exchangeId, stream } = shared ?? { exchangeId: this.nextId(), stream: this.openStream(name) };
    const place = { exchangeId, userId: messages.userId, channelId: messages.channelId };
    const startedAt = performance.now();
    const publish = (via: CommandReply['via'], message: Message): void => {
      if (exchangeId <= this.#forgotten) return;
      const ts = showReply(board, messages, message);
      const elapsedMs = Math.round(performance.now() - startedAt);
      const reply: CommandReply = { ...message, via, elapsedMs, at: clock(), ...(ts === undefined ? {} : { ts }) };
      transcript.addReply(place, reply);
      stream.publish(reply);
    };
    const path = responseUrls.issue(teamId, clock(), {
      publish: (message) => publish('response_url', message),
      refuse: (error, problems) => transcript.addRefusedReply(place, error, problems),
    });
    const message = (): SeenMessage | undefined => {
      const ts = messages.latestTs ?? messages.originalTs;
      return ts === undefined ? undefined : board.find(ts);
    };
    return { place, responseUrl: `${url}${path}`, stream, publish, message };
  }

  /** Shows nothing more of what is under way, and turns away everybody who waits for it. @returns the last exchange */
  forget(): number {
    for (const stream of this.#streams) stream.close('reset');
    this.#streams = [];
    this.#forgotten = this.#count;
    return this.#count;
  }

  /** Turns away everybody who waits for a reply. */
  close(): void {
    for (const stream of this.#streams) stream.close();
  }
}
