import { isJsonObject, parseJson } from '../json-value.ts';

/** What the app answers to an envelope. */
export type EnvelopeAck = { envelopeId: string; payload: unknown };

/** Reads what the app sent over a socket; anything that is no ack means nothing to Slack. */
export function readEnvelopeAck(frame: string): EnvelopeAck | undefined {
  const message = parseJson(frame);
  if (!isJsonObject(message) || typeof message['envelope_id'] !== 'string') return undefined;
  return { envelopeId: message['envelope_id'], payload: message['payload'] };
}

/** The body an ack would have over HTTP. Slack's clients send `{}` where the app said nothing. */
export function bodyOfAck({ payload }: EnvelopeAck): string {
  if (payload === undefined || payload === null) return '';
  return isJsonObject(payload) && Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}
