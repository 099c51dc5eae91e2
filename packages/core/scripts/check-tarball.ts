// What a colleague gets who installs the package: packs it, installs the tarball into an empty ESM project outside the
// workspace, type-checks a program against it and runs it on the published entry.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const packageFolder = join(import.meta.dirname, '..');
const project = realpathSync(mkdtempSync(join(tmpdir(), 'smn-core-')));
try {
  run('pnpm', ['pack', '--pack-destination', project], packageFolder);
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('pnpm pack wrote no tarball');

  write('package.json', {
    private: true,
    type: 'module',
    dependencies: { '@org/smn-core': `file:./${tarball}` },
    devDependencies: { '@types/node': versionOf('@types/node') },
  });
  write('tsconfig.json', {
    compilerOptions: {
      module: 'NodeNext',
      target: 'ES2024',
      lib: ['ES2024', 'ESNext.Disposable'],
      strict: true,
      noEmit: true,
      types: ['node'],
    },
    include: ['*.ts'],
  });
  writeFileSync(
    join(project, 'program.ts'),
    [
      `import { reportQuery, SmnClient, SmnError, type DeliveryReport } from '@org/smn-core';`,
      `const credentials = { accessKeyId: 'AK', secretAccessKey: 'SK' };`,
      `await using smn = new SmnClient({ endpoint: 'http://127.0.0.1:9', projectId: 'p', credentials, retry: { maxRetries: 0 } });`,
      `const query = reportQuery().sign('s').last('24h').mobile('134****6789');`,
      `const reports: DeliveryReport[] = [];`,
      `try {`,
      `  for await (const report of smn.reports(query)) reports.push(report);`,
      `} catch (error) {`,
      `  if (error instanceof SmnError) console.log(error.code, import.meta.resolve('@org/smn-core'));`,
      `  else throw error;`,
      `}`,
    ].join('\n'),
  );
  run('pnpm', ['install', '--prefer-offline', '--ignore-workspace'], project);

  const installed = readdirSync(join(project, 'node_modules', '.pnpm')).filter((name) => /@\d|@file/.test(name));
  const runtime = installed.filter((name) => !/^@types\+|^undici-types@|^@org\+smn-core@/.test(name));
  expect(
    runtime
      .map((name) => name.replace(/@.*/, ''))
      .toSorted()
      .join(),
    'undici,zod',
    'runtime dependencies',
  );

  run('tsc', ['-p', 'tsconfig.json'], project);
  const [code, entry] = run('node', ['program.ts'], project).trim().split(' ');
  expect(code, 'connection', 'what the program prints');
  expect(entry?.endsWith('/dist/index.js'), true, 'running on the published entry');
  console.log('The tarball type-checks and runs in an empty project, on two dependencies.');
} finally {
  rmSync(project, { recursive: true, force: true });
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function write(name: string, value: unknown): void {
  writeFileSync(join(project, name), JSON.stringify(value, null, 2));
}

function versionOf(dependency: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${dependency}/package.json`);
  const { version } = JSON.parse(readFileSync(join(dirname(manifest), 'package.json'), 'utf8')) as { version: string };
  return version;
}

function expect(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: expected ${String(expected)}, found ${String(actual)}`);
}
