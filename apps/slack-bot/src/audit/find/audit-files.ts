import { createReadStream } from 'node:fs';
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errnoOf } from '../audit-sink.ts';
import { rotatedFiles } from '../rotation.ts';

/** `audit.log.1`, `audit.log-20261124.gz`: as logrotate names them. */
const logrotated = /^[.-]\d+(?:-\d+)?(?:\.gz)?$/;

/**
 * The bytes of an audit file and of all that it was before, oldest first. A file that is renamed meanwhile is read once.
 *
 * @throws what the system says; when there is none of them at all, too
 */
export async function* bytesOfLog(path: string): AsyncGenerator<Buffer> {
  const real = await realpath(path).catch(() => path);
  // The one that is written is opened first: whatever is renamed from now on is either this one or empty.
  const current = await openUnlessMissing(real);
  const older = await olderFiles(real, current === null ? null : (await current.stat()).ino);
  if (current === null && older.length === 0) await stat(path);
  for (const file of older) yield* bytesOfFile(file);
  if (current !== null) yield* current.createReadStream() as AsyncIterable<Buffer>;
}

/** The bytes of one file, unpacked when it is. @throws what the system says */
export async function* bytesOfFile(path: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(path);
  // A failure of either ends the reading of the last.
  const stream: Readable = path.endsWith('.gz') ? pipeline(packed, createGunzip(), () => {}) : packed;
  yield* stream as AsyncIterable<Buffer>;
}

async function olderFiles(path: string, currentInode: number | null): Promise<readonly string[]> {
  // In order already: those of one second stay as they are.
  const rotated = (await rotatedFiles(path)).map((file) => ({
    path: file.path,
    ms: Date.parse(file.timestamp.replace(/^(....)(..)(..)T(..)(..)/, '$1-$2-$3T$4:$5:')),
  }));
  const others = (await readdir(dirname(path))).filter(
    (name) => name.startsWith(basename(path)) && logrotated.test(name.slice(basename(path).length)),
  );
  const byOthers = await Promise.all(
    others.map(async (name) => {
      const other = join(dirname(path), name);
      return { path: other, ms: (await stat(other)).mtimeMs };
    }),
  );
  const inOrder = [...rotated, ...byOthers].toSorted((one, other) => one.ms - other.ms);
  const isCurrent = await Promise.all(inOrder.map(async (file) => (await stat(file.path)).ino === currentInode));
  return inOrder.filter((_file, index) => isCurrent[index] === false).map((file) => file.path);
}

async function openUnlessMissing(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
