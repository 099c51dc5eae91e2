// `npm test`: everything that guards the project, then one line that says how it went.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests, failedGuards, type TurboRun, type VitestReport } from './test-report.ts';

const root = join(import.meta.dirname, '..');
const reports = '{packages/*,apps/*,examples}/test-results/vitest.json';
const runs = '.turbo/runs/*.json';

// A report that is left over from an earlier run would be counted as if it were today's.
for (const stale of [...find(reports), ...find(runs)]) rmSync(stale);

const tasks = [
  '//#format:check',
  '//#lint',
  '//#unused',
  '//#typecheck:root',
  'typecheck',
  'build',
  'check:package',
  'test',
];
run('turbo', ['run', ...tasks, '--continue', '--summarize', '--output-logs=new-only']);
const changesets = run('changeset', ['status', ...changesetBase()]);

const tests = countTests(find(reports).map((file) => read<VitestReport>(file)));
const [summary] = find(runs);
const failures = summary ? failedGuards(read<TurboRun>(summary)) : ['turbo did not run'];
if (changesets !== 0) failures.push('changeset status');

for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${tests.passed} passed, ${tests.failed + failures.length} failed`);
process.exitCode = tests.failed + failures.length === 0 && tests.passed > 0 ? 0 : 1;

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** A clone of one branch, or of one commit, may have no local `main`: compare with the nearest thing there is. */
function changesetBase(): readonly string[] {
  const known = (ref: string): boolean =>
    spawnSync('git', ['rev-parse', '--verify', '--quiet', ref], { cwd: root }).status === 0;
  return [`--since=${['main', 'origin/main'].find(known) ?? 'HEAD'}`];
}

function find(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).map((file) => join(root, file));
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
