import type { DeliveryOutcome } from '../http/deliver-request.ts';
import type { BlockRollout } from '../messages/block-rollout.ts';
import type { Block, Message, ResponseType } from '../messages/message.ts';
import { readMessage, saysSomething } from '../messages/read-message.ts';

/** What the person reads when a command failed; Slack's own name for the failure is in it. */
type Failure = { durationMs: number; notice: string };

/** The message of an ack, in the words of the wire. */
export type AckMessage = { text: string; blocks: readonly Block[]; response_type: ResponseType };

/** How the app answered a command. `notice` is what Slack itself tells the person where there was no good answer. */
export type CommandAck =
  | { kind: 'ok'; status: number; durationMs: number; message?: AckMessage }
  | ({ kind: 'http-error'; status: number; body: string } & Failure)
  | ({ kind: 'invalid-response'; status: number; reason: string } & Failure)
  | ({ kind: 'timeout' } & Failure)
  | ({ kind: 'unreachable'; reason: string } & Failure);

/** An ack, and the message to show where it carried one. */
export type AckReading = { ack: CommandAck; shown?: Message };

/** Reads an answer as Slack does: nothing, plain text, or a JSON message. */
export function readAck(command: string, outcome: DeliveryOutcome, rollout: BlockRollout): AckReading {
  const { durationMs } = outcome;
  const failure = (error: string): Failure => ({
    durationMs,
    notice: `${command} failed with the error "${error}"`,
  });
  switch (outcome.kind) {
    case 'timeout':
      return { ack: { kind: 'timeout', ...failure('operation_timeout') } };
    case 'unreachable':
      return { ack: { kind: 'unreachable', reason: outcome.reason, ...failure('dispatch_failed') } };
    case 'answered':
      break;
  }
  const { status, body, headers } = outcome;
  if (status < 200 || status > 299) {
    return { ack: { kind: 'http-error', status, body, ...failure('http_service_error') } };
  }
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  const reading =
    isJson && body !== '' ? readMessage(body, rollout) : { ok: true as const, message: plainMessage(body) };
  if (!reading.ok) {
    const reason = `${reading.problem}: ${reading.reason}`;
    return { ack: { kind: 'invalid-response', status, reason, ...failure('invalid_command_response') } };
  }
  const { message: shown } = reading;
  if (!saysSomething(shown)) return { ack: { kind: 'ok', status, durationMs } };
  const message = { text: shown.text, blocks: shown.blocks, response_type: shown.responseType };
  return { ack: { kind: 'ok', status, durationMs, message }, shown };
}

function plainMessage(text: string): Message {
  return { responseType: 'ephemeral', text, blocks: [], replaceOriginal: false, deleteOriginal: false };
}
