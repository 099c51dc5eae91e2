import type { Message } from './messages/message.ts';
import type { RandomBytes } from './random-bytes.ts';

const lifetimeMs = 30 * 60_000;
const mostPosts = 5;

/** What a response_url leads to. */
export type ReplySink = {
  publish: (message: Message) => void;
  refuse: (error: string, problems?: readonly string[]) => void;
};

/** One response_url and what is left of it. */
export type IssuedUrl = { sink: ReplySink; expiresAt: number; postsLeft: number };

/** The response_urls that were given out. They end after five posts or thirty minutes, whichever comes first. */
export class ResponseUrls {
  readonly #issued = new Map<string, IssuedUrl>();
  readonly #randomBytes: RandomBytes;

  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /**
   * A new path; its last part is secret, since whoever has the URL can post.
   *
   * @param now milliseconds since 1970
   */
  issue(teamId: string, now: number, sink: ReplySink): string {
    const bytes = this.#randomBytes('response_url', 24);
    const path = `/commands/${teamId}/${bytes.readUIntBE(0, 6)}/${bytes.toString('base64url', 6)}`;
    this.#issued.set(path, { sink, expiresAt: now + lifetimeMs, postsLeft: mostPosts });
    return path;
  }

  /** The URL given out with this path, if there is one. */
  find(path: string): IssuedUrl | undefined {
    return this.#issued.get(path);
  }

  /** From now on all of them are unknown. */
  clear(): void {
    this.#issued.clear();
  }
}
