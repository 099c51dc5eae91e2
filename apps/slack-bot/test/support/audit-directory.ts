import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotatedFiles } from '../../src/audit/rotation.ts';

/** A directory for one test, gone after it. */
export interface AuditDirectory extends AsyncDisposable {
  readonly directory: string;
  /** Of the audit file. */
  readonly path: string;
  /** What each file holds, oldest first, the one that is written last. */
  contents(): Promise<readonly string[]>;
  /** Every line of all files, oldest first. */
  lines(): Promise<readonly string[]>;
}

export async function auditDirectory(name: string = 'audit.log'): Promise<AuditDirectory> {
  const directory = await mkdtemp(join(tmpdir(), 'audit-'));
  const path = join(directory, name);
  async function contents(): Promise<readonly string[]> {
    const rotated = (await rotatedFiles(path)).map((file) => file.path);
    // Who was killed between renaming the file and beginning the next has left none of that name.
    const current = await readFile(path, 'utf8').catch(() => '');
    return [...(await Promise.all(rotated.map(async (each) => readFile(each, 'utf8')))), current];
  }
  return {
    directory,
    path,
    contents,
    lines: async () => (await contents()).flatMap((content) => content.split('\n').slice(0, -1)),
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}
