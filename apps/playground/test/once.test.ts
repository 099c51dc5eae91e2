import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Run {
  readonly exitCode: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

// The program itself, in a process of its own: what `npm start` runs.
async function run(...args: string[]): Promise<Run> {
  const main = join(import.meta.dirname, '..', 'src', 'main.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['-C', '@org/source', main, ...args], (error, stdout, stderr) => {
      resolve({ exitCode: error ? (error.code ?? null) : 0, stdout, stderr });
    });
  });
}

describe('npm start', () => {
  it('asks the real bot, prints the reply and how long it took, and stops by itself', async () => {
    const { exitCode, stdout, stderr } = await run();
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^> \/smsreport 134\*{4}6789 last 24h\n/);
    expect(stdout.replaceAll('\n', ' ')).toContain('1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    for (const outcome of ['Delivered', 'Failed', 'Pending']) expect(stdout).toContain(outcome);
    expect(stdout).toMatch(/ack after \d+ ms, answer after \d+ ms\n$/);
  });

  it.each([
    ['a question', '13412346789 yesterday failed'],
    ['the whole command', '/smsreport 13412346789 yesterday failed'],
  ])('asks something else with --once and %s, and shows no full number', async (_what, question) => {
    const { exitCode, stdout } = await run('--once', question);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('> /smsreport 134****6789 yesterday failed');
    expect(stdout).not.toMatch(/\d{7}/);
  });

  it('says in one sentence what is wrong with the command line', async () => {
    const { exitCode, stderr } = await run('--twice');
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Unknown option '--twice'");
    expect(stderr).toContain('npm start -- --once "134****6789 last 24h"');
    expect(stderr).not.toContain('    at ');
  });
});
