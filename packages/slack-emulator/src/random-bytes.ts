import { createHash, randomBytes } from 'node:crypto';

/** So many bytes, 32 at most, for the next thing of a kind: what ids and secrets are made of. */
export type RandomBytes = (kind: string, size: number) => Buffer;

/**
 * @param seed the same things in the same order get the same bytes from the same seed, kind by kind, so that it does not
 *   matter what comes between; nobody can guess them where it is left out
 */
export function createRandomBytes(seed: number | undefined): RandomBytes {
  if (seed === undefined) return (_kind, size) => randomBytes(size);
  const counts = new Map<string, number>();
  return (kind, size) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return createHash('sha256').update(`${seed} ${kind} ${count}`).digest().subarray(0, size);
  };
}

/** A version 4 UUID of 16 bytes. */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const variant = '89ab'[(bytes[8] ?? 0) & 3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
