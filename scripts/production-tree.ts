// `npm run production-tree -- <folder>`: the bot as it is deployed, in a new folder. `node dist/main.js` starts it
// there; it needs Node and nothing else, and can be read-only.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleBot } from './bundle-bot.ts';

/** The part of a package.json that is read here. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const bot = { sources: 'apps/slack-bot', place: '.' };
const libraries = [
  { sources: 'packages/core', place: 'node_modules/@org/smn-core' },
  { sources: 'packages/query-text', place: 'node_modules/@org/query-text' },
];

const [argument] = process.argv.slice(2);
if (argument === undefined) fail('It needs a folder: npm run production-tree -- <folder>');
const tree = resolve(argument);
if (existsSync(tree) && readdirSync(tree).length > 0) fail(`${tree} is not empty: name a new folder.`);

install();
for (const { sources, place } of libraries) compile(sources, join(place, 'dist'));
compileBot();
for (const { sources, place } of [bot, ...libraries]) describe(sources, place);
await bundleBot(tree).catch((error: unknown) => fail(`${String(error)}: ${tree} is not whole.`));
copyFileSync(join(root, 'LICENSE'), join(tree, 'LICENSE'));
console.log(`The bot is in ${tree}, ${megabytes()} MB. It starts there with: node dist/main.js`);

/** Exactly what the lockfile says, as plain folders: no links, no path of this machine, no file shared with a store. */
function install(): void {
  const what = ['--prod', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--reporter=silent'];
  const layout = ['--config.nodeLinker=hoisted', '--config.packageImportMethod=copy'];
  // The install of the workspace has held the same entries against the rules of pnpm-workspace.yaml.
  run('pnpm', ['--filter', '@org/slack-bot', 'deploy', ...what, ...layout, '--trust-lockfile', tree]);
  const pnpmNotes = ['.bin', '.modules.yaml', '.pnpm', '.pnpm-workspace-state-v1.json'];
  remove('pnpm-lock.yaml', 'pnpm-workspace.yaml', ...pnpmNotes.map((name) => join('node_modules', name)));
  remove(...libraries.flatMap(({ place }) => [join(place, 'src'), join(place, 'dist')]));
}

/** Node strips no types inside `node_modules`: the tree has JavaScript, compiled now, never an older `dist`. */
function compile(sources: string, into: string): void {
  const codeAlone = ['--declaration', 'false', '--declarationMap', 'false', '--sourceMap', 'false'];
  run('tsc', ['-p', join(sources, 'tsconfig.build.json'), ...codeAlone, '--outDir', join(tree, into)]);
}

/** The bot imports from `manifest/`, which stays beside `dist/` as it is beside `src/`. */
function compileBot(): void {
  compile(bot.sources, '.compiled');
  renameSync(join(tree, '.compiled', 'src'), join(tree, 'dist'));
  for (const name of readdirSync(join(tree, '.compiled', 'manifest')))
    renameSync(join(tree, '.compiled', 'manifest', name), join(tree, 'manifest', name));
  remove('.compiled');
}

/** A package.json that says what is there, in versions, for Node and for whoever scans the tree. */
function describe(sources: string, place: string): void {
  const { name, version, license, engines, dependencies } = readManifest(join(root, sources));
  const versions = Object.keys(dependencies).map((dependency) => [dependency, versionOf(dependency)] as const);
  const manifest = { name, version, private: true, license, type: 'module', engines };
  const entry = place === '.' ? { scripts: { start: 'node dist/main.js' } } : { exports: './dist/index.js' };
  const text = JSON.stringify({ ...manifest, ...entry, dependencies: Object.fromEntries(versions) }, null, 2);
  writeFileSync(join(tree, place, 'package.json'), `${text}\n`);
}

function versionOf(dependency: string): string {
  return readManifest(join(tree, 'node_modules', dependency)).version;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function megabytes(): number {
  const files = readdirSync(tree, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return Math.round(bytes / 1_000_000);
}

function remove(...paths: readonly string[]): void {
  for (const path of paths) rmSync(join(tree, path), { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): void {
  const program = join(root, 'node_modules', '.bin', command);
  // tsc complains on standard output.
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    fail(`${command} could not do its part${error ? ` (${error.message})` : ''}: ${tree} is not whole.`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
