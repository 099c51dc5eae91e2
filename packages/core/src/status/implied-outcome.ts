import type { DeliveryStatus } from '../reports/delivery-status.ts';
import { lookUpExactlyThenCleaned } from './clean-code.ts';
import { failureCodes, noReportCodes, stateWords } from './listed-codes.ts';

// What reading a report needs of the catalogue, and no more: the explanations stay out of the bundle of who only reads.

/** What a listed code, by itself, says became of the message. */
export interface ImpliedOutcome {
  readonly outcome: DeliveryStatus;
  /** Whether it is one of the seven CMPP states, which say enough without a `status` beside them. */
  readonly isState: boolean;
}

const byCode: ReadonlyMap<string, ImpliedOutcome> = new Map([
  ...listed(failureCodes, 'failed'),
  ...listed(noReportCodes, 'unknown'),
  ...Object.entries(stateWords).map(([word, outcome]) => [word, { outcome, isState: true }] as const),
]);

/** What a code says became of the message; `undefined` for a code that is not listed. */
export function impliedOutcome(code: string): ImpliedOutcome | undefined {
  return lookUpExactlyThenCleaned(byCode, code);
}

function listed(codes: Readonly<Record<string, string>>, outcome: DeliveryStatus) {
  const implied: ImpliedOutcome = { outcome, isState: false };
  return Object.entries(codes).flatMap(([prefix, rest]) =>
    rest.split(' ').map((end) => [`${prefix}${end}`, implied] as const),
  );
}
