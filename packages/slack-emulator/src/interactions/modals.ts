import type { Delivery } from '../app-connection.ts';
import type { CommandReply } from '../commands/reply-stream.ts';
import { describeView, seenView, type SeenView, type ViewRecord } from '../views/view.ts';
import { requireUser, type EmulatedUser } from '../workspace.ts';
import type { InteractionParts } from './clicks.ts';
import { conversationAnswers } from './conversation-answers.ts';
import { fillIn, inputBlocks, requireComplete, type FilledValues } from './fill-in.ts';
import { readInteractionAck, type InteractionAck } from './interaction-ack.ts';
import { basePayload, interactionBody, type AlterPayload } from './interaction-body.ts';
import { readSubmissionAck, type SubmissionAck, type SubmissionReading } from './submission-ack.ts';

type ModalUse = {
  /** The id of a user who has a modal open; the first user where left out. */
  user?: string | undefined;
  /** Changes the payload before it is signed. */
  alter?: AlterPayload | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** Who submits the modal on top, and what they filled in. */
export type SubmitOptions = ModalUse & {
  /** By the `block_id` of the input; what is left out stays as it stands in the modal. */
  values?: FilledValues | undefined;
};

/** Who closes the modal on top. */
export type CloseOptions = ModalUse;

/** A submission that was sent, and what it did. */
export type SubmissionExchange = {
  readonly id: number;
  readonly ack: SubmissionAck;
  readonly triggerId: string;
  /** The modal the person has before them after the answer; none when all are closed. */
  readonly view: SeenView | undefined;
  /**
   * Waits for the next post to a response_url of a conversation that was chosen in the modal.
   *
   * @throws Error when the emulator closes or the signal aborts first, and where the submission had no response_url
   */
  nextReply(options?: { signal?: AbortSignal | undefined }): Promise<CommandReply>;
};

/** A modal that was closed; the app hears of it only where it asked to. */
export type CloseExchange = { readonly id: number; readonly ack: InteractionAck | undefined };

/** Submits and closes modals. */
export class Modals {
  readonly #parts: InteractionParts;

  constructor(parts: InteractionParts) {
    this.#parts = parts;
  }

  /** Submits the modal on top. */
  async submit({ user: userId, values = {}, alter, ...delivery }: SubmitOptions): Promise<SubmissionExchange> {
    const { workspace, connection, exchanges, triggers, transcript, views } = this.#parts;
    const user = requireUser(workspace, userId);
    const view = this.#requireModal(user);
    if (seenView(view).submit === undefined) throw new RangeError('The modal has no submit button.');
    fillIn(view, values);
    requireComplete(view);
    const place = { exchangeId: exchanges.nextId(), userId: user.id };
    const triggerId = triggers.issue(user.id);
    const stream = exchanges.openStream('the submission');
    const responseUrls = conversationAnswers(view, exchanges, { exchangeId: place.exchangeId, stream });
    const payload = {
      ...basePayload('view_submission', workspace.team, user),
      trigger_id: triggerId,
      view: describeView(view, workspace.team.id),
      response_urls: responseUrls,
    };
    transcript.addSubmission(place, view.id, values);
    const body = interactionBody(payload, alter);
    const outcome = await connection.deliver({ ...delivery, body, exchangeId: place.exchangeId });
    const reading = readSubmissionAck(outcome, inputBlocks(view));
    transcript.addAck(place, reading.ack);
    this.#apply(view, reading);
    const top = views.top(user.id);
    return {
      id: place.exchangeId,
      ack: reading.ack,
      triggerId,
      view: top === undefined ? undefined : seenView(top),
      nextReply: async ({ signal } = {}) => {
        if (responseUrls.length > 0) return stream.next(signal);
        throw new Error('No conversation with response_url_enabled was chosen: the submission has no response_url.');
      },
    };
  }

  /** Closes the modal on top, or all of them where it says so. */
  async close({ user: userId, alter, ...delivery }: CloseOptions): Promise<CloseExchange> {
    const { workspace, connection, exchanges, transcript, views } = this.#parts;
    const user = requireUser(workspace, userId);
    const view = this.#requireModal(user);
    const place = { exchangeId: exchanges.nextId(), userId: user.id };
    const clears = view.fields['clear_on_close'] === true;
    if (clears) views.clear(user.id);
    else views.pop(user.id);
    if (view.fields['notify_on_close'] !== true) return { id: place.exchangeId, ack: undefined };
    const payload = {
      ...basePayload('view_closed', workspace.team, user),
      view: describeView(view, workspace.team.id),
      is_cleared: clears,
    };
    const body = interactionBody(payload, alter);
    const outcome = await connection.deliver({ ...delivery, body, exchangeId: place.exchangeId });
    const ack = readInteractionAck(outcome, (error) => `view_closed: "${error}"`);
    transcript.addAck(place, ack);
    return { id: place.exchangeId, ack };
  }

  #apply(view: ViewRecord, { ack, view: fields, errors }: SubmissionReading): void {
    const { views } = this.#parts;
    // What the app did to the modal while it was answering comes first: a closed one is not brought back.
    if (ack.kind !== 'ok' || views.find({ id: view.id }) === undefined) return;
    switch (ack.action) {
      case 'close':
        views.pop(view.userId);
        return;
      case 'clear':
        views.clear(view.userId);
        return;
      case 'errors':
        if (errors !== undefined) views.showErrors(view, errors);
        return;
      case 'update':
        if (fields !== undefined) views.update(view, fields);
        return;
      case 'push':
        if (fields !== undefined) views.push(view.userId, fields);
        return;
    }
  }

  #requireModal(user: EmulatedUser): ViewRecord {
    const view = this.#parts.views.top(user.id);
    if (view === undefined) throw new RangeError(`${user.id} has no modal open.`);
    return view;
  }
}
