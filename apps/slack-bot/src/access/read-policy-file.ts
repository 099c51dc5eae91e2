import { readFileSync, statSync } from 'node:fs';
import type { Policy } from './policy.ts';
import { problemOfTheFile, readPolicy, refuseTooLarge } from './read-policy.ts';

/** The policy's file is not there, or cannot be read. */
export class PolicyFileError extends Error {
  override readonly name = 'PolicyFileError';

  constructor(path: string, reason: string) {
    super(`The policy file ${path} cannot be read: ${reason}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none (ENOENT)',
  EACCES: 'the bot may not (EACCES)',
};

/**
 * Reads the policy in a file.
 *
 * @throws PolicyFileError when the file is not there, or cannot be read
 * @throws PolicyError when it holds no policy; lists every problem at once
 */
export function readPolicyFile(path: string): Policy {
  const found = orFileError(path, () => statSync(path));
  // A pipe would be waited for, and a device may never end.
  if (!found.isFile()) throw new PolicyFileError(path, 'it is no file');
  refuseTooLarge(found.size);
  return readPolicy(decode(orFileError(path, () => readFileSync(path))));
}

/** Tells one state of a file from any other, also when another file takes its place. */
export function fingerprintOf(path: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return systemWord(error);
  }
}

function orFileError<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const word = systemWord(error);
    throw new PolicyFileError(path, reasons[word] ?? word);
  }
}

function systemWord(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problemOfTheFile('the file is not UTF-8: save it as UTF-8');
  }
}
