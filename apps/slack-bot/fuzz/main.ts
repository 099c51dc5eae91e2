import { parseArgs } from 'node:util';
import type { FuzzFinding, FuzzReport } from './report.ts';
import { runFuzz } from './run-fuzz.ts';

const usage = `Throws hostile requests at a real bot, and says what must not be.

  pnpm --filter @org/slack-bot fuzz --runs 100000 [--seed 1] [--only questions]

  --runs   how many requests; 10000 when left out
  --seed   the same requests come of the same seed; another one each day when left out
  --only   only what is called so: a part of a name, as it is printed
`;

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];

if (values.help || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stderr.write(usage);
  process.exit(values.help ? 0 : 2);
}

let toldAt = 0;
let found = 0;
const report = await runFuzz({
  runs,
  seed,
  only: values.only,
  onProgress(sofar) {
    for (const finding of sofar.findings.slice(found)) tell(finding);
    found = sofar.findings.length;
    if (sofar.seconds < toldAt + 10) return;
    toldAt = sofar.seconds;
    say(sofar);
  },
});
say(report);
for (const [campaign, { seconds, answers }] of Object.entries(report.campaigns)) {
  process.stdout.write(`${campaign}: ${Math.round(seconds)} s, answered ${JSON.stringify(answers)}\n`);
}
process.exitCode = report.findings.length === 0 ? 0 : 1;

function say({ requests, seconds, findings }: FuzzReport): void {
  const pace = Math.round(requests / seconds);
  process.stdout.write(
    `${requests} requests in ${Math.round(seconds)} s, ${pace} a second; seed ${seed}; ${findings.length} findings\n`,
  );
}

function tell({ campaign, what, again, recipe }: FuzzFinding): void {
  process.stdout.write(`\n${campaign}: ${what}\n  again: ${again}\n`);
  if (recipe !== null) process.stdout.write(`  ${recipe}\n`);
}
