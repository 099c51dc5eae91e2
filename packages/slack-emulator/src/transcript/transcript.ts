import type { CommandAck } from '../commands/command-ack.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import type { SeenMessage } from '../conversations/message-board.ts';
import type { WebApiCall } from '../web-api/web-api-route.ts';
import { maskMessage, maskValue } from './mask-message.ts';
import { maskTypedNumbers, maskWrittenNumbers } from './mask-numbers.ts';
import type { SocketModeEntry, TranscriptEntry } from './transcript-entry.ts';
import { entriesSeenBy } from './visibility.ts';

/** What somebody did, and where. */
export type ExchangePlace = { exchangeId: number; userId: string; channelId?: string };

/** Which command an entry belongs to. */
export type CommandPlace = ExchangePlace & { channelId: string };

type EntryOf<Kind extends TranscriptEntry['kind']> = Extract<TranscriptEntry, { kind: Kind }>;

/** Everything that happened, in order. Masking is done on the way in: no full number is ever stored here. */
export class Transcript {
  readonly #entries: TranscriptEntry[] = [];
  readonly #clock: () => number;
  readonly #onAdded: () => void;
  #forgottenExchanges = 0;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number, onAdded: () => void) {
    this.#clock = clock;
    this.#onAdded = onAdded;
  }

  /** A snapshot of all entries. */
  get entries(): readonly TranscriptEntry[] {
    return [...this.#entries];
  }

  /** What one person can see; see the README for what is visible to whom. */
  visibleTo(userId: string): readonly TranscriptEntry[] {
    return entriesSeenBy(this.#entries, userId);
  }

  /** Forgets everything, and keeps nothing of what is still to come of the exchanges up to this one. */
  clear(lastExchangeId: number): void {
    this.#entries.length = 0;
    this.#forgottenExchanges = lastExchangeId;
  }

  /** Records what a person typed. */
  addCommand(place: CommandPlace, typed: string): void {
    this.#add({ kind: 'command', text: maskTypedNumbers(typed), ...place, at: this.#clock() });
  }

  /** Records what a person used. The value of the element is not recorded: it is the app's, and may hold anything. */
  addClick(place: ExchangePlace, click: Pick<EntryOf<'click'>, 'on' | 'actionId' | 'label'>): void {
    const label = maskWrittenNumbers(click.label);
    this.#add({ kind: 'click', ...click, label, ...place, at: this.#clock() });
  }

  /** Records which shortcut a person used. */
  addShortcut(
    place: ExchangePlace,
    shortcut: Pick<EntryOf<'shortcut'>, 'on' | 'callbackId'> & { messageTs?: string },
  ): void {
    this.#add({ kind: 'shortcut', ...shortcut, ...place, at: this.#clock() });
  }

  /** Records what the app was told. */
  addEvent(place: ExchangePlace, event: { type: string; eventId: string; retryNum?: number }): void {
    this.#add({ kind: 'event', ...event, ...place, at: this.#clock() });
  }

  /** Records what a person submitted. */
  addSubmission(place: ExchangePlace, viewId: string, values: Readonly<Record<string, unknown>>): void {
    const masked = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskValue(value)]));
    this.#add({ kind: 'submission', viewId, values: masked, ...place, at: this.#clock() });
  }

  /** Records how the app answered; the message in it is recorded as a reply. */
  addAck(
    place: ExchangePlace,
    ack: { kind: CommandAck['kind']; durationMs: number; status?: number; notice?: string },
  ): void {
    const { kind: outcome, durationMs } = ack;
    const status = ack.status === undefined ? {} : { status: ack.status };
    const notice = ack.notice === undefined ? {} : { notice: ack.notice };
    this.#add({ kind: 'ack', outcome, durationMs, ...status, ...notice, ...place, at: this.#clock() });
  }

  /** Records a message the app showed. */
  addReply(place: CommandPlace, reply: CommandReply): void {
    this.#add({ kind: 'reply', ...maskMessage(reply), ...place });
  }

  /** Records a post to a response_url that was not shown. */
  addRefusedReply(place: CommandPlace, error: string, problems?: readonly string[]): void {
    const masked = problems === undefined ? {} : { problems: problems.map(maskWrittenNumbers) };
    this.#add({ kind: 'refused-reply', error, ...masked, ...place, at: this.#clock() });
  }

  /** Records what a person now has open, or no longer. */
  addView(view: Omit<EntryOf<'view'>, 'kind' | 'at'>): void {
    const { text: title, blocks } = maskMessage({ text: view.title, blocks: view.blocks });
    const errors = view.errors === undefined ? {} : { errors: maskErrors(view.errors) };
    this.#add({ kind: 'view', ...view, title, blocks, ...errors, at: this.#clock() });
  }

  /** Records a message that was posted, updated or deleted. */
  addMessage(change: EntryOf<'message'>['change'], message: SeenMessage, onlyFor: string | undefined): void {
    const { ts, channelId } = message;
    const { text, blocks } = maskMessage({ text: message.text, blocks: message.blocks });
    const owner = onlyFor === undefined ? {} : { onlyFor };
    const author = message.userId === undefined ? {} : { userId: message.userId };
    const whose = { ...owner, ...author };
    this.#add({ kind: 'message', change, ts, channelId, ...whose, text, blocks, at: this.#clock() });
  }

  /** Records a file that was shared or deleted. What is in it is not recorded. */
  addFile(file: Omit<EntryOf<'file'>, 'kind' | 'at'>): void {
    this.#add({ kind: 'file', ...file, name: maskWrittenNumbers(file.name), at: this.#clock() });
  }

  /** Records what happened in Socket Mode; there is neither a ticket nor a token in it. */
  addSocketMode(entry: SocketModeEntry): void {
    this.#add({ ...entry, at: this.#clock() });
  }

  /** Records a call of the Web API, without its token. */
  addWebApiCall({ method, callArguments, result }: WebApiCall): void {
    const shown = [...callArguments].map(([name, argument]): [string, string] =>
      name === 'token' ? [name, '[redacted]'] : [name, maskWrittenNumbers(argument)],
    );
    const error = result.ok ? {} : { error: result.error };
    const { ok } = result;
    this.#add({
      kind: 'web-api',
      method,
      callArguments: Object.fromEntries(shown),
      ok,
      ...error,
      at: this.#clock(),
    });
  }

  #add(entry: TranscriptEntry): void {
    const exchangeId = 'exchangeId' in entry ? entry.exchangeId : undefined;
    if (exchangeId !== undefined && exchangeId <= this.#forgottenExchanges) return;
    this.#entries.push(entry);
    this.#onAdded();
  }
}

function maskErrors(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).map(([block, words]) => [block, maskWrittenNumbers(words)]));
}
