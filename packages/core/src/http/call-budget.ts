import { SmnError } from './errors.ts';

/** The time that a call may take, whatever it is spent on: waiting its turn, logging in, attempts, pauses. */
export interface CallBudget {
  /** Aborts when the time is up (its reason is an {@link SmnError}), or with the caller's own reason. */
  readonly signal: AbortSignal;
  /** Whether the signal is, or would be, aborted: who asks this way needs none. */
  readonly isStopped: boolean;
  /** Why, once it is stopped. */
  readonly reason: unknown;
  /** What is under way, and stopped with the call. One thing at a time; what comes after the stop is not told of it. */
  underWay: { stop(): void } | null;
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
  return new RunningBudget(callMs, call, signal);
}

// Most calls are answered, and nobody looks at their signal: it is made when somebody does, because making one takes
// longer than all else that is done for the time of a call.
class RunningBudget implements CallBudget {
  isStopped = false;
  reason: unknown;
  underWay: CallBudget['underWay'] = null;
  readonly #callMs: number;
  readonly #call: string;
  readonly #callersSignal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #endsAt: number;
  #controller: AbortController | undefined;

  constructor(callMs: number, call: string, callersSignal: AbortSignal | undefined) {
    this.#callMs = callMs;
    this.#call = call;
    this.#callersSignal = callersSignal;
    this.#endsAt = performance.now() + callMs;
    this.#timer = setTimeout(timeIsUp, callMs, this);
    callersSignal?.addEventListener('abort', this, { once: true });
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.isStopped) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }

  remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#callersSignal?.removeEventListener('abort', this);
  }

  /** The caller's signal is aborted. */
  handleEvent(): void {
    this.#stop(this.#callersSignal?.reason);
  }

  timeIsUp(): void {
    const message = `${this.#call} got no answer within ${this.#callMs} ms, retries included`;
    this.#stop(new SmnError('timeout', message, { retryable: true }));
  }

  #stop(reason: unknown): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    this.underWay?.stop();
  }
}

function timeIsUp(budget: RunningBudget): void {
  budget.timeIsUp();
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
