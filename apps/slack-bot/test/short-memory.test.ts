import { describe, expect, it } from 'vitest';
import { createShortMemory } from '../src/transport/short-memory.ts';

const minute = 60_000;

/** A memory with a clock that a test moves. */
function memoryAt(startMs: number) {
  let now = startMs;
  const memory = createShortMemory<{ readonly said: string }>(10_000, () => now);
  return { memory, forward: (ms: number) => (now += ms) };
}

describe('the memory of what Slack has sent', () => {
  it('knows each for as long as Slack may send it again', () => {
    const { memory, forward } = memoryAt(1);
    memory.remember('triggerId 1', { said: 'one' });
    memory.remember('triggerId 2', { said: 'two' });
    forward(9 * minute);
    expect([memory.recall('triggerId 1'), memory.recall('triggerId 2')]).toEqual([{ said: 'one' }, { said: 'two' }]);
    expect(memory.recall('triggerId 3')).toBeUndefined();
    forward(2 * minute);
    expect(memory.recall('triggerId 1')).toBeUndefined();
    expect([...memory.values()]).toEqual([]);
  });

  it('does not hold what is over, though nobody asks for it any more', () => {
    const { memory, forward } = memoryAt(1);
    for (let delivery = 0; delivery < 1_000; delivery += 1) memory.remember(`triggerId ${delivery}`, { said: '' });
    expect(memory.size).toBe(1_000);
    forward(11 * minute);
    memory.remember('triggerId last', { said: 'last' });
    expect(memory.size).toBe(1);
  });

  it('holds no more than it may, and forgets the oldest first', () => {
    const memory = createShortMemory<{ readonly said: string }>(3, () => 1);
    for (const name of ['one', 'two', 'three', 'four']) memory.remember(name, { said: name });
    expect(memory.size).toBe(3);
    expect([...memory.values()].map(({ said }) => said).toSorted()).toEqual(['four', 'three', 'two']);
    expect(memory.recall('one')).toBeUndefined();
  });
});
