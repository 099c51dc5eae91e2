import { SmnError } from '../src/index.ts';

/** The {@link SmnError} that a promise ends in; anything else is thrown. */
export async function failureOf(promise: Promise<unknown>): Promise<SmnError> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof SmnError) return error;
  throw error;
}
