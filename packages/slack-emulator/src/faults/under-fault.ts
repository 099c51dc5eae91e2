import type { Answer } from '../http/answer.ts';
import { ConnectionBrokenError } from '../http/connection-broken-error.ts';
import type { ArmedFault } from './armed-fault.ts';
import { effectOf } from './fault-effect.ts';

/**
 * Answers a request that may meet a fault.
 *
 * @param refused is told the error where the fault refuses the request
 * @throws ConnectionBrokenError where the fault breaks the connection
 */
export async function underFault(
  fault: ArmedFault | undefined,
  proceed: () => Answer,
  refused: (error: string) => void,
): Promise<Answer> {
  if (fault === undefined) return proceed();
  const effect = effectOf(fault.fault);
  if (effect.kind === 'delay') {
    await fault.hold();
    return proceed();
  }
  refused(effect.error);
  if (effect.kind === 'reset') throw new ConnectionBrokenError('A fault broke the connection.');
  return effect.answer;
}
