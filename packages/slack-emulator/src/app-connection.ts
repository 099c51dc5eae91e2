import { deliverRequest, type DeliveryOutcome, type OutgoingRequest } from './http/deliver-request.ts';
import { signRequest } from './request-signature.ts';

/** A request to sign and send, and what a test may want to be wrong with it. */
export type Delivery = {
  /** Form-encoded. */
  body: string;
  /** Added to, or in place of, the headers Slack sends; names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** The moment it says it was signed, in seconds since 1970; the emulator's clock where left out. */
  timestampSeconds?: number;
  /** Changes the request after it was signed. */
  tamper?: (signed: OutgoingRequest) => OutgoingRequest;
};

/** The way from Slack to the app: where it listens, how requests are signed, how long Slack waits. */
export class AppConnection {
  readonly #signingSecret: string;
  readonly #clock: () => number;
  readonly #timeoutMs: number;
  readonly #closing = new AbortController();
  #requestUrl: URL | undefined;

  constructor(options: { signingSecret: string; clock: () => number; timeoutMs: number }) {
    this.#signingSecret = options.signingSecret;
    this.#clock = options.clock;
    this.#timeoutMs = options.timeoutMs;
  }

  /** @throws TypeError when it is no http or https URL */
  connect(requestUrl: string): void {
    const url = URL.parse(requestUrl);
    if (url === null || !['http:', 'https:'].includes(url.protocol)) {
      throw new TypeError('The request URL must be http or https, as in http://127.0.0.1:3000/slack/events.');
    }
    this.#requestUrl = url;
  }

  /**
   * Signs and sends.
   *
   * @throws Error when no app was connected
   */
  async deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    if (this.#requestUrl === undefined) throw new Error('No app is connected: call connect({ requestUrl }) first.');
    const signed = this.#sign(delivery);
    const outgoing = delivery.tamper?.(signed) ?? signed;
    return deliverRequest(this.#requestUrl, outgoing, { timeoutMs: this.#timeoutMs, signal: this.#closing.signal });
  }

  /** Breaks off what is under way. */
  close(): void {
    this.#closing.abort();
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
