import { constants, type BigIntStats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errnoOf } from './audit-sink.ts';

const { O_APPEND, O_CREAT, O_DSYNC, O_NONBLOCK, O_RDWR, O_WRONLY } = constants;
/** Where a write resolves with the bytes on the disk, which is sooner than to ask for that afterwards. */
const isSyncedByWrites = process.platform === 'linux';
const ownerOnly = 0o600;
/** Numbers of files are larger than numbers of JavaScript. */
const inFull = { bigint: true } as const;
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
  /** Whether what a write has written is on the disk; otherwise it is when the file was synced. */
  readonly isSynced: boolean;
  /** What the file is known by, whatever its name. Nothing else is, as long as it is open. */
  readonly identity: FileIdentity;
}

type FileIdentity = Pick<BigIntStats, 'dev' | 'ino'>;

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
    return { handle, path, isRegular, mayRotate: false, isSynced: true, identity: await handle.stat(inFull) };
  }
  const real = (await unlessMissing(realpath(path))) ?? join(await realpath(dirname(path)), basename(path));
  // Also to read: how it ends decides whether a line may begin.
  const handle = await open(real, O_RDWR | O_APPEND | O_CREAT | (isSyncedByWrites ? O_DSYNC : 0), ownerOnly);
  if (known === null) await syncDirectoryOf(real);
  const mayRotate = !borrowed.test(resolve(path));
  return {
    handle,
    path: real,
    isRegular,
    mayRotate,
    isSynced: isSyncedByWrites,
    identity: await handle.stat(inFull),
  };
}

/** How large the opened file is; `null` when its path names another by now, or none. @throws what the system says */
export async function sizeIfStillThere({ identity, path }: OpenedFile): Promise<number | null> {
  const named = await unlessMissing(stat(path, inFull));
  return named?.ino === identity.ino && named.dev === identity.dev ? Number(named.size) : null;
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
