import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What came lately, by its name: for as long as Slack may send it again. */
export interface ShortMemory<Value> {
  /** `undefined` for what is not known, and for what is over. */
  recall(name: string): Value | undefined;
  remember(name: string, value: Value): void;
  /** Of all that is known. */
  values(): Iterable<Value>;
  /** How many are held. */
  readonly size: number;
}

/** Slack takes signatures for five minutes, and tries an event again within six. */
const rememberedMs = 10 * 60_000;
/** What is over is let go of when the next one comes after that. */
const lettingGoMs = 60_000;
/** Of a digest: enough that no two are alike by chance. */
const bytesOfName = 12;

/**
 * Remembers each for ten minutes, under a few bytes, and lets go of it: a bot that is used a lot, or for long, does not
 * grow by that.
 *
 * @param most when there are more, the oldest is forgotten
 * @param clock ms that nobody sets back
 */
export function createShortMemory<Value extends object>(
  most: number,
  clock: () => number = () => performance.now(),
): ShortMemory<Value> {
  const known = new LRUCache<string, Value>({
    // Not `max`, which takes the room for all of them at once.
    maxSize: most,
    sizeCalculation: () => 1,
    ttl: rememberedMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  let letGoAtMs = clock();
  return {
    recall: (name) => known.get(shortened(name)),
    remember(name, value) {
      const now = clock();
      if (now - letGoAtMs > lettingGoMs) {
        known.purgeStale();
        letGoAtMs = now;
      }
      known.set(shortened(name), value);
    },
    values: () => known.values(),
    get size() {
      return known.size;
    },
  };
}

/** Short, and a text of its own: a piece of a request would keep all of the request. */
function shortened(name: string): string {
  return hash('sha256', name, 'binary').slice(0, bytesOfName);
}
