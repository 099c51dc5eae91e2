/** How much may be asked of the service at a time. */
export interface RequestLimits {
  /** Requests on the wire at the same time. */
  readonly maxInFlight: number;
  /** Requests that start within any one second; no limit when absent. */
  readonly maxPerSecond?: number | undefined;
}

/** Lets requests out one after the other: who came first goes first. */
export interface Limiter {
  /**
   * Waits for a turn.
   * @returns what to call when the request is over
   * @throws the reason of `signal`, when it aborts before the turn has come
   */
  enter(signal: AbortSignal): Promise<() => void>;
}

/** Time as the limiter sees it. */
export interface Timer {
  /** Ms since some instant; never goes back. */
  now(): number;
  /** Calls `wake` after so many ms. @returns what cancels it */
  after(delayMs: number, wake: () => void): () => void;
}

const realTimer: Timer = {
  now: () => performance.now(),
  after(delayMs, wake) {
    const timeout = setTimeout(wake, delayMs);
    return () => clearTimeout(timeout);
  },
};

const windowMs = 1_000;

/** Limits by what is under way, and by what has started within the last second. */
export function createLimiter({ maxInFlight, maxPerSecond }: RequestLimits, timer: Timer = realTimer): Limiter {
  // A set keeps the order of arrival, and lets somebody in the middle leave.
  const queue = new Set<() => void>();
  const starts: number[] = [];
  let inFlight = 0;
  let cancelTimer: (() => void) | undefined;

  function admit(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    for (const go of queue) {
      if (inFlight >= maxInFlight) return;
      const pauseMs = untilNextStart();
      if (pauseMs > 0) {
        cancelTimer = timer.after(pauseMs, admit);
        return;
      }
      queue.delete(go);
      inFlight += 1;
      if (maxPerSecond !== undefined) starts.push(timer.now());
      go();
    }
  }

  function untilNextStart(): number {
    if (maxPerSecond === undefined) return 0;
    const now = timer.now();
    while (starts[0] !== undefined && starts[0] + windowMs <= now) starts.shift();
    const oldest = starts[0];
    return oldest === undefined || starts.length < maxPerSecond ? 0 : oldest + windowMs - now;
  }

  function leaveOnce(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inFlight -= 1;
      admit();
    };
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      const turn = Promise.withResolvers<() => void>();
      const go = (): void => {
        signal.removeEventListener('abort', giveUp);
        turn.resolve(leaveOnce());
      };
      const giveUp = (): void => {
        queue.delete(go);
        turn.reject(signal.reason);
        admit();
      };
      signal.addEventListener('abort', giveUp, { once: true });
      queue.add(go);
      admit();
      return turn.promise;
    },
  };
}
