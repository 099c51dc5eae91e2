import type { SmnEmulator } from '@org/smn-emulator';

const minute = 60_000;

/** How long ago each was sent, in minutes. */
const ages = [1, 2, 3, 4, 6, 8, 11, 14, 18, 23];

/** Messages to other numbers that wait for their receipts, so that the clock of receipts has something to give. */
export function addWaitingMessages(smn: SmnEmulator): void {
  const now = Date.now();
  for (const [position, age] of ages.entries()) {
    const last = String(1234 + position * 111);
    smn.store.add({ mobile: `1581234${last}`, submit_time: new Date(now - age * minute).toISOString() });
  }
}
