import { FairQueue, type TurnKey } from './fair-queue.ts';

/** How much may be asked of the service at a time. */
export interface RequestLimits {
  /** Requests on the wire at the same time. */
  readonly maxInFlight: number;
  /** Requests that start within any one second; no limit when absent. */
  readonly maxPerSecond?: number | undefined;
}

/** Lets requests out one after the other: keys take turns, and within a key who came first goes first. */
export interface Limiter {
  /**
   * Waits for a turn.
   * @param key who shares a turn with whom; everybody does when nobody gives one
   * @returns what to call when the request is over
   * @throws the reason of `signal`, when it aborts before the turn has come
   */
  enter(signal: AbortSignal, key?: TurnKey): Promise<() => void>;
  /**
   * Takes a turn when there is no need to wait for one. A limiter that always lets people wait has none.
   * @returns what to call when the request is over; `undefined` when there is a need
   */
  readonly enterAtOnce?: () => (() => void) | undefined;
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
  const queue = new FairQueue<(leave: () => void) => void>();
  const starts: number[] = [];
  let inFlight = 0;
  let cancelTimer: (() => void) | undefined;

  function admit(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    while (!queue.isEmpty && inFlight < maxInFlight) {
      const pauseMs = untilNextStart();
      if (pauseMs > 0) {
        cancelTimer = timer.after(pauseMs, admit);
        return;
      }
      queue.take()?.(start());
    }
  }

  function start(): () => void {
    inFlight += 1;
    if (maxPerSecond !== undefined) starts.push(timer.now());
    return leaveOnce();
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

  function wait({ resolve, reject }: PromiseWithResolvers<() => void>, signal: AbortSignal, key: TurnKey): void {
    const giveUp = (): void => {
      leaveQueue();
      reject(signal.reason);
      admit();
    };
    const leaveQueue = queue.add((leave) => {
      signal.removeEventListener('abort', giveUp);
      resolve(leave);
    }, key);
    signal.addEventListener('abort', giveUp, { once: true });
    admit();
  }

  const enterAtOnce = (): (() => void) | undefined =>
    queue.isEmpty && inFlight < maxInFlight && untilNextStart() === 0 ? start() : undefined;

  return {
    async enter(signal, key) {
      signal.throwIfAborted();
      const leave = enterAtOnce();
      if (leave !== undefined) return leave;
      const turn = Promise.withResolvers<() => void>();
      wait(turn, signal, key);
      return turn.promise;
    },
    enterAtOnce,
  };
}
