/** Slack waits three seconds for what a submitted window shows next, the way there and back included. */
const patienceMs = 2_500;

/** What had to be known before the ack was not known in time. */
export class TooLateForAck extends Error {
  override readonly name = 'TooLateForAck';
}

/**
 * Lets work that comes before an ack take as long as Slack waits, all of it together.
 *
 * @returns what waits for one part of the work; it rejects with TooLateForAck once the time is over
 */
export function beforeAckIsDue(): <T>(work: Promise<T>) => Promise<T> {
  const due = AbortSignal.timeout(patienceMs);
  return async (work) => {
    const late = Promise.withResolvers<never>();
    const giveUp = (): void => late.reject(new TooLateForAck('Slack did not say in time what had to be known'));
    due.addEventListener('abort', giveUp, { once: true });
    if (due.aborted) giveUp();
    try {
      return await Promise.race([work, late.promise]);
    } finally {
      due.removeEventListener('abort', giveUp);
    }
  };
}
