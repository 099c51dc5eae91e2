import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildPage } from '../src/build-page.ts';
import { isRunning } from './support/is-running.ts';

const { signal } = new AbortController();
/** A limit for what hangs. */
const patient = { timeout: 50_000 };

/** A package with a page that counts how often it was built. */
async function openPackage(script = 'node build.mjs') {
  const directory = await mkdtemp(join(tmpdir(), 'playground-build-'));
  await mkdir(join(directory, 'page', 'app'), { recursive: true });
  await mkdir(join(directory, 'src'));
  const source = join(directory, 'page', 'app', 'app.tsx');
  await writeFile(source, '');
  await writeFile(join(directory, 'src', 'protocol.ts'), '');
  await writeFile(
    join(directory, 'build.mjs'),
    `import { appendFileSync, mkdirSync } from 'node:fs';
     mkdirSync('page/dist', { recursive: true });
     appendFileSync('page/dist/index.html', 'built');`,
  );
  await writeFile(join(directory, 'package.json'), JSON.stringify({ scripts: { 'build:page': script } }));
  return {
    directory,
    source,
    built: () => readFile(join(directory, 'page', 'dist', 'index.html'), 'utf8'),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}

describe('the page', () => {
  it('is built when it was not, and when it is older than what it is made of, and not otherwise', async () => {
    await using folder = await openPackage();
    expect(await buildPage(folder.directory, signal)).toBeNull();
    expect(await buildPage(folder.directory, signal)).toBeNull();
    expect(await folder.built()).toBe('built');
    const later = new Date(Date.now() + 60_000);
    await utimes(folder.source, later, later);
    expect(await buildPage(folder.directory, signal)).toBeNull();
    expect(await folder.built()).toBe('builtbuilt');
  });

  it('is built as it is to be used, whoever builds it', async () => {
    await using folder = await openPackage('node --print process.env.NODE_ENV && exit 3');
    expect(process.env['NODE_ENV']).toBe('test');
    expect(await buildPage(folder.directory, signal)).toBe('The page could not be built:\nproduction');
  });

  it('that cannot be built says why', async () => {
    await using folder = await openPackage('echo the sources are wrong && exit 3');
    expect(await buildPage(folder.directory, signal)).toBe('The page could not be built:\nthe sources are wrong');
  });

  it('is not built to the end when the playground ends', async () => {
    await using folder = await openPackage(
      `node --eval "require('fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000)"`,
    );
    const ending = new AbortController();
    const building = buildPage(folder.directory, ending.signal);
    const pid = await vi.waitFor(
      async () => Number(await readFile(join(folder.directory, 'pid'), 'utf8')) || never(),
      patient,
    );
    ending.abort();
    expect(await building).toBeNull();
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), patient);
    expect(await buildPage(folder.directory, ending.signal)).toBeNull();
  });
});

function never(): never {
  throw new Error('Nothing is there yet.');
}
