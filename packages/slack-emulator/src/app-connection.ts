import { deliverRequest, type DeliveryOutcome, type OutgoingRequest } from './http/deliver-request.ts';
import { signRequest } from './request-signature.ts';
import type { SocketMode } from './socket-mode/socket-mode.ts';
import type { Wire } from './wire/wire.ts';

/** How the app is reached: where it listens, or over the connections it opens itself. */
export type ConnectedApp = { requestUrl: string } | { socketMode: true };

/** A request to sign and send, and what a test may want to be wrong with it. */
export type Delivery = {
  /** Form-encoded; JSON where the content type in `headers` says so. */
  body: string;
  /** Added to, or in place of, the headers Slack sends; names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** The moment it says it was signed, in seconds since 1970; the emulator's clock where left out. */
  timestampSeconds?: number;
  /** Changes the request after it was signed. */
  tamper?: (signed: OutgoingRequest) => OutgoingRequest;
};

/** A delivery, and the number of the exchange it begins. */
export type ExchangeDelivery = Delivery & { exchangeId?: number };

/** The way from Slack to the app: where it listens, how requests are signed, how long Slack waits. */
export class AppConnection {
  readonly #signingSecret: string;
  readonly #clock: () => number;
  readonly #timeoutMs: number;
  readonly #socketMode: SocketMode;
  readonly #wire: Wire;
  readonly #closing = new AbortController();
  #app: URL | SocketMode | undefined;

  constructor(options: {
    signingSecret: string;
    clock: () => number;
    timeoutMs: number;
    socketMode: SocketMode;
    wire: Wire;
  }) {
    this.#signingSecret = options.signingSecret;
    this.#clock = options.clock;
    this.#timeoutMs = options.timeoutMs;
    this.#socketMode = options.socketMode;
    this.#wire = options.wire;
  }

  /** @throws TypeError when it is no http or https URL */
  connect(app: ConnectedApp): void {
    this.#app = 'requestUrl' in app ? requestUrlOf(app.requestUrl) : this.#socketMode;
  }

  /**
   * Delivers it the way the app is connected.
   *
   * @throws Error when no app was connected, or what is wrong with it can only be wrong over HTTP
   */
  async deliver({ exchangeId, ...delivery }: ExchangeDelivery): Promise<DeliveryOutcome> {
    const app = this.#require();
    if (app instanceof URL) return this.#post(app, delivery);
    const { timestampSeconds, tamper } = delivery;
    if (timestampSeconds !== undefined || tamper !== undefined) {
      throw new Error('Nothing is signed over a socket: timestampSeconds and tamper need connect({ requestUrl }).');
    }
    return app.deliver(delivery, { ...this.#limits(), exchangeId });
  }

  /**
   * Signs and POSTs.
   *
   * @throws Error when no app was connected, or it is connected by socket
   */
  async deliverSigned(delivery: Delivery): Promise<DeliveryOutcome> {
    const app = this.#require();
    if (!(app instanceof URL)) {
      throw new Error('This is signed HTTP, and the app is connected by socket: call connect({ requestUrl }) first.');
    }
    return this.#post(app, delivery);
  }

  /** Breaks off what is under way. */
  close(): void {
    this.#closing.abort();
  }

  #require(): URL | SocketMode {
    if (this.#app !== undefined) return this.#app;
    throw new Error('No app is connected: call connect({ requestUrl }) first. Or connect({ socketMode: true }).');
  }

  #limits(): { timeoutMs: number; signal: AbortSignal } {
    return { timeoutMs: this.#timeoutMs, signal: this.#closing.signal };
  }

  async #post(url: URL, delivery: Delivery): Promise<DeliveryOutcome> {
    const signed = this.#sign(delivery);
    return deliverRequest(url, delivery.tamper?.(signed) ?? signed, { ...this.#limits(), wire: this.#wire });
  }

  #sign({ body, headers, timestampSeconds }: Delivery): OutgoingRequest {
    const timestamp = timestampSeconds ?? Math.floor(this.#clock() / 1000);
    return {
      body,
      headers: {
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        accept: 'application/json,*/*',
        // Exactly this: Bolt 5.1 answers 400 to a content type with a charset.
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signRequest(this.#signingSecret, body, timestamp),
        ...headers,
      },
    };
  }
}

function requestUrlOf(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new TypeError('The request URL must be http or https, as in http://127.0.0.1:3000/slack/events.');
  }
  return url;
}
