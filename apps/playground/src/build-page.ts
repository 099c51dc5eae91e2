import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Windows has no groups of processes that a signal reaches. */
const inGroups = process.platform !== 'win32';

/**
 * Builds the page where it was never built, or is older than what it is made of.
 *
 * @param directory of this package
 * @param signal breaks it off
 * @returns why it could not be built; `null` when it is there
 */
export async function buildPage(directory: string, signal: AbortSignal): Promise<string | null> {
  if ((await isBuilt(directory)) || signal.aborted) return null;
  const { PATH: path = '', ...environment } = process.env;
  // The package's own script, with this very Node; under a test's NODE_ENV it would be React for developers.
  const build = spawn(process.execPath, ['--run', 'build:page'], {
    cwd: directory,
    env: {
      ...environment,
      PATH: `${dirname(process.execPath)}${delimiter}${path}`,
      NO_COLOR: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: inGroups,
  });
  function end(): void {
    if (build.pid === undefined) return;
    try {
      // The script runs in a shell, and whatever that has started ends with it.
      if (inGroups) process.kill(-build.pid, 'SIGKILL');
      else build.kill();
    } catch {
      // It has just ended by itself.
    }
  }
  signal.addEventListener('abort', end, { once: true });
  const ended = new Promise<number | null>((resolve) => {
    build.once('error', () => resolve(null));
    build.once('close', resolve);
  });
  const [said, complained, exitCode] = await Promise.all([text(build.stdout), text(build.stderr), ended]);
  signal.removeEventListener('abort', end);
  return exitCode === 0 || signal.aborted ? null : `The page could not be built:\n${`${said}${complained}`.trim()}`;
}

async function isBuilt(directory: string): Promise<boolean> {
  const page = join(directory, 'page');
  const built = await changedAt(join(page, 'dist', 'index.html'));
  const listed = await readdir(page, { recursive: true, withFileTypes: true });
  const files = listed
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(page, 'dist')) && !file.includes('node_modules'));
  const sources = [...files, join(directory, 'package.json'), join(directory, 'src', 'protocol.ts')];
  const changed = await Promise.all(sources.map(changedAt));
  return changed.every((at) => at <= built);
}

/** 0 for a file that is not there. */
async function changedAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.mtimeMs ?? 0;
}
