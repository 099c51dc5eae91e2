import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { startTurnstile, type Visitor } from './support/turnstile.ts';

/** What happens at the limiter; `which` picks one of those it can happen to. */
const anyEvent = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('come' as const), key: fc.constantFrom('a', 'b', 'c', 'd') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come' as const), key: fc.constant(undefined) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('abort' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 1, max: 1_500 }) }) },
);
/** Bursts keep many waiting; the other events in between keep them moving. */
const anyEvents = fc.array(anyEvent, { maxLength: 60, size: 'max' });
const anyLimits = fc.record({
  maxInFlight: fc.integer({ min: 1, max: 4 }),
  maxPerSecond: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});

/** Watches who waits and who gets in, and says at once when somebody gets in out of turn. */
class Referee {
  #now = 0;
  readonly #waiting: Visitor[] = [];
  /** Since when somebody has waited under a key without a break, and when one of it got in last. */
  readonly #waitsSince = new Map<Visitor['key'], number>();
  readonly #enteredAt = new Map<Visitor['key'], number>();

  get waiting(): readonly Visitor[] {
    return this.#waiting;
  }

  comes(visitor: Visitor): void {
    this.#now += 1;
    if (!this.#isAwaited(visitor.key)) this.#waitsSince.set(visitor.key, this.#now);
    this.#waiting.push(visitor);
  }

  givesUp(visitor: Visitor): void {
    this.#now += 1;
    this.#remove(visitor);
  }

  enters(visitor: Visitor): void {
    this.#now += 1;
    expect(visitor, 'the first of its key').toBe(this.#waiting.find(({ key }) => key === visitor.key));
    const before = this.#enteredAt.get(visitor.key) ?? Number.NEGATIVE_INFINITY;
    for (const [key, since] of this.#waitsSince) {
      if (key === visitor.key || since > before) continue;
      expect(this.#enteredAt.get(key) ?? 0, `the turn of ${key} before the next of ${visitor.key}`).toBeGreaterThan(
        before,
      );
    }
    this.#enteredAt.set(visitor.key, this.#now);
    this.#remove(visitor);
  }

  #isAwaited(wanted: Visitor['key']): boolean {
    return this.#waiting.some(({ key }) => key === wanted);
  }

  #remove(visitor: Visitor): void {
    this.#waiting.splice(this.#waiting.indexOf(visitor), 1);
    if (!this.#isAwaited(visitor.key)) this.#waitsSince.delete(visitor.key);
  }
}

it('whoever comes, leaves and gives up: in turn, no more than may, nobody lost, nothing left behind', async () => {
  await fc.assert(
    fc.asyncProperty(anyLimits, anyEvents, async (limits, events) => {
      const turnstile = startTurnstile(limits);
      const { timer, entered } = turnstile;
      const referee = new Referee();
      const all: ReturnType<typeof turnstile.come>[] = [];
      const starts: number[] = [];
      const inside = () => all.filter(({ state }) => state === 'inside');
      const happened = async (): Promise<void> => {
        await turnstile.settled();
        for (const visitor of entered.slice(starts.length)) {
          referee.enters(visitor);
          starts.push(timer.now());
        }
        const lately = starts.filter((startedAt) => startedAt + 1_000 > timer.now()).length;
        expect(inside().length).toBeLessThanOrEqual(limits.maxInFlight);
        expect(lately).toBeLessThanOrEqual(limits.maxPerSecond ?? Infinity);
        // Nobody is kept waiting for nothing.
        if (referee.waiting.length > 0 && inside().length < limits.maxInFlight)
          expect(lately).toBe(limits.maxPerSecond);
        expect(all.filter(({ state }) => state === 'waiting')).toEqual(referee.waiting);
        expect(turnstile.listeners(all)).toBe(referee.waiting.length);
      };
      for (const event of events) {
        if (event.kind === 'come') {
          const visitor = turnstile.come(event.key);
          all.push(visitor);
          referee.comes(visitor);
        } else if (event.kind === 'time') {
          timer.advance(event.ms);
        } else {
          const those = event.kind === 'leave' ? inside() : all.filter(({ state }) => state === 'waiting');
          const one = those[event.which % those.length];
          if (one === undefined) continue;
          if (event.kind === 'leave') {
            turnstile.leave(one);
          } else {
            turnstile.abort(one);
            referee.givesUp(one);
          }
        }
        await happened();
      }
      // The end: everybody who is inside leaves, until nobody waits.
      while (referee.waiting.length > 0) {
        const [one] = inside();
        if (one) turnstile.leave(one);
        timer.advance(1_000);
        await happened();
      }
      expect(timer.pending).toBe(0);
      expect(entered.length + all.filter(({ state }) => state === 'turned away').length).toBe(all.length);
    }),
    { numRuns: 500 },
  );
});
