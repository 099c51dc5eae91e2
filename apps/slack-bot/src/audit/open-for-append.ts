import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errnoOf } from './audit-sink.ts';

const { O_APPEND, O_CREAT, O_NONBLOCK, O_RDWR, O_WRONLY } = constants;
const ownerOnly = 0o600;
/** Names of what other programs opened: to rename them would move their name, and not what it stands for. */
const borrowed = /^\/(?:dev|proc)\//;

/** A file that is open for lines at its end. */
export interface OpenedFile {
  readonly handle: FileHandle;
  /** Where it really is: beside it stand the files that it was before. */
  readonly path: string;
  /** Not a pipe or a device: it has a size, and an end that can be looked at. */
  readonly isRegular: boolean;
  readonly mayRotate: boolean;
}

/**
 * Opens a file for lines at its end, and makes it when there is none. What stands in it stays.
 *
 * @throws what the system says
 */
export async function openForAppend(path: string): Promise<OpenedFile> {
  const known = await unlessMissing(stat(path));
  const isRegular = known === null || known.isFile();
  if (!isRegular) {
    const handle = await (known.isFIFO() ? openPipe(path) : open(path, O_WRONLY | O_APPEND));
    return { handle, path, isRegular, mayRotate: false };
  }
  const real = (await unlessMissing(realpath(path))) ?? join(await realpath(dirname(path)), basename(path));
  // Also to read: how it ends decides whether a line may begin.
  const handle = await open(real, O_RDWR | O_APPEND | O_CREAT, ownerOnly);
  if (known === null) await syncDirectoryOf(real);
  return { handle, path: real, isRegular, mayRotate: !borrowed.test(resolve(path)) };
}

/** How large the opened file is; `null` when its path names another by now, or none. @throws what the system says */
export async function sizeIfStillThere({ handle, path }: OpenedFile): Promise<number | null> {
  const [named, opened] = await Promise.all([
    unlessMissing(stat(path, { bigint: true })),
    handle.stat({ bigint: true }),
  ]);
  return named?.ino === opened.ino && named.dev === opened.dev ? Number(opened.size) : null;
}

/** Makes names in a directory outlast a loss of power, where the system can. */
export async function syncDirectoryOf(path: string): Promise<void> {
  try {
    const directory = await open(dirname(path), 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch {
    // Some systems sync no directory, and some users may write one that they may not read.
  }
}

/** To open a pipe waits until somebody reads it, and a start must not wait for that without a word. */
async function openPipe(path: string): Promise<FileHandle> {
  const probe = await open(path, O_WRONLY | O_NONBLOCK);
  try {
    return await open(path, O_WRONLY | O_APPEND);
  } finally {
    await probe.close();
  }
}

async function unlessMissing<Found>(looking: Promise<Found>): Promise<Found | null> {
  try {
    return await looking;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
