import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '@org/smn-core';
import { errnoOf } from './audit-sink.ts';
import { sizeIfStillThere, syncDirectoryOf, type OpenedFile } from './open-for-append.ts';

const rotatedEnding = /^\.(\d{8}T\d{6}Z)-(\d+)$/;
const abandonedAfterMs = 10_000;

/** A file that was full, and was renamed. */
export interface RotatedFile {
  readonly path: string;
  /** UTC. */
  readonly timestamp: string;
  readonly counter: number;
}

/** The files that a file was before, oldest first. @throws what the system says */
export async function rotatedFiles(path: string): Promise<readonly RotatedFile[]> {
  const [directory, name] = [dirname(path), basename(path)];
  const found = (await readdir(directory)).flatMap((entry): readonly RotatedFile[] => {
    if (!entry.startsWith(name)) return [];
    const [, timestamp, counter] = rotatedEnding.exec(entry.slice(name.length)) ?? [];
    if (timestamp === undefined) return [];
    return [{ path: join(directory, entry), timestamp, counter: Number(counter) }];
  });
  return found.toSorted((one, other) =>
    one.timestamp === other.timestamp ? one.counter - other.counter : one.timestamp < other.timestamp ? -1 : 1,
  );
}

/**
 * Gives a full file another name, `<name>.<UTC timestamp>-<counter>` beside it. Of several processes one does it: who
 * finds another at it, or it done, leaves it.
 *
 * @throws what the system says; the file has its old name then
 */
export async function rotate(file: OpenedFile, clock: Clock): Promise<void> {
  const claim = `${file.path}.rotating`;
  if (!(await takeClaim(claim))) return;
  try {
    if ((await sizeIfStillThere(file)) === null) return;
    await rename(file.path, await freeName(file.path, clock()));
    await syncDirectoryOf(file.path);
  } finally {
    await rm(claim, { force: true });
  }
}

async function takeClaim(claim: string): Promise<boolean> {
  try {
    await (await open(claim, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    await removeAbandoned(claim);
    return false;
  }
}

/** A process that ended in the middle of it keeps nobody from the next try. */
async function removeAbandoned(claim: string): Promise<void> {
  const { mtimeMs } = await stat(claim).catch(() => ({ mtimeMs: Infinity }));
  if (Date.now() - mtimeMs > abandonedAfterMs) await rm(claim, { force: true });
}

async function freeName(path: string, nowMs: number): Promise<string> {
  const timestamp = new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const taken = (await rotatedFiles(path)).filter((file) => file.timestamp === timestamp);
  return `${path}.${timestamp}-${(taken.at(-1)?.counter ?? 0) + 1}`;
}
