import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FairQueue } from '../src/http/fair-queue.ts';
import { createLimiter, type RequestLimits } from '../src/http/limiter.ts';
import { startTurnstile } from './support/turnstile.ts';

/** Those who come one after the other: the letter is the key, `.` is none. */
async function orderOf(arrivals: string, limits: RequestLimits): Promise<string> {
  const { entered, come, leave, settled } = startTurnstile(limits);
  const names = new Map(
    arrivals.split(' ').map((name) => [come(name.startsWith('.') ? undefined : name.charAt(0)), name]),
  );
  await settled();
  // Who got in first leaves first.
  for (let next = 0; next < names.size; next += 1) {
    const who = entered[next];
    if (who) leave(who);
    await settled();
  }
  return entered.map((who) => names.get(who)).join(' ');
}

it.each([
  ['one key: who came first', 1, 'a1 a2 a3 a4', 'a1 a2 a3 a4'],
  ['no key: who came first', 1, '.1 .2 .3 .4', '.1 .2 .3 .4'],
  ['who comes late waits for one of the many', 1, 'a1 a2 a3 a4 a5 b1', 'a1 a2 b1 a3 a4 a5'],
  ['two with many take turns', 1, 'a1 a2 a3 a4 b1 b2 b3', 'a1 a2 b1 a3 b2 a4 b3'],
  ['three take turns in the order in which they came', 1, 'a1 c1 c2 b1 b2 a2 a3', 'a1 c1 b1 a2 c2 b2 a3'],
  ['those without a key are one of them', 1, 'a1 .1 .2 .3 a2 a3', 'a1 .1 a2 .2 a3 .3'],
  ['several places go round too', 3, 'a1 a2 a3 a4 a5 a6 b1 b2', 'a1 a2 a3 a4 b1 a5 b2 a6'],
  ['nobody waits: nobody takes turns', 8, 'a1 a2 b1 a3', 'a1 a2 b1 a3'],
])('%s', async (_what, maxInFlight, arrivals, order) => {
  expect(await orderOf(arrivals, { maxInFlight })).toBe(order);
});

describe('a key whose last one has got in', () => {
  it('comes back at the end, and overtakes nobody', async () => {
    const { entered, come, leave, settled } = startTurnstile({ maxInFlight: 1 });
    const [first, second] = ['a', 'b', 'c'].map(come);
    await settled();
    if (first) leave(first);
    await settled();
    come('b');
    come('a');
    if (second) leave(second);
    await settled();
    expect(entered.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});

it('takes turns by the second too, when that is the limit', async () => {
  const { timer, entered, come, settled } = startTurnstile({ maxInFlight: 10, maxPerSecond: 1 });
  for (const key of ['a', 'a', 'a', 'b']) come(key);
  for (let second = 0; second < 4; second += 1) {
    await settled();
    timer.advance(1_000);
  }
  expect(entered.map(({ key }) => key)).toEqual(['a', 'a', 'b', 'a']);
});

it('lets nobody in before who waits for a timer that is late', async () => {
  let now = 0;
  const late = { now: () => now, after: () => () => {} };
  const limiter = createLimiter({ maxInFlight: 9, maxPerSecond: 1 }, late);
  const entered: number[] = [];
  const come = async (who: number): Promise<void> => {
    await limiter.enter(new AbortController().signal);
    entered.push(who);
  };
  await come(1);
  void come(2);
  now = 1_000;
  void come(3);
  await setImmediate();
  expect(entered).toEqual([1, 2]);
});

describe('who gives up', () => {
  it('costs the others of the key nothing, and the key no turn', async () => {
    const { entered, come, leave, abort, settled } = startTurnstile({ maxInFlight: 1 });
    const inside = come('a');
    const givesUp = come('b');
    come('a');
    come('b');
    abort(givesUp);
    await settled();
    leave(inside);
    await settled();
    expect(givesUp.state).toBe('turned away');
    expect(entered.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('alone under a key leaves no turn behind', async () => {
    const { entered, come, leave, abort, settled } = startTurnstile({ maxInFlight: 1 });
    const inside = come('a');
    const givesUp = come('b');
    come('c');
    abort(givesUp);
    come('b');
    await settled();
    leave(inside);
    await settled();
    expect(entered.map(({ key }) => key)).toEqual(['a', 'c']);
  });
});

describe('the queue', () => {
  it('forgets a key when nobody waits under it', () => {
    const queue = new FairQueue<string>();
    const leave = queue.add('a1', 'a');
    queue.add('a2', 'a');
    queue.add('b1', 'b');
    expect(queue.keys).toBe(2);
    leave();
    leave();
    expect([queue.take(), queue.keys]).toEqual(['a2', 1]);
    expect([queue.take(), queue.keys]).toEqual(['b1', 0]);
    expect([queue.take(), queue.isEmpty]).toEqual([undefined, true]);
  });

  it('forgets a key when everybody under it has left', () => {
    const queue = new FairQueue<number>();
    const leaving = [1, 2, 3].map((item) => queue.add(item, 'a'));
    for (const leave of leaving) leave();
    expect(queue.keys).toBe(0);
    expect(queue.take()).toBeUndefined();
  });

  it('knows who has left before from who waits now', () => {
    const queue = new FairQueue<string>();
    const leave = queue.add('a1', 'a');
    expect(queue.take()).toBe('a1');
    queue.add('a2', 'a');
    leave();
    expect([queue.keys, queue.take()]).toEqual([1, 'a2']);
  });
});
