import { readFileSync } from 'node:fs';
import { environmentSchema } from '../../config/environment-schema.ts';

/** Where the bot writes its audit log, and what it hashes numbers with. */
export interface AuditEnvironment {
  /** `null` when it goes to standard output. */
  readonly file: string | null;
  readonly key: Buffer | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns what is wrong, in one sentence without a value, when it cannot be read */
export function readAuditEnvironment(environment: Environment): AuditEnvironment | { readonly problem: string } {
  const file = valueOf(environment, 'AUDIT_FILE');
  const key = valueOf(environment, 'AUDIT_KEY');
  if (file instanceof Error) return { problem: file.message };
  if (key instanceof Error) return { problem: key.message };
  const readKey = environmentSchema.shape.AUDIT_KEY.safeParse(key);
  if (!readKey.success) return { problem: `AUDIT_KEY ${readKey.error.issues[0]?.message ?? 'does not fit'}` };
  return {
    file: file === undefined || file === 'stdout' ? null : file,
    key: readKey.data === undefined ? null : Buffer.from(readKey.data, 'base64'),
  };
}

function valueOf(environment: Environment, name: 'AUDIT_FILE' | 'AUDIT_KEY'): string | undefined | Error {
  const value = environment[name] || undefined;
  const file = environment[`${name}_FILE`];
  if (!file) return value;
  if (value !== undefined) return new Error(`${name} and ${name}_FILE are both given: keep one`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return new Error(`${name}_FILE names a file that cannot be read`);
  }
}
