// Runs on the machine's own Node (20 or later) and on nothing else: it brings pnpm, the pinned Node and the
// dependencies, then hands over to the pinned Node. Plain JavaScript, because nothing that reads TypeScript is here yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const pinnedNode = join(
  root,
  'node_modules',
  'node-runtime',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const commands = {
  bench: ['-C', '@org/source', join('bench', 'speed.ts')],
  install: [],
  'production-tree': [join('scripts', 'production-tree.ts')],
  sbom: [join('scripts', 'sbom.ts')],
  start: ['-C', '@org/source', join('apps', 'playground', 'src', 'main.ts')],
  test: [join('scripts', 'test.ts')],
};

const [name, ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`bootstrap knows ${Object.keys(commands).join(', ')}; not "${name ?? ''}".`);
  process.exit(2);
}

const environment = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

install();
if (command.length === 0) process.exit();
const child = spawn(pinnedNode, [...command, ...rest], { cwd: root, env: environment, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`The pinned Node did not start (${error.message}). Remove node_modules and run this again.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function install() {
  const pnpm = join(bin, 'pnpm');
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [file, ...args] = existsSync(pnpm) ? [pnpm] : ['npx', '--yes', packageManager];
  const result = spawnSync(file, [...args, 'install', '--frozen-lockfile'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status === 0 && existsSync(pinnedNode)) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  console.error(
    `Installing the dependencies failed${result.error ? ` (${result.error.message})` : ''}. ` +
      'It needs npm and a reachable npm registry; the lines above say what stopped it.',
  );
  process.exit(1);
}
