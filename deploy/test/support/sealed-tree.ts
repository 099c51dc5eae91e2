import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, type Program } from './program.ts';
import { repository } from './repository.ts';

/** The production tree, read-only, and what may be done with it. */
export interface SealedTree extends Disposable {
  readonly folder: string;
  /** All that a program of it can write to. */
  readonly temporaryFolder: string;
  /** Starts a program of the tree, in it, with these variables and no others, as somebody who owns nothing. */
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Program;
}

/** Nobody: owns no file. Only root can start a program as somebody else; other users own the tree, but it is read-only. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/** Builds the tree by the command that a deployment uses, and takes away every right to write. */
export function sealProductionTree(): SealedTree {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'smsreport-')));
  const folder = join(house, 'tree');
  const temporaryFolder = join(house, 'temporary');
  const node = join(house, 'node');
  try {
    execFileSync(process.execPath, [repository('scripts/production-tree.ts'), folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(house, { recursive: true });
    throw error;
  }
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
  // The one that runs the tests may lie where nobody but their user can go.
  copyFileSync(process.execPath, node);
  mkdirSync(temporaryFolder, { mode: 0o700 });
  if (nobody) chownSync(temporaryFolder, nobody.uid, nobody.gid);
  chmodSync(house, 0o755);
  // What everybody may write to, like /tmp, is closed by Node itself.
  const limits = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${temporaryFolder}`];
  const programs: Program[] = [];
  return {
    folder,
    temporaryFolder,
    run(args, environment = {}) {
      const surroundings = { cwd: folder, env: { ...environment, TMPDIR: temporaryFolder }, ...nobody };
      const program = startProgram(node, [...limits, ...args], surroundings);
      programs.push(program);
      return program;
    },
    [Symbol.dispose]() {
      // A test that failed has not stopped what it started.
      for (const program of programs) program.signal('SIGKILL');
      execFileSync('chmod', ['-R', 'u+w', house]);
      rmSync(house, { recursive: true });
    },
  };
}
