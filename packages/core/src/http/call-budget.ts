import { SmnError } from './errors.ts';

/** The time that a call may take, whatever it is spent on: waiting its turn, logging in, attempts, pauses. */
export interface CallBudget {
  /** Aborts when the time is up (its reason is an {@link SmnError}), or with the caller's own reason. */
  readonly signal: AbortSignal;
  remainingMs(): number;
  /** The call is over: nothing may be left behind. */
  end(): void;
}

/**
 * @param call what to name in the error, like `GET /v3/projects`
 * @throws the reason of a `signal` that is aborted already
 */
export function startBudget(callMs: number, call: string, signal: AbortSignal | undefined): CallBudget {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const endsAt = performance.now() + callMs;
  const timer = setTimeout(() => {
    const message = `${call} got no answer within ${callMs} ms, retries included`;
    controller.abort(new SmnError('timeout', message, { retryable: true }));
  }, callMs);
  return {
    signal: controller.signal,
    remainingMs: () => endsAt - performance.now(),
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

/** What a promise that others wait for too brings, or the reason of the signal, whichever is first. */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const stop = (): void => aborted.reject(signal.reason);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    // Of one that is aborted already the promise is heard too: its own failure must not be one that nobody handles.
    return await Promise.race([aborted.promise, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
