import { isJsonObject, parseJson } from '../json-value.ts';

/** What Slack sends over a socket in place of a request. @see https://docs.slack.dev/apis/events-api/using-socket-mode */
export type Envelope = {
  readonly envelope_id: string;
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
  /** Whether the ack may say something. */
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
};

/** The headers that say something about a body, which an envelope says in fields of its own. */
const spokenHeaders: ReadonlySet<string> = new Set(['content-type', 'x-slack-retry-num', 'x-slack-retry-reason']);

/**
 * Puts the body of a request into an envelope: an event is JSON, an interaction a form with a `payload`, a command any
 * other form.
 *
 * @throws Error when a header cannot be said over a socket
 */
export function toEnvelope(id: string, body: string, headers: Readonly<Record<string, string>> = {}): Envelope {
  const silent = Object.keys(headers).filter((name) => !spokenHeaders.has(name));
  if (silent.length > 0) throw new Error(`There are no headers over a socket: ${silent.join(', ')} needs signed HTTP.`);
  if (headers['content-type']?.startsWith('application/json') === true) {
    return {
      envelope_id: id,
      payload: readObject(body),
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: Number(headers['x-slack-retry-num'] ?? 0),
      retry_reason: retryReasonOf(headers['x-slack-retry-reason']),
    };
  }
  const form = new URLSearchParams(body);
  const interaction = form.get('payload');
  const type = interaction === null ? 'slash_commands' : 'interactive';
  const payload = interaction === null ? Object.fromEntries(form) : readObject(interaction);
  return { envelope_id: id, payload, type, accepts_response_payload: true };
}

/** Over a socket Slack was seen to say `timeout` where it says `http_timeout` otherwise. */
function retryReasonOf(reason = ''): string {
  return reason === 'http_timeout' ? 'timeout' : reason;
}

function readObject(json: string): Record<string, unknown> {
  const value = parseJson(json);
  if (!isJsonObject(value)) throw new Error('Only a JSON object can be put into an envelope.');
  return value;
}
