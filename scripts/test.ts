// `npm test`: everything that guards the project, then one line that says how it went.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { countTests, failedTasks, filesWithNumberedTitles, type TurboRun, type VitestReport } from './test-report.ts';

const root = join(import.meta.dirname, '..');
const reports = '{packages/*,apps/*,deploy,examples}/test-results/vitest.json';
const runs = '.turbo/runs/*.json';

// A report that is left over from an earlier run would be counted as if it were today's.
for (const stale of [...find(reports), ...find(runs)]) rmSync(stale);

const tasks = [
  '//#format:check',
  '//#lint',
  '//#licences',
  '//#unused',
  '//#typecheck:root',
  'typecheck',
  'build',
  'check:package',
  'test',
];
run('turbo', ['run', ...tasks, '--continue', '--summarize', '--concurrency=2', '--output-logs=new-only']);
const changesets = run('changeset', ['status', ...changesetBase()]);

const testReports = find(reports).map((file) => read<VitestReport>(file));
const tests = countTests(testReports);
const [summary] = find(runs);
let failures = summary ? failedTasks(read<TurboRun>(summary)) : ['turbo did not run'];
if (changesets !== 0) failures.push('changeset status');
// A failing test is counted by its own report; a test task that failed without one has not come that far.
if (tests.failed > 0) failures = failures.filter((task) => !task.endsWith('#test'));

for (const file of filesWithNumberedTitles(testReports)) {
  failures.push(`a test title holds a full phone number in ${relative(root, file)}`);
}

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
