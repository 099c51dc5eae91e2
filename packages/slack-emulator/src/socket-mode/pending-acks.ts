import type { DeliveryOutcome } from '../http/deliver-request.ts';
import { bodyOfAck, type EnvelopeAck } from './read-ack.ts';

/** What became of an ack: it was awaited, it came too late or twice, or no envelope of ours is meant. */
export type AckFate = 'acked' | 'ignored' | 'unknown';

/**
 * The envelopes the app has not acked yet. They belong to the app and to no connection: an ack counts over whichever
 * socket it comes, also a newer one than the envelope went out on.
 */
export class PendingAcks {
  readonly #waiting = new Map<string, (ack: EnvelopeAck) => void>();
  readonly #sent = new Set<string>();

  /** Waits for the ack of an envelope, and tells it as the answer to a request is told. */
  async wait(envelopeId: string, limits: { timeoutMs: number; signal: AbortSignal }): Promise<DeliveryOutcome> {
    const startedAt = performance.now();
    const { promise, resolve } = Promise.withResolvers<EnvelopeAck | 'timeout' | 'closed'>();
    const onClose = (): void => resolve('closed');
    const timer = setTimeout(resolve, limits.timeoutMs, 'timeout');
    limits.signal.addEventListener('abort', onClose);
    this.#sent.add(envelopeId);
    this.#waiting.set(envelopeId, resolve);
    const end = await promise;
    const durationMs = Math.round(performance.now() - startedAt);
    clearTimeout(timer);
    limits.signal.removeEventListener('abort', onClose);
    this.#waiting.delete(envelopeId);
    if (end === 'timeout') return { kind: 'timeout', durationMs };
    if (end === 'closed') return { kind: 'unreachable', reason: 'the emulator was closed', durationMs };
    const headers = { 'content-type': 'application/json' };
    return { kind: 'answered', status: 200, headers, body: bodyOfAck(end), durationMs };
  }

  /** Hands an ack to whoever waits for it. */
  settle(ack: EnvelopeAck): AckFate {
    const resolve = this.#waiting.get(ack.envelopeId);
    if (resolve === undefined) return this.#sent.has(ack.envelopeId) ? 'ignored' : 'unknown';
    // At once, so that a second ack in the same turn is the second one.
    this.#waiting.delete(ack.envelopeId);
    resolve(ack);
    return 'acked';
  }
}
