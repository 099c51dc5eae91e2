import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Run {
  readonly exitCode: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(program: string, smn: SmnEmulator, secretAccessKey = smn.credentials.secretAccessKey): Promise<Run> {
  const env = {
    SMN_ENDPOINT: smn.url,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: secretAccessKey,
  };
  return new Promise((resolve) => {
    const args = ['-C', '@org/source', join(root, 'examples', program)];
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? (error.code ?? null) : 0, stdout, stderr });
    });
  });
}

describe('the examples', () => {
  it('first-report.ts prints the three reports behind 134****6789', async () => {
    await using smn = await startSmnEmulator();
    const { stdout, exitCode } = await run('first-report.ts', smn);
    expect(exitCode).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[1])).toEqual(['pending', 'delivered', 'failed']);
    for (const line of lines) expect(line).toMatch(/^134\*{4}6789 /);
  });

  it('whole-week.ts prints what a week adds up to, with its proof', async () => {
    await using smn = await startSmnEmulator();
    const { stdout, exitCode } = await run('whole-week.ts', smn);
    expect(exitCode).toBe(0);
    expect(stdout.match(/^\d+ reports, nothing missing$/gm)).toHaveLength(3);
    expect(stdout).toMatch(/delivered, \d+ failed, half within \d/);
  });

  it('why-failed.ts says why, and what to do', async () => {
    await using smn = await startSmnEmulator();
    const { stdout, exitCode } = await run('why-failed.ts', smn);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('MK:0024: Phone switched off. Send again when');
  });

  it('why-failed.ts says what is wrong when the key is refused', async () => {
    await using smn = await startSmnEmulator();
    const { stderr, exitCode } = await run('why-failed.ts', smn, 'another-secret');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('APIGW.0301');
    expect(stderr).not.toContain('    at ');
  });

  it('are quoted by the README as they run', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const example = readFileSync(join(root, 'examples', 'first-report.ts'), 'utf8');
    expect(readme).toContain(example.slice(example.indexOf('for (const sign')).trim());
  });
});
