// In the process that is measured, before its entry: answers each message with what the process holds on to.
import { setImmediate as turn } from 'node:timers/promises';
import type { Held } from './held.ts';

process.on('message', () => {
  void answer();
});
// Nobody is left who would stop it.
process.on('disconnect', () => process.exit());

async function answer(): Promise<void> {
  // What one collection lets go of may be what the next one finds.
  for (let times = 0; times < 3; times += 1) {
    globalThis.gc?.();
    await turn();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const held: Held = { heapUsed, external, rss, resources: process.getActiveResourcesInfo() };
  process.send?.(held);
}
