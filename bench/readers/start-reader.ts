import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { MeasuredCode } from '../build-code.ts';
import type { ReaderPlan } from './contenders.ts';
import type { Job, JobResult } from './job.ts';

/** A contender, in a process of its own. */
export interface Reader extends AsyncDisposable {
  readonly plan: ReaderPlan;
  /** Reads. @throws Error when it fails */
  read(job: Job): Promise<JobResult>;
}

/** Starts a contender, and waits until its code is loaded. @throws Error when it stops first */
export async function startReader(plan: ReaderPlan, code: MeasuredCode): Promise<Reader> {
  const child = fork(code.file('readers/reader-process'), [code.file(`readers/contenders/${plan.file}`)], {
    execArgv: [...code.execArgv, '--expose-gc'],
  });
  const stopped = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const failed = stopped.then(([status]) => {
      throw new Error(`"${plan.name}" stopped (${status}); what it said is above`);
    });
    const [message] = (await Promise.race([once(child, 'message'), failed])) as [unknown];
    failed.catch(() => {});
    return message;
  };
  await answer();
  return {
    plan,
    async read(job) {
      const result = answer();
      child.send(job);
      return (await result) as JobResult;
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await stopped;
    },
  };
}
