import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Agent } from 'undici';
import { expect, it } from 'vitest';
import { ownConnections } from '../src/http/connections.ts';

const run = promisify(execFile);

/** Which packages are loaded once a program has run. */
async function loadedAfter(program: string): Promise<string> {
  const code = `
    import { createRequire } from 'node:module';
    const core = await import('@org/smn-core');
    ${program}
    const files = Object.keys(createRequire(import.meta.url).cache);
    console.log(files.some((file) => /[\\\\/]undici[\\\\/]/.test(file)) ? 'undici' : 'no undici');
  `;
  const { stdout } = await run(process.execPath, ['-C', '@org/source', '--input-type=module', '--eval', code], {
    cwd: import.meta.dirname,
  });
  return stdout.trim();
}

it('loads no undici for who only has a code explained', async () => {
  expect(await loadedAfter(`core.explainCode('MK:0001', 'en');`)).toBe('no undici');
});

it('has undici loaded once a client that made its own connections is closed', async () => {
  const options = `{ endpoint: 'http://127.0.0.1:9', projectId: 'p', credentials: { token: 't' } }`;
  expect(await loadedAfter(`await new core.SmnClient(${options}).close();`)).toBe('undici');
});

it('tells whoever sends something why they cannot be opened, and nobody else', async () => {
  const failure = new Error('no such file');
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  try {
    const connections = ownConnections(() => Promise.reject(failure));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(connections.dispatcher()).rejects.toBe(failure);
    expect(unheard).toEqual([]);
  } finally {
    process.off('unhandledRejection', hear);
  }
});

it('hands out what is open at once, and closes it', async () => {
  const agent = new Agent();
  const connections = ownConnections(async () => agent);
  expect(await connections.dispatcher()).toBe(agent);
  expect(connections.dispatcher()).toBe(agent);
  await connections.close();
  expect(agent.closed).toBe(true);
});
