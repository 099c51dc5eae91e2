import { jsonAnswer, textAnswer, type Answer } from '../http/answer.ts';
import type { SlackFault } from './fault.ts';

/** What a fault does to a request: holds it, or refuses it. `error` is its name in the transcript. */
export type FaultEffect =
  | { kind: 'delay' }
  | { kind: 'reset'; error: 'connection_reset' }
  | { kind: 'answer'; error: string; answer: Answer };

/** What the emulator has to do for a fault. */
export function effectOf(fault: SlackFault): FaultEffect {
  if ('kind' in fault) return fault.kind === 'delay' ? { kind: 'delay' } : { kind: 'reset', error: 'connection_reset' };
  if ('status' in fault) {
    return { kind: 'answer', error: `http_${fault.status}`, answer: textAnswer(fault.status, '') };
  }
  if ('responseUrl' in fault) return refusedPost(fault.responseUrl);
  const { error } = fault;
  if (error === 'ratelimited') return rateLimited('retryAfterSeconds' in fault ? fault.retryAfterSeconds : undefined);
  return { kind: 'answer', error, answer: jsonAnswer(200, { ok: false, error }) };
}

/** The status of every answer but these two is 404. */
const badRequests: ReadonlySet<string> = new Set(['invalid_payload', 'no_text']);

function refusedPost(error: string): FaultEffect {
  const answer = badRequests.has(error) ? textAnswer(400, error) : jsonAnswer(404, { ok: false, error });
  return { kind: 'answer', error, answer };
}

function rateLimited(seconds = 1): FaultEffect {
  const error = 'ratelimited';
  const answer = { ...jsonAnswer(429, { ok: false, error }), headers: { 'retry-after': String(seconds) } };
  return { kind: 'answer', error, answer };
}
