import { readCommandLine, usage } from './command-line.ts';
import type { FuzzFinding, FuzzReport } from './report.ts';
import { runFuzz } from './run-fuzz.ts';

const asked = readCommandLine(process.argv.slice(2), Date.now());
if (asked.kind === 'help') {
  process.stdout.write(usage);
  process.exit(0);
}
if (asked.kind === 'wrong') {
  process.stderr.write(`${asked.sentence}\n`);
  process.exit(2);
}
const { runs, seed, only } = asked;

let toldAt = 0;
let found = 0;
const report = await runFuzz({
  runs,
  seed,
  only,
  onProgress(sofar) {
    for (const finding of sofar.findings.slice(found)) tell(finding);
    found = sofar.findings.length;
    if (sofar.seconds < toldAt + 10) return;
    toldAt = sofar.seconds;
    say(sofar);
  },
});
for (const finding of report.findings.slice(found)) tell(finding);
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
