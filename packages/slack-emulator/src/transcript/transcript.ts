import type { CommandAck } from '../commands/command-ack.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import type { WebApiCall } from '../web-api/web-api-route.ts';
import { maskMessage } from './mask-message.ts';
import { maskTypedNumbers, maskWrittenNumbers } from './mask-numbers.ts';
import type { TranscriptEntry } from './transcript-entry.ts';

/** Which command an entry belongs to. */
export type CommandPlace = { exchangeId: number; userId: string; channelId: string };

/** Everything that happened, in order. Masking is done on the way in: no full number is ever stored here. */
export class Transcript {
  readonly #entries: TranscriptEntry[] = [];
  readonly #clock: () => number;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** A snapshot of all entries. */
  get entries(): readonly TranscriptEntry[] {
    return [...this.#entries];
  }

  /** What one person can see; see the README for what is visible to whom. */
  visibleTo(userId: string): readonly TranscriptEntry[] {
    const shared = new Set(this.#entries.filter(isInChannel).map((entry) => entry.exchangeId));
    return this.#entries.filter((entry) => {
      if (entry.kind === 'web-api' || entry.kind === 'refused-reply') return false;
      if (entry.userId === userId) return true;
      return isInChannel(entry) || (entry.kind === 'command' && shared.has(entry.exchangeId));
    });
  }

  /** Records what a person typed. */
  addCommand(place: CommandPlace, typed: string): void {
    this.#entries.push({ kind: 'command', text: maskTypedNumbers(typed), ...place, at: this.#clock() });
  }

  /** Records how the app answered a command; the message in it is recorded as a reply. */
  addAck(place: CommandPlace, ack: CommandAck): void {
    const { kind: outcome, durationMs } = ack;
    const status = 'status' in ack ? { status: ack.status } : {};
    const notice = 'notice' in ack ? { notice: ack.notice } : {};
    this.#entries.push({ kind: 'ack', outcome, durationMs, ...status, ...notice, ...place, at: this.#clock() });
  }

  /** Records a message the app showed. */
  addReply(place: CommandPlace, reply: CommandReply): void {
    this.#entries.push({ kind: 'reply', ...maskMessage(reply), ...place });
  }

  /** Records a post to a response_url that was not shown. */
  addRefusedReply(place: CommandPlace, error: string): void {
    this.#entries.push({ kind: 'refused-reply', error, ...place, at: this.#clock() });
  }

  /** Records a call of the Web API, without its token. */
  addWebApiCall({ method, callArguments, result }: WebApiCall): void {
    const shown = [...callArguments].map(([name, argument]): [string, string] =>
      name === 'token' ? [name, '[redacted]'] : [name, maskWrittenNumbers(argument)],
    );
    const error = result.ok ? {} : { error: result.error };
    const { ok } = result;
    this.#entries.push({
      kind: 'web-api',
      method,
      callArguments: Object.fromEntries(shown),
      ok,
      ...error,
      at: this.#clock(),
    });
  }
}

function isInChannel(entry: TranscriptEntry): entry is TranscriptEntry & { kind: 'reply' } {
  return entry.kind === 'reply' && entry.responseType === 'in_channel';
}
