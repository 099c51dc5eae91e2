import type { Timer } from '../src/http/limiter.ts';

/** A timer that goes on when it is told to. */
export interface ManualTimer extends Timer {
  advance(ms: number): void;
  /** How many wait to be woken. */
  readonly pending: number;
}

export function manualTimer(): ManualTimer {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => now,
    after(delayMs, wake) {
      const entry = { at: now + delayMs, wake };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(ms) {
      now += ms;
      for (const entry of waiting) {
        if (entry.at > now) continue;
        waiting.delete(entry);
        entry.wake();
      }
    },
    get pending() {
      return waiting.size;
    },
  };
}
