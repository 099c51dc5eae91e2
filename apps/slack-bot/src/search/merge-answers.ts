import type { DeliveryReport } from '@org/smn-core';

/** Brings the answers to several queries under one signature together, report by report. */
export interface AnswerMerge {
  /** Begins with the next answer. What comes back says of each of its reports, in order, whether it is to be taken. */
  nextAnswer(): (report: DeliveryReport) => boolean;
}

/**
 * A message that two queries ask for (by its number and by its id, say) is taken once. Reports that look alike within
 * one answer are as many as they are there.
 */
export function createMerge(): AnswerMerge {
  const taken = new Map<string, number>();
  return {
    nextAnswer() {
      const met = new Map<string, number>();
      return (report) => {
        const identity = identityOf(report);
        const times = (met.get(identity) ?? 0) + 1;
        met.set(identity, times);
        if (times <= (taken.get(identity) ?? 0)) return false;
        taken.set(identity, times);
        return true;
      };
    },
  };
}

/** The answers to several queries under one signature as one list. */
export function mergeAnswers(answers: readonly (readonly DeliveryReport[])[]): readonly DeliveryReport[] {
  const merge = createMerge();
  return answers.flatMap((answer) => answer.filter(merge.nextAnswer()));
}

/** What never changes of a report. */
function identityOf({ raw }: DeliveryReport): string {
  const { message_id, mobile, nation_code, sign_id, submit_time, extend_code } = raw;
  return JSON.stringify([message_id, mobile, nation_code, sign_id, submit_time, extend_code]);
}
