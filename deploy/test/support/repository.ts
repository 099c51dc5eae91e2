import { join } from 'node:path';

/** The path of something in the repository. */
export function repository(...parts: readonly string[]): string {
  return join(import.meta.dirname, '..', '..', '..', ...parts);
}
