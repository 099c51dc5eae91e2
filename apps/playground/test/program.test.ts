import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { isRunning } from './support/is-running.ts';
import { runProgram } from './support/run-program.ts';
import type { PageState } from '../src/protocol.ts';

const address = /(http:\/\/127\.0\.0\.1:\d+)$/;

async function botOf(url: string): Promise<number> {
  const { bot } = (await (await fetch(`${url}/api/state`)).json()) as PageState;
  if (bot.pid === null) throw new Error('There is no bot.');
  return bot.pid;
}

describe('npm start', () => {
  it('prints the address and the first answer, serves the page, and stays', async () => {
    await using program = runProgram([], { PORT: '0' });
    const url = await program.said(address);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<div id="');
    expect(isRunning(await botOf(url))).toBe(true);
    program.kill('SIGTERM');
    const { stdout, stderr } = await program.ended();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^> \/smsreport 134\*{4}6789 last 24h\n/);
    expect(stdout.replaceAll('\n', ' ')).toContain('1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    expect(stdout).toMatch(/ack after \d+ ms, answer after \d+ ms\n/);
    expect(stdout).toContain('Ctrl-C stops everything.');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind after %s', async (signal) => {
    await using program = runProgram(['--port', '0']);
    const url = await program.said(address);
    const bot = await botOf(url);
    // A page that is open keeps nothing alive.
    const events = await fetch(`${url}/api/events`);
    program.kill(signal);
    // Ctrl-C comes twice: from the terminal, and from what started the program.
    program.kill(signal);
    const { exitCode, stderr } = await program.ended();
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(isRunning(bot)).toBe(false);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await expect(events.text()).rejects.toThrow();
  });

  it('takes the bot with it even when it is killed', async () => {
    await using program = runProgram(['--port', '0']);
    const bot = await botOf(await program.said(address));
    program.kill('SIGKILL');
    await program.ended();
    // Nobody who is left could tell when.
    await vi.waitFor(() => expect(isRunning(bot)).toBe(false), { timeout: 50_000 });
  });

  it('says in one sentence that the port is in use, and what to do', async () => {
    await using other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = other.address();
    if (taken === null || typeof taken === 'string') throw new Error('There is no port.');
    const { port } = taken;
    await using program = runProgram([], { PORT: String(port) });
    const { exitCode, stdout, stderr } = await program.ended();
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `Port ${port} is in use, maybe by another npm start: stop that, or choose another port: PORT=${port + 1} npm start\n`,
    );
  });

  it('says in one sentence what is wrong with the command line', async () => {
    const wrong: [string[], Record<string, string>, string][] = [
      [['--twice'], {}, "Unknown option '--twice'"],
      [['134****6789'], {}, 'A question goes with --once.'],
      [['--port', 'http'], {}, 'The port is a number from 0 to 65535, not "http".'],
      [[], { PORT: '70000' }, 'The port is a number from 0 to 65535, not "70000".'],
    ];
    for (const [args, environment, sentence] of wrong) {
      await using program = runProgram(args, environment);
      const { exitCode, stderr } = await program.ended();
      expect(exitCode).toBe(1);
      expect(stderr).toContain(sentence);
      expect(stderr).toContain('npm start -- --once "134****6789 last 24h"');
      expect(stderr).not.toContain('    at ');
    }
  });
});
