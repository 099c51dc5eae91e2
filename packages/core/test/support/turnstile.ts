import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { createLimiter, type RequestLimits } from '../../src/http/limiter.ts';
import { manualTimer, type ManualTimer } from '../manual-timer.ts';

/** Somebody who has come to a limiter. */
export interface Visitor {
  readonly key: string | undefined;
  readonly state: 'waiting' | 'inside' | 'gone' | 'turned away';
}

/** A limiter, its time, and who is where. */
export interface Turnstile<Who extends Visitor> {
  readonly timer: ManualTimer;
  /** Who has got in, in this order. */
  readonly entered: readonly Who[];
  /** Comes under a key. */
  readonly come: (key: string | undefined) => Who;
  readonly leave: (who: Who) => void;
  readonly abort: (who: Who) => void;
  /** Listeners that the limiter has on the signals of these. */
  readonly listeners: (who: readonly Who[]) => number;
  /** Resolves when everything has happened that can without the timer. */
  readonly settled: () => Promise<void>;
}

interface Guest extends Visitor {
  state: Visitor['state'];
  readonly stop: AbortController;
  over?: () => void;
}

export function startTurnstile(limits: RequestLimits): Turnstile<Guest> {
  const timer = manualTimer();
  const limiter = createLimiter(limits, timer);
  const entered: Guest[] = [];
  async function enter(guest: Guest): Promise<void> {
    try {
      guest.over = await limiter.enter(guest.stop.signal, guest.key);
      guest.state = 'inside';
      entered.push(guest);
    } catch (error) {
      if (error !== guest.stop.signal.reason) throw error;
      guest.state = 'turned away';
    }
  }
  return {
    timer,
    entered,
    come(key) {
      const guest: Guest = { key, state: 'waiting', stop: new AbortController() };
      void enter(guest);
      return guest;
    },
    leave(guest) {
      guest.state = 'gone';
      guest.over?.();
    },
    abort: (guest) => guest.stop.abort(new Error('left')),
    listeners: (guests) => guests.flatMap(({ stop }) => getEventListeners(stop.signal, 'abort')).length,
    // All of it is promises, and immediates come after them.
    settled: async () => setImmediate(),
  };
}
