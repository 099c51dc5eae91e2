import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../src/command-line.ts';

const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

describe('the command line', () => {
  it('starts a server, says where it is and who may ask, and ends when told to', async () => {
    const child = spawn(process.execPath, [program, '--access-key-id', 'MYKEY', '--secret-access-key', 'my-secret']);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.startsWith('Reports')) break;
    }
    const printed = lines.join('\n');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    expect((await fetch(`${url}/v3/projects`)).status).toBe(401);
    for (const shown of ['0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'MYKEY', 'my-secret', 'Reports          1000']) {
      expect(printed).toContain(shown);
    }
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('explains itself in one line and exits with 1 when it is used wrongly', async () => {
    const child = spawn(process.execPath, [program, '--port', 'any']);
    const exited = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stderr })) lines.push(line);
    expect(lines).toEqual(['--port must be a whole number from 0 to 65535']);
    expect(await exited).toEqual([1, null]);
  });

  it('becomes options', async () => {
    const setUp = '--port 4010 --host 127.0.0.2 --region cn-east-3 --project-id p --seed 7 --sample-size 300';
    const switches = '--behaviour count=total --behaviour signatureRefusalExplains=true';
    const options = await readCommandLine(`${setUp} ${switches}`.split(' '));
    expect(options).toEqual({
      port: 4010,
      host: '127.0.0.2',
      region: 'cn-east-3',
      projectId: 'p',
      accessKeys: undefined,
      seed: 7,
      reports: { sampleSize: 300 },
      behaviour: { count: 'total', signatureRefusalExplains: true },
    });
  });

  it('reads rows from a file', async () => {
    const file = fileURLToPath(new URL('fixtures/reports.ndjson', import.meta.url));
    const options = await readCommandLine(['--data', file]);
    if (options === 'help') throw new Error('Nobody asked for help');
    await using smn = await startSmnEmulator(options);
    expect(smn.store.size).toBe(2);
  });

  it('explains itself when asked', async () => {
    expect(await readCommandLine(['--help'])).toBe('help');
  });

  it.each([
    [['--colour', 'green'], 'colour'],
    [['--port', '70000'], '--port must be a whole number'],
    [['--sample-size', '-5'], 'ambiguous'],
    [['--sample-size=-5'], '--sample-size must be a whole number'],
    [['--access-key-id', 'A'], 'go together'],
    [['--behaviour', 'colour=green'], 'There is no switch colour'],
    [['--behaviour', 'count=all'], 'count must be one of page, total, nonsense'],
    [['--data', 'x', '--sample-size', '5'], 'cannot both be given'],
    [['--data', 'no-such-file.ndjson'], 'ENOENT'],
  ])('refuses %j', async (commandLine, message) => {
    await expect(readCommandLine(commandLine)).rejects.toThrow(message);
  });
});
