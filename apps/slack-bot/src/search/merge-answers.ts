import type { DeliveryReport } from '@org/smn-core';

/**
 * The answers to several queries under one signature as one list: a message that two of them ask for (by its number and
 * by its id, say) is in it once. Reports that look alike within one answer are as many as they are there.
 */
export function mergeAnswers(answers: readonly (readonly DeliveryReport[])[]): readonly DeliveryReport[] {
  const merged: DeliveryReport[] = [];
  const taken = new Map<string, number>();
  for (const answer of answers) {
    const met = new Map<string, number>();
    for (const report of answer) {
      const identity = identityOf(report);
      const times = (met.get(identity) ?? 0) + 1;
      met.set(identity, times);
      if (times <= (taken.get(identity) ?? 0)) continue;
      taken.set(identity, times);
      merged.push(report);
    }
  }
  return merged;
}

/** What never changes of a report. */
function identityOf({ raw }: DeliveryReport): string {
  const { message_id, mobile, nation_code, sign_id, submit_time, extend_code } = raw;
  return JSON.stringify([message_id, mobile, nation_code, sign_id, submit_time, extend_code]);
}
