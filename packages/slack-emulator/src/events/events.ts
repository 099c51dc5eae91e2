import type { InteractionParts } from '../interactions/clicks.ts';
import type { RandomBytes } from '../random-bytes.ts';
import { describeView } from '../views/view.ts';
import { requireUser } from '../workspace.ts';
import { answeredChallenge } from './answered-challenge.ts';
import { eventCallback } from './event-callback.ts';
import { readEventAck, type EventExchange, type EventOptions } from './event.ts';

/** Exactly this: Bolt 5.1 answers 400 to a content type with a charset. */
const jsonHeaders = { 'content-type': 'application/json' };

/** Tells the app what happened. Nothing is sent twice unless a test sends it twice. */
export class Events {
  readonly #parts: InteractionParts & { randomBytes: RandomBytes };

  constructor(parts: InteractionParts & { randomBytes: RandomBytes }) {
    this.#parts = parts;
  }

  /** A person opens the Home of the app. */
  async openHome({
    user: userId,
    eventId = this.#newEventId(),
    retryNum,
    retryReason = 'http_timeout',
    alter,
    headers,
    ...delivery
  }: EventOptions): Promise<EventExchange> {
    const { workspace, conversations, connection, exchanges, transcript, views, clock } = this.#parts;
    const { team } = workspace;
    const user = requireUser(workspace, userId);
    const place = { exchangeId: exchanges.nextId(), userId: user.id };
    const nowSeconds = clock() / 1000;
    const home = views.home(user.id);
    const event = {
      type: 'app_home_opened',
      user: user.id,
      channel: conversations.openDirect(user).id,
      tab: 'home',
      event_ts: nowSeconds.toFixed(6),
      ...(home === undefined ? {} : { view: describeView(home, team.id) }),
    };
    const payload = eventCallback(event, { eventId, team, nowSeconds });
    const retry =
      retryNum === undefined ? {} : { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': retryReason };
    transcript.addEvent(place, { type: event.type, eventId, ...(retryNum === undefined ? {} : { retryNum }) });
    const outcome = await connection.deliver({
      ...delivery,
      headers: { ...jsonHeaders, ...retry, ...headers },
      body: JSON.stringify(alter?.(payload) ?? payload),
      exchangeId: place.exchangeId,
    });
    const ack = readEventAck(outcome);
    transcript.addAck(place, ack);
    return { id: place.exchangeId, eventId, ack };
  }

  /** Asks the app for a challenge back, as Slack does before it takes a request URL. */
  async verifyUrl(): Promise<boolean> {
    const challenge = this.#parts.randomBytes('challenge', 32).toString('base64url');
    const outcome = await this.#parts.connection.deliverSigned({
      headers: jsonHeaders,
      body: JSON.stringify({ token: 'emulated-verification-token', challenge, type: 'url_verification' }),
    });
    if (outcome.kind !== 'answered' || outcome.status < 200 || outcome.status > 299) return false;
    return answeredChallenge(outcome.body) === challenge;
  }

  #newEventId(): string {
    return `Ev0${this.#parts.randomBytes('event', 5).toString('hex').toUpperCase()}`;
  }
}
