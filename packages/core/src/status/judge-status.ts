import type { DeliveryReport } from '../reports/delivery-report.ts';
import { saysOtherwise } from '../reports/says-otherwise.ts';
import { findCatalogueEntry } from './find-catalogue-entry.ts';
import { contradicting, noReceipt, withoutCode } from './fixed-verdicts.ts';
import { guessCode } from './guess-code.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What of a delivery report decides how it is explained. */
export type ExplainableReport = Pick<DeliveryReport, 'status' | 'statusCode' | 'contradiction' | 'isFinal'>;

/** The verdict on a report, in no language yet. */
export function judgeStatus({ status, statusCode, contradiction }: ExplainableReport): Verdict {
  const code = statusCode?.trim() ?? '';
  const entry = code === '' ? undefined : findCatalogueEntry(code);
  if (entry !== undefined) {
    const contradicted = contradiction !== null || (status !== 'unknown' && saysOtherwise(status, entry.outcome));
    return contradicted ? contradicting(status, verdictOf(entry)) : verdictOf(entry);
  }
  // An unlisted code never contradicts: it explains a failure, and says nothing about what arrived or is on its way.
  if (status === 'delivered') return delivered(code);
  if (status === 'pending') return noReceipt;
  return code === '' ? withoutCode(status) : guessCode(code);
}

/** The verdict on a code alone. */
export function judgeCode(code: string): Verdict {
  const entry = findCatalogueEntry(code);
  if (entry !== undefined) return verdictOf(entry);
  return code.trim() === '' ? withoutCode('unknown') : guessCode(code);
}

function delivered(code: string): Verdict {
  const verdict = judgeCode('DELIVRD');
  if (code === '') return verdict;
  return { ...verdict, sources: [], certainty: { ...verdict.certainty, agree: 0, of: 0, listed: false } };
}
