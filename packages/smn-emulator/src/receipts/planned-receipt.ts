import { createHash } from 'node:crypto';
import { seededRandom } from '../random.ts';
import { failureCodes, failureDelay } from '../sample/receipts.ts';
import type { StoredReport } from '../store/report-row.ts';

/** The receipt that a message without one is going to get. */
export interface PlannedReceipt {
  /** Epoch milliseconds by the clock of receipts. */
  readonly dueAt: number;
  /** 1 delivered, 2 failed. */
  readonly status: 1 | 2;
  readonly statusDescription: string;
}

const second = 1000;
const minute = 60 * second;

/**
 * The same for the same seed, message and number, whatever else there is and whenever it is asked. Most arrive within
 * half an hour; what failed because its validity ran out takes a day and more.
 *
 * @param startedAt - when the data was made: messages that had been waiting by then go on waiting from there.
 */
export function plannedReceipt({ row, submittedAt }: StoredReport, seed: number, startedAt: number): PlannedReceipt {
  const digest = createHash('sha256').update(`${seed} ${row.message_id} ${row.mobile}`).digest();
  const random = seededRandom(digest.readUInt32BE());
  const from = Math.max(submittedAt, startedAt);
  if (random.next() < 0.8) {
    const wait = 20 * second + random.below(30 * minute);
    return { dueAt: from + wait, status: 1, statusDescription: 'DELIVRD' };
  }
  const code = random.pick(failureCodes);
  return { dueAt: from + failureDelay(code, random), status: 2, statusDescription: code };
}
