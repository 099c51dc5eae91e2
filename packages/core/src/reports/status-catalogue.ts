import type { DeliveryStatus } from './delivery-status.ts';

/** What one carrier code says, by itself. */
export interface CarrierState {
  /** What the code says became of the message. */
  readonly status: DeliveryStatus;
  /** Whether no later state is to be expected. */
  readonly isFinal: boolean;
  /** What happened, for a person to read. */
  readonly meaning: string;
  /** What a person can do about it. */
  readonly advice: string;
}

/**
 * The seven CMPP states that the API document lists for `status_desc`, in words. Carriers and gateways put codes of
 * their own in the same place (`MK:0001`, `DB:0141`): a code that is not listed is normal.
 */
const cmppStates: Readonly<Record<string, CarrierState>> = {
  DELIVRD: {
    status: 'delivered',
    isFinal: true,
    meaning: 'the phone took the message',
    advice: 'Nothing to do. If the person sees nothing: spam folder, blocked sender, second SIM.',
  },
  EXPIRED: {
    status: 'failed',
    isFinal: true,
    meaning: 'the phone was not reached before the message expired',
    advice: 'Is the phone on and in coverage? Then send again.',
  },
  DELETED: {
    status: 'failed',
    isFinal: true,
    meaning: 'the message was deleted before it was delivered',
    advice: 'Rare. Raise a ticket if nobody cancelled it.',
  },
  UNDELIV: {
    status: 'failed',
    isFinal: true,
    meaning: 'could not be delivered, mostly a number that is not in use, suspended or switched off',
    advice: 'Check the number with the person. Many at once: look at the text.',
  },
  ACCEPTD: {
    status: 'pending',
    isFinal: false,
    meaning: "taken on the recipient's behalf, on its way",
    advice: 'Wait for a later state.',
  },
  UNKNOWN: {
    status: 'unknown',
    isFinal: true,
    meaning: 'the carrier does not know what became of it; it may have arrived',
    advice: 'Ask the person before sending again.',
  },
  REJECTD: {
    status: 'failed',
    isFinal: true,
    meaning: 'refused: the recipient unsubscribed, or the text or a rule of the carrier stood against it',
    advice: 'Check unsubscribes, text and signature before sending again.',
  },
};

/**
 * What a carrier code means by itself; `undefined` for a code that is not listed. Case and surrounding blanks do not
 * matter. Never looks at a prefix: `DELIVER` is not `DELIVRD`.
 *
 * @see ListSmsMsgReport, `status_desc`
 * @example
 * ```ts
 * lookUpCarrierCode('EXPIRED')?.meaning; // 'the phone was not reached before the message expired'
 * lookUpCarrierCode('MK:0001'); // undefined
 * ```
 */
export function lookUpCarrierCode(statusCode: string | null | undefined): CarrierState | undefined {
  const code = statusCode?.trim().toUpperCase() ?? '';
  return Object.hasOwn(cmppStates, code) ? cmppStates[code] : undefined;
}
