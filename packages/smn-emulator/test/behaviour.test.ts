import { startSmnEmulator } from '@org/smn-emulator';
import { expect, it } from 'vitest';
import { behaviourValues } from '../src/behaviour.ts';

it('has the first value of every switch as its default', async () => {
  await using smn = await startSmnEmulator();
  const first = Object.entries(behaviourValues).map(([name, [value]]) => [name, value]);
  expect(smn.behaviour).toEqual(Object.fromEntries(first));
});
