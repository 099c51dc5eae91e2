import type { Random } from '../random.ts';

/** What a carrier reported, and after how long. */
export interface Receipt {
  readonly status: number;
  readonly statusDescription: string | null;
  readonly delayMilliseconds: number | null;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** CMPP words and carriers' own codes of messages that did not arrive, the common ones more than once. */
export const failureCodes: readonly string[] = (
  'MK:0001 MI:0024 UNDELIV MK:0005 EXPIRED DB:0141 MK:0024 ID:0076 REJECTD MN:0001 MK:0001 MK:0004 UNDELIV MI:0000 MK:0008 ' +
  'MK:0017 DB:0142 CB:0007 MC:0055 UNKNOWN MK:0001 MK:0010 EXPIRED MI:0005 MN:0013 CB:0001 IC:0055 DELETED SIGNATU 601'
).split(' ');

/** A delivered, pending or failed receipt; failures walk through every code in turn, so that small samples have many. */
export function receiptSource(random: Random): (ageMilliseconds: number) => Receipt {
  let failed = 0;
  return (ageMilliseconds) => {
    const roll = random.next();
    if (ageMilliseconds < 2 * minute || (ageMilliseconds < 6 * hour && roll < 0.03)) return pending(roll);
    if (roll < 0.07) {
      const code = failureCodes[failed % failureCodes.length] ?? 'UNDELIV';
      failed += 1;
      const delay = failureDelay(code, random);
      return delay < ageMilliseconds ? receipt(2, code, delay) : pending(1);
    }
    return receipt(1, 'DELIVRD', Math.min(ageMilliseconds, 2 * second + random.below(9 * second)));
  };
}

function pending(roll: number): Receipt {
  return receipt(0, roll < 0.01 ? 'ACCEPTD' : null, null);
}

function receipt(status: number, statusDescription: string | null, delayMilliseconds: number | null): Receipt {
  return { status, statusDescription, delayMilliseconds };
}

/** Codes that mean "tried until validity ran out" come late; a refusal comes at once. */
export function failureDelay(code: string, random: Random): number {
  const late = code === 'EXPIRED' || code.startsWith('MI:');
  return late ? 24 * hour + random.below(48 * hour) : second + random.below(40 * second);
}
