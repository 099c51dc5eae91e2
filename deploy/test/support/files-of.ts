import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Everything under a folder that is no folder, by its path from there, sorted. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Stands for all that is in a folder: names, modes, contents. When it is another, something was changed. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) {
    const path = join(folder, file);
    hash
      .update(`${file}\0${lstatSync(path).mode}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}
