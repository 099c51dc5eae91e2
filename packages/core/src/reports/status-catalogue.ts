import type { StateRow } from '../status/catalogue-row.ts';
import { lookUpExactlyThenCleaned } from '../status/clean-code.ts';
import { cmppStates } from '../status/codes/cmpp-states.ts';
import type { DeliveryStatus } from './delivery-status.ts';

/** What a CMPP state says, by itself. */
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

const states: ReadonlyMap<string, StateRow> = new Map(cmppStates.map((row) => [row.code, row]));

/**
 * What one of the seven CMPP states means by itself, in English; `undefined` for any other code. Carriers and gateways put
 * codes of their own in the same place (`MK:0001`, `DB:0141`): `explainCode` knows those too, in both languages.
 *
 * @see ListSmsMsgReport, `status_desc`
 * @example
 * ```ts
 * lookUpCarrierCode('DELIVRD')?.meaning; // 'the phone took the message'
 * lookUpCarrierCode('MK:0001'); // undefined
 * ```
 */
export function lookUpCarrierCode(statusCode: string | null | undefined): CarrierState | undefined {
  const state = lookUpExactlyThenCleaned(states, statusCode ?? '');
  if (state === undefined) return undefined;
  const { outcome, meaning, advice } = state;
  return { status: outcome, isFinal: outcome !== 'pending', meaning: meaning.en, advice: advice.en };
}
