import { describe, expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';

describe('npm start -- --once', () => {
  it('asks the real bot, prints the reply and how long it took, and stops by itself', async () => {
    await using program = runProgram(['--once']);
    const { exitCode, stdout, stderr } = await program.ended();
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^> \/smsreport 134\*{4}6789 last 24h\n/);
    expect(stdout.replaceAll('\n', ' ')).toContain('1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    for (const outcome of ['Delivered', 'Failed', 'Pending']) expect(stdout).toContain(outcome);
    expect(stdout).toMatch(/ack after \d+ ms, answer after \d+ ms\n$/);
  });

  it.each([
    ['a question', ['--once', '13412346789 yesterday failed']],
    ['the whole command', ['--once=/smsreport 13412346789 yesterday failed']],
    ['words without quotes', ['--once', '13412346789', 'yesterday', 'failed']],
  ])('asks something else with %s, and shows no full number', async (_what, args) => {
    await using program = runProgram(args);
    const { exitCode, stdout } = await program.ended();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('> /smsreport 134****6789 yesterday failed');
    expect(stdout).not.toMatch(/\d{7}/);
  });
});
