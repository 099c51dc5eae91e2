// The process that a contender reads in: its CPU time and its memory are its own. Reads when it is told to, and says
// what that cost.
import { pathToFileURL } from 'node:url';
import type { Job, JobResult } from './job.ts';
import type { ReadList } from './target.ts';
import { Tally } from './tally.ts';

const [, , module = ''] = process.argv;
const { readList } = (await import(pathToFileURL(module).href)) as { readonly readList: ReadList };
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  run(message as Job).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function run({ target, readers, heapAtRow }: Job): Promise<JobResult> {
  const tally = new Tally(heapAtRow);
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: readers }, async () => readList(target, tally)));
  const ms = performance.now() - start;
  const cpu = process.cpuUsage(cpuBefore);
  return {
    rows: tally.rows,
    delivered: tally.delivered,
    ms,
    cpuMs: (cpu.user + cpu.system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    heapMb: tally.heapBytes === null ? null : tally.heapBytes / 1024 / 1024,
  };
}
