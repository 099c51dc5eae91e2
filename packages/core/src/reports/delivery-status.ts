import { impliedOutcome } from '../status/implied-outcome.ts';
import { saysOtherwise } from './says-otherwise.ts';

/** What became of a message: `pending` waits for its receipt, `unknown` is what nothing certain can be said of. */
export type DeliveryStatus = 'delivered' | 'failed' | 'pending' | 'unknown';

/** `status` and `status_desc` read together. */
export interface DeliveryOutcome {
  readonly status: DeliveryStatus;
  /** Whether no later state is to be expected. */
  readonly isFinal: boolean;
  /** What the carrier code says, when that is something else than `status` says; `null` when the two agree. */
  readonly contradiction: DeliveryStatus | null;
}

const byNumber: ReadonlyMap<number | null, DeliveryOutcome> = new Map([
  [0, { status: 'pending', isFinal: false, contradiction: null }],
  [1, { status: 'delivered', isFinal: true, contradiction: null }],
  [2, { status: 'failed', isFinal: true, contradiction: null }],
]);

/**
 * Reads `status` and `status_desc` together. The number decides; a listed code that says otherwise is shown as a
 * contradiction and makes the outcome not final. An unlisted code never contradicts, and never crashes: it is data.
 * Without a known number, a CMPP word decides.
 *
 * @param status 0 sent, no receipt yet · 1 delivered · 2 failed; anything else is unknown
 * @see ListSmsMsgReport, `status` and `status_desc`
 * @example
 * ```ts
 * readDeliveryOutcome(1, 'DELIVRD'); // { status: 'delivered', isFinal: true, contradiction: null }
 * readDeliveryOutcome(1, 'REJECTD'); // { status: 'delivered', isFinal: false, contradiction: 'failed' }
 * readDeliveryOutcome(1, 'MK:0001'); // the same: the code is listed, and says the number is not in use
 * ```
 */
export function readDeliveryOutcome(status: number | null, statusDesc: string | null): DeliveryOutcome {
  const code = statusDesc === null ? undefined : impliedOutcome(statusDesc);
  const outcome = byNumber.get(status);
  if (outcome === undefined) {
    return code?.isState === true
      ? { status: code.outcome, isFinal: code.outcome !== 'pending', contradiction: null }
      : { status: 'unknown', isFinal: false, contradiction: null };
  }
  if (code === undefined || !saysOtherwise(outcome.status, code.outcome)) return outcome;
  return { ...outcome, isFinal: false, contradiction: code.outcome };
}
