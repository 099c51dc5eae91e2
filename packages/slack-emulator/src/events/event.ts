import type { Delivery } from '../app-connection.ts';
import type { DeliveryOutcome } from '../http/deliver-request.ts';
import type { AlterPayload } from '../interactions/interaction-body.ts';

/** Why Slack says it sends an event once more. */
export type RetryReason =
  | 'http_timeout'
  | 'http_error'
  | 'connection_failed'
  | 'ssl_error'
  | 'too_many_redirects'
  | 'unknown_error';

/** Whom an event is about, and what a test may want to be wrong with its delivery. */
export type EventOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  /** Names the event; a new name where left out. One that was sent before is what a retry has. */
  eventId?: string | undefined;
  /** Which retry it claims to be, from 1 on; none where left out. The emulator itself never sends an event twice. */
  retryNum?: number | undefined;
  /** Why it is sent once more, where it is: `http_timeout` where left out. */
  retryReason?: RetryReason | undefined;
  /** Changes the body before it is signed. */
  alter?: AlterPayload | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** How the app answered an event; nobody is told of a bad answer. */
export type EventAck =
  | { kind: 'ok'; status: number; durationMs: number }
  | { kind: 'http-error'; status: number; body: string; durationMs: number }
  | Exclude<DeliveryOutcome, { kind: 'answered' }>;

/** An event that was sent. */
export type EventExchange = {
  /** Names the exchange in the transcript. */
  readonly id: number;
  readonly eventId: string;
  /** How the app answered within Slack's limit. */
  readonly ack: EventAck;
};

/** Reads an answer of which only the status counts. */
export function readEventAck(outcome: DeliveryOutcome): EventAck {
  if (outcome.kind !== 'answered') return outcome;
  const { status, body, durationMs } = outcome;
  return status >= 200 && status <= 299
    ? { kind: 'ok', status, durationMs }
    : { kind: 'http-error', status, body, durationMs };
}
