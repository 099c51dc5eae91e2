import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSmnEmulator } from '@org/smn-emulator';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('first-report.ts prints the three reports behind 134****6789', async () => {
  await using smn = await startSmnEmulator();
  const program = join(root, 'examples', 'first-report.ts');
  const stdout = await new Promise<string>((resolve, reject) => {
    const env = {
      SMN_ENDPOINT: smn.url,
      HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
      HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
      HUAWEICLOUD_SDK_SK: smn.credentials.secretAccessKey,
    };
    execFile(process.execPath, ['-C', '@org/source', program], { env }, (error, output) => {
      if (error) reject(error);
      else resolve(output);
    });
  });
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['pending', 'delivered', 'failed']);
  for (const line of lines) expect(line).toMatch(/^134\*{4}6789 /);
});

it('the README quotes an example that runs', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const example = readFileSync(join(root, 'examples', 'first-report.ts'), 'utf8');
  const loop = example.slice(example.indexOf('for (const sign'));
  expect(readme).toContain(loop.trim());
});
