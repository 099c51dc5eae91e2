import type { Logger } from 'pino';
import { inWords, PolicyError } from './policy-error.ts';
import type { Policy } from './policy.ts';
import { fingerprintOf, PolicyFileError, readPolicyFile } from './read-policy-file.ts';
import { createSettling } from './settling.ts';

/** Where the policy that is in force comes from. */
export interface PolicySource {
  /** What is in force now: ask again for each decision. */
  current(): Policy;
  /** Reads the file again, at once. Never throws: a wrong one changes nothing, and is logged. */
  reload(): void;
  /** Watches no longer; what is in force stays. */
  close(): void;
}

/** What came of reading the file again: another policy, or why the one before it stays in force. */
export type PolicyChange =
  | { readonly kind: 'replaced'; readonly policy: Policy }
  | { readonly kind: 'kept'; readonly problems: readonly string[] };

/** Where the policy is, and who is told. */
export interface PolicyFileOptions {
  readonly path: string;
  readonly logger: Logger;
  /** Told of every reading but the first. */
  readonly onChange?: (change: PolicyChange) => void;
  /** How often the file is looked at, in ms; 5 s when left out. A change counts once it stood still for as long. */
  readonly intervalMs?: number;
}

/** A policy that stays as it is. */
export function fixedPolicy(policy: Policy): PolicySource {
  return { current: () => policy, reload: () => {}, close: () => {} };
}

/**
 * Reads the policy in a file, and again whenever the file changes. A file that is wrong, or gone, leaves in force what was.
 *
 * @throws PolicyFileError when the file is not there, or cannot be read
 * @throws PolicyError when it holds no policy; lists every problem at once
 */
export function openPolicyFile({ path, logger, onChange, intervalMs = 5_000 }: PolicyFileOptions): PolicySource {
  // Taken before each reading: what changes in between is then seen as a change.
  const settling = createSettling(fingerprintOf(path));
  let policy = readPolicyFile(path);
  const tellGood = (): void => {
    logger.info({ policyFile: path, rules: policy.rules.length }, 'the policy was read');
  };
  tellGood();

  function read(): void {
    try {
      policy = readPolicyFile(path);
    } catch (error) {
      const problems = problemsOf(error);
      logger.error({ policyFile: path, problems }, 'the policy file is wrong: the policy before it stays in force');
      onChange?.({ kind: 'kept', problems });
      return;
    }
    tellGood();
    onChange?.({ kind: 'replaced', policy });
  }

  // Looked at, not listened to: where a link is turned to another file, as Kubernetes does, nothing is told. And not by
  // fs.watchFile: its own first look comes after ours, and what changes in between it never sees.
  const timer = setInterval(() => {
    if (settling.look(fingerprintOf(path))) read();
  }, intervalMs).unref();
  return {
    current: () => policy,
    reload() {
      settling.take(fingerprintOf(path));
      read();
    },
    close: () => clearInterval(timer),
  };
}

function problemsOf(error: unknown): readonly string[] {
  if (error instanceof PolicyError) return error.problems.map(inWords);
  if (error instanceof PolicyFileError) return [error.message];
  throw error;
}
