import type { DeliveryOutcome } from '../http/deliver-request.ts';

type Failure = { durationMs: number; notice: string };

/** How the app answered a click or a closed modal. `notice` is what Slack itself shows where there was no good answer. */
export type InteractionAck =
  | { kind: 'ok'; status: number; durationMs: number }
  | ({ kind: 'http-error'; status: number; body: string } & Failure)
  | ({ kind: 'timeout' } & Failure)
  | ({ kind: 'unreachable'; reason: string } & Failure);

/** Reads an answer of which only the status counts. */
export function readInteractionAck(outcome: DeliveryOutcome, noticeOf: (error: string) => string): InteractionAck {
  const { durationMs } = outcome;
  switch (outcome.kind) {
    case 'timeout':
      return { kind: 'timeout', durationMs, notice: noticeOf('operation_timeout') };
    case 'unreachable':
      return { kind: 'unreachable', reason: outcome.reason, durationMs, notice: noticeOf('dispatch_failed') };
    case 'answered': {
      const { status, body } = outcome;
      if (status >= 200 && status <= 299) return { kind: 'ok', status, durationMs };
      return { kind: 'http-error', status, body, durationMs, notice: noticeOf('http_service_error') };
    }
  }
}
