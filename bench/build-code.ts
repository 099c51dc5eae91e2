import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The code that runs in processes whose time and memory are measured: from source, or built. */
export interface MeasuredCode {
  /** A file of the bench, by its path without an ending. */
  file(path: string): string;
  /** What Node is started with: `--cpu-prof` too, when somebody wants to see what the time goes to. */
  readonly execArgv: readonly string[];
}

/** As it stands here: Node strips the types, which costs 17 MB and some time in each process. */
export const fromSource: MeasuredCode = {
  file: (path) => join(import.meta.dirname, `${path}.ts`),
  execArgv: process.execArgv,
};

const run = promisify(execFile);

/** As users have it: builds the client and the readers. @throws when something does not compile */
export async function buildCode(): Promise<MeasuredCode> {
  const compiler = join(import.meta.dirname, '..', 'node_modules', '.bin', 'tsc');
  const options = { shell: process.platform === 'win32' };
  await run(compiler, ['-p', join(import.meta.dirname, '..', 'packages', 'core', 'tsconfig.build.json')], options);
  await run(compiler, ['-p', join(import.meta.dirname, 'tsconfig.built.json')], options);
  return {
    file: (path) => join(import.meta.dirname, 'test-results', 'built', `${path}.js`),
    // Without the condition that makes the product's packages resolve to their sources; `--cpu-prof` stays.
    execArgv: process.execArgv.filter((argument, index, all) => argument !== '-C' && all[index - 1] !== '-C'),
  };
}
