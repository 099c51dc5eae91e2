import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { startBudget } from '../src/http/call-budget.ts';

const left = new Error('the person left');

it('stops what is under way when the caller aborts, and tells why whenever it is asked', () => {
  const caller = new AbortController();
  const budget = startBudget(30_000, 'the test', caller.signal);
  const before = budget.signal;
  let stops = 0;
  budget.underWay = { stop: () => (stops += 1) };
  caller.abort(left);
  expect(stops).toBe(1);
  expect([budget.isStopped, budget.reason, before.aborted, before.reason]).toEqual([true, left, true, left]);
  budget.end();
});

it('has a signal that is aborted when it is first asked for after the stop', () => {
  const caller = new AbortController();
  const budget = startBudget(30_000, 'the test', caller.signal);
  caller.abort(left);
  expect([budget.signal.aborted, budget.signal.reason]).toEqual([true, left]);
  budget.end();
});

it('stops with an error of its own when the time is up', async () => {
  const budget = startBudget(1, 'the test', undefined);
  await new Promise<void>((resolve) => (budget.underWay = { stop: resolve }));
  expect(budget.reason).toMatchObject({ code: 'timeout', retryable: true });
  expect(budget.signal.reason).toBe(budget.reason);
  budget.end();
});

it('leaves nothing behind with the caller when it has ended', () => {
  const caller = new AbortController();
  const budget = startBudget(30_000, 'the test', caller.signal);
  expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1);
  budget.end();
  expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  caller.abort(left);
  expect(budget.isStopped).toBe(false);
});

it('does not start for who has left before', () => {
  expect(() => startBudget(30_000, 'the test', AbortSignal.abort(left))).toThrow(left);
});
