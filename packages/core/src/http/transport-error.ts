import { SmnError } from './errors.ts';
import { isPassing } from './retry-delay.ts';
import { AnswerTooLong } from './one-attempt.ts';

/** What went wrong on the way, as an {@link SmnError}. */
export function toTransportError(error: unknown, call: string): unknown {
  if (error instanceof AnswerTooLong) return new SmnError('response', `${call}: ${error.message}`, { cause: error });
  const errorCode = errorCodeOf(error);
  if (errorCode === undefined) return error;
  const details = { cause: error, retryable: isPassing({ errorCode }) };
  if (errorCode.endsWith('_TIMEOUT')) {
    const part = errorCode.replace('UND_ERR_', '').replace('_TIMEOUT', '').toLowerCase();
    return new SmnError('timeout', `${call} took too long (${part})`, details);
  }
  return new SmnError('connection', `${call} got no answer (${errorCode})`, details);
}

/** The code that Node and undici put on their errors. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
