import { describe, expect, it } from 'vitest';
import { createDeliveryMemory } from '../src/transport/delivery-memory.ts';

const minute = 60_000;

describe('the memory of deliveries', () => {
  it('knows what each was acked with, for as long as Slack may send it again', async () => {
    let now = 1;
    const memory = createDeliveryMemory(() => now);
    memory.remember('triggerId 1', Promise.resolve('one'));
    memory.remember('triggerId 2', Promise.resolve('two'));
    now += 9 * minute;
    expect([await memory.ackOf('triggerId 1'), await memory.ackOf('triggerId 2')]).toEqual(['one', 'two']);
    expect(memory.ackOf('triggerId 3')).toBeUndefined();
    now += 2 * minute;
    expect(memory.ackOf('triggerId 1')).toBeUndefined();
  });

  it('does not hold what is over, though nobody asks for it any more', () => {
    let now = 1;
    const memory = createDeliveryMemory(() => now);
    for (let delivery = 0; delivery < 1_000; delivery += 1) memory.remember(`triggerId ${delivery}`, Promise.resolve());
    expect(memory.size).toBe(1_000);
    now += 11 * minute;
    memory.remember('triggerId last', Promise.resolve());
    expect(memory.size).toBe(1);
  });
});
