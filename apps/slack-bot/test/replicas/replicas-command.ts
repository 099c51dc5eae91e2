// Two processes of the bot, killed and upgraded while people use them: `--actions 1000 --transport http|socket|both`.
// Prints what was done, killed, lost and repeated; ends with 1 when something must not be.
import { parseArgs } from 'node:util';
import { disruptions, type Disruption } from './disrupt.ts';
import { printReport } from './print-report.ts';
import { runReplicas } from './run-replicas.ts';

const { values } = parseArgs({
  // pnpm hands on the `--` before them.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    actions: { type: 'string', default: '1000' },
    people: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    transport: { type: 'string', default: 'both' },
  },
});
const deeds = Number(values.actions);
/** One for so many deeds, in turns. */
const deedsEach = 50;
const plan: readonly Disruption[] = Array.from(
  { length: Math.max(disruptions.length, Math.round(deeds / deedsEach)) },
  (_, index) => disruptions[index % disruptions.length] ?? 'upgrade',
);
const transports = (['http', 'socket'] as const).filter((each) => [each, 'both'].includes(values.transport));
for (const transport of transports) {
  const report = await runReplicas({
    transport,
    deeds,
    people: Number(values.people),
    seed: Number(values.seed),
    disruptions: plan,
  });
  printReport(report);
  if (report.problems.length > 0) process.exitCode = 1;
}
