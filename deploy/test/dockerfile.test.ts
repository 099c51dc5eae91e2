import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dockerStages, only, words } from './support/dockerfile.ts';
import { repository } from './support/repository.ts';

const [build = [], run = []] = dockerStages();
const manifest = JSON.parse(readFileSync(repository('package.json'), 'utf8')) as {
  readonly packageManager: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const pinnedNode = manifest.devDependencies['node-runtime']?.replace('npm:node@', '');
const ignored = readFileSync(repository('.dockerignore'), 'utf8').split('\n');

describe('the Dockerfile', () => {
  it('builds and runs on the Node that the repository is tested with', () => {
    expect(only(build, 'FROM')).toBe(`node:${pinnedNode}-slim AS build`);
    expect(only(run, 'FROM')).toBe(`node:${pinnedNode}-slim`);
  });

  it('installs with the pnpm of the repository, from the frozen lockfile', () => {
    const [install = ''] = build.filter(({ name }) => name === 'RUN').map(({ rest }) => rest);
    expect(words(install)).toEqual(expect.arrayContaining([manifest.packageManager, '--frozen-lockfile']));
  });

  it('makes the tree out of what it copies, and of nothing else', () => {
    const stage = realpathSync(mkdtempSync(join(tmpdir(), 'smsreport-image-')));
    try {
      for (const { name, rest } of build) {
        if (name === 'COPY') copy(rest.split(' '), join(stage, 'source'));
        if (name === 'RUN') runStep(words(rest), stage);
      }
      expect(existsSync(join(stage, 'tree/dist/main.js'))).toBe(true);
    } finally {
      rmSync(stage, { recursive: true });
    }
  });

  it('runs as a number that is not root, on files it does not own, without a shell', () => {
    expect(only(run, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(run.filter(({ name }) => name === 'RUN' || name === 'ADD')).toEqual([]);
    expect(only(run, 'COPY')).toBe('--from=build /tree ./');
    expect([...words(only(run, 'ENTRYPOINT')), ...words(only(run, 'CMD'))]).toEqual(['node', 'dist/main.js']);
    expect(only(run, 'STOPSIGNAL')).toBe('SIGTERM');
    expect(only(run, 'ENV')).toBe('NODE_ENV=production');
  });

  it.each([
    { answer: 200, exitCode: 0 },
    { answer: 503, exitCode: 1 },
    { answer: null, exitCode: 1 },
  ])('is unwell unless /healthz answers 200: $answer', async ({ answer, exitCode }) => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(answer ?? 500).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    if (answer === null) server.close();
    const [node, ...args] = words(only(run, 'HEALTHCHECK').replace(/^(?:--\S+ )*CMD /, ''));
    expect(node).toBe('node');
    const check = spawn(process.execPath, args, { env: { OPS_PORT: String(port) }, stdio: 'ignore' });
    expect(await once(check, 'exit')).toEqual([exitCode, null]);
    expect(asked).toEqual(answer === null ? [] : ['/healthz']);
    server.close();
  });
});

/** As Docker does it: what .dockerignore leaves out is not there, a folder's contents go into the folder named last. */
function copy(paths: readonly string[], source: string): void {
  const target = paths.at(-1) ?? '';
  for (const path of paths.slice(0, -1)) {
    expect(ignored, path).toContain(`!${path.split('/')[0]}`);
    const place = target.endsWith('/') ? join(target, basename(path)) : target;
    const filter = (file: string): boolean => !ignored.includes(`**/${basename(file)}`);
    cpSync(repository(path), join(source, place), { recursive: true, filter });
  }
}

/** With this machine's pnpm, which is the same one, and with this machine's folder in the place of `/tree`. */
function runStep(command: readonly string[], stage: string): void {
  const [program = '', ...args] = command.map((word) => (word === '/tree' ? join(stage, 'tree') : word));
  const [file, ...rest] =
    program === 'npx'
      ? [repository('node_modules/.bin/pnpm'), ...args.slice(2), '--prefer-offline']
      : [process.execPath, ...args];
  execFileSync(file, rest, { cwd: join(stage, 'source'), stdio: 'pipe' });
}
