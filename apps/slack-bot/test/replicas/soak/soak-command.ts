// One process of the bot for a long time, while things go wrong now and then: `--commands 50000 --transport http|socket`.
// Prints what it held on to; ends with 1 when that grows, or when somebody got no word.
import { parseArgs } from 'node:util';
import type { Figures } from './held.ts';
import { countsOf, heapGrowth, judgeSoak } from './judge-soak.ts';
import { runSoak } from './run-soak.ts';

const { values } = parseArgs({
  // pnpm hands on the `--` before them.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    commands: { type: 'string', default: '50000' },
    people: { type: 'string', default: '12' },
    samples: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    transport: { type: 'string', default: 'http' },
  },
});
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const report = await runSoak(
  {
    transport: values.transport === 'socket' ? 'socket' : 'http',
    deeds: Number(values.commands),
    people: Number(values.people),
    seed: Number(values.seed),
    samples: Number(values.samples),
  },
  printFigures,
);
const { quarters, by } = heapGrowth(report.samples);
const [first, last] = report.idle;
print(`${report.plan.transport}, ${report.plan.deeds} in ${report.seconds.toFixed(0)} s`);
print(`heap by quarters: ${quarters.map(megabytes).join(', ')}; the last is ${by.toFixed(3)} of the second`);
for (const [when, figures] of [
  ['at first', first],
  ['in the end', last],
] as const) {
  print(`idle ${when}: ${figures.descriptors} descriptors, ${figures.sockets} sockets; ${countsOf(figures)}`);
}
print(`warnings: ${[...report.warnings].map(([what, times]) => `${times} × ${what}`).join('; ')}`);
const problems = judgeSoak(report);
print(problems.length === 0 ? 'nothing grows' : problems.join('\n'));
if (problems.length > 0) process.exitCode = 1;

function printFigures({ heapUsed, external, rss, resources, descriptors, sockets }: Figures): void {
  const held = [heapUsed, external, rss].map(megabytes).join(', ');
  print(`heap, external, rss: ${held}; ${resources.length} active, ${descriptors} descriptors, ${sockets} sockets`);
}
