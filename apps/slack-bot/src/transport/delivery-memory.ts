import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What was delivered lately, and what it was acked with. */
export interface DeliveryMemory {
  /** `undefined` for what is not known. */
  ackOf(name: string): Promise<unknown> | undefined;
  remember(name: string, acked: Promise<unknown>): void;
  /** How many are held. */
  readonly size: number;
}

/** Slack takes signatures for five minutes, and tries an event again within six. */
const rememberedMs = 10 * 60_000;
const mostRemembered = 100_000;
/** What is over is let go of at the next delivery after that. */
const lettingGoMs = 60_000;
/** Of a digest: enough that no two are alike by chance. */
const bytesOfName = 12;

/**
 * Remembers each for ten minutes, in a few bytes: a bot that is used a lot should not grow by that.
 *
 * @param clock ms that nobody sets back
 */
export function createDeliveryMemory(clock: () => number = () => performance.now()): DeliveryMemory {
  const deliveries = new LRUCache<string, Promise<unknown>>({
    max: mostRemembered,
    ttl: rememberedMs,
    ttlResolution: 0,
    perf: { now: clock },
  });
  let letGoAtMs = clock();
  return {
    ackOf: (name) => deliveries.get(shortened(name)),
    remember(name, acked) {
      const now = clock();
      if (now - letGoAtMs > lettingGoMs) {
        deliveries.purgeStale();
        letGoAtMs = now;
      }
      deliveries.set(shortened(name), acked);
    },
    get size() {
      return deliveries.size;
    },
  };
}

/** Short, and a text of its own: a piece of a request would keep all of the request. */
function shortened(name: string): string {
  return createHash('sha256').update(name).digest().toString('latin1', 0, bytesOfName);
}
