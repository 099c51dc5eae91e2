import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchLimit, type SearchTurn } from '../src/search/search-limit.ts';

const minuteMs = 60_000;
const allowed: SearchTurn = { allowed: true };
const refused = (retryAfterMs: number): SearchTurn => ({ allowed: false, retryAfterMs });

/** A limit, and a clock that is set by hand. */
function startLimit(perMinute: number) {
  let now = 0;
  const limit = createSearchLimit({ perMinute, clock: () => now });
  return {
    /** Somebody tries at a time. */
    take(at: number, who = 'somebody'): SearchTurn {
      now = at;
      return limit.take(who);
    },
  };
}

describe('three searches a minute', () => {
  it('are allowed, and a fourth when the first is a minute old', () => {
    const limit = startLimit(3);
    const times = [0, 10_000, 20_000, 30_000, 59_999, minuteMs, minuteMs, 70_000];
    expect(times.map((at) => limit.take(at))).toEqual([
      allowed,
      allowed,
      allowed,
      refused(30_000),
      refused(1),
      allowed,
      refused(10_000),
      allowed,
    ]);
  });

  it('are not six around the full minute', () => {
    const limit = startLimit(3);
    const times = [59_000, 59_000, 59_000, 61_000];
    expect(times.map((at) => limit.take(at))).toEqual([allowed, allowed, allowed, refused(58_000)]);
  });

  it('are each person’s own', () => {
    const limit = startLimit(1);
    expect(['a', 'b', 'a', 'b', 'c'].map((who) => limit.take(0, who).allowed)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

it('who tries again and again does not wait longer for it', () => {
  const limit = startLimit(1);
  limit.take(0);
  for (let at = 1_000; at < minuteMs; at += 1_000) expect(limit.take(at)).toEqual(refused(minuteMs - at));
  expect(limit.take(minuteMs)).toEqual(allowed);
});

it('a clock that is set back by an hour keeps nobody waiting for more than a minute', () => {
  const limit = startLimit(2);
  const hour = 60 * minuteMs;
  expect([hour, hour, hour + 1].map((at) => limit.take(at).allowed)).toEqual([true, true, false]);
  expect([0, 30_000, 59_999, minuteMs].map((at) => limit.take(at))).toEqual([
    refused(minuteMs),
    refused(30_000),
    refused(1),
    allowed,
  ]);
});

it('remembers ten thousand people, and forgets who has not tried for longest', () => {
  const limit = startLimit(1);
  for (const who of ['idle', 'busy']) limit.take(0, who);
  for (let other = 0; other < 9_999; other += 1) {
    limit.take(0, `other-${other}`);
    if (other === 5_000) limit.take(0, 'busy');
  }
  expect(limit.take(0, 'busy').allowed).toBe(false);
  expect(limit.take(0, 'idle').allowed).toBe(true);
});

it('never more in any minute, never fewer than may be, and again exactly when it was said', () => {
  const anyAttempts = fc.array(
    fc.record({ afterMs: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 40_000 })), who: fc.constantFrom('a', 'b') }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), anyAttempts, (perMinute, attempts) => {
      const limit = startLimit(perMinute);
      const history: { readonly at: number; readonly who: string; readonly isAllowed: boolean }[] = [];
      let now = 0;
      /** The same past once more, and then one more attempt. */
      const takeInstead = (at: number, who: string): SearchTurn => {
        const replay = startLimit(perMinute);
        for (const attempt of history) replay.take(attempt.at, attempt.who);
        return replay.take(at, who);
      };
      for (const { afterMs, who } of attempts) {
        now += afterMs;
        const started = history.filter((attempt) => attempt.who === who && attempt.isAllowed);
        const lately = started.filter(({ at }) => at + minuteMs > now).length;
        const turn = limit.take(now, who);
        expect(turn.allowed).toBe(lately < perMinute);
        if (!turn.allowed) {
          expect(takeInstead(now + turn.retryAfterMs - 1, who)).toEqual(refused(1));
          expect(takeInstead(now + turn.retryAfterMs, who)).toEqual(allowed);
        }
        history.push({ at: now, who, isAllowed: turn.allowed });
      }
    }),
    { numRuns: 200 },
  );
});
