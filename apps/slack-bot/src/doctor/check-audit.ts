import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { ok, warning, wrong, type Finding } from './finding.ts';

const name = 'Audit';

/** Whether who asks what can be recorded, and found again. Nothing is written. */
export function checkAudit({ file, keyIsTemporary }: Config['audit']): Finding {
  if (!canBeWritten(file)) {
    return wrong(
      name,
      'this user may not write the file that AUDIT_FILE names',
      'Make its directory, and let the user that runs the bot write there',
    );
  }
  if (keyIsTemporary) {
    return warning(
      name,
      'AUDIT_KEY is not set: after a start nobody finds earlier questions by a number in full',
      'Set it; this makes one: openssl rand -base64 32',
    );
  }
  return ok(name, file === 'stdout' ? 'on standard output' : 'in a file');
}

function canBeWritten(file: string): boolean {
  if (file === 'stdout') return true;
  try {
    accessSync(existsSync(file) ? file : dirname(resolve(file)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
