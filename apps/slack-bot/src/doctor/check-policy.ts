import { PolicyError } from '../access/policy-error.ts';
import { defaultPolicy, type Policy } from '../access/policy.ts';
import { PolicyFileError, readPolicyFile } from '../access/read-policy-file.ts';
import { ok, wrong, type Finding } from './finding.ts';

/** The policy, and what there is to be said of it; no policy when the file holds none. */
export interface PolicyExamination {
  readonly policy: Policy | null;
  readonly findings: readonly Finding[];
}

/** Reads the policy as the bot would. */
export function checkPolicy(policyFile: string | undefined): PolicyExamination {
  const name = 'Policy';
  if (policyFile === undefined) {
    const sentence =
      'no file: everybody of the workspace may ask, export and share; nobody sees numbers in full or texts';
    return { policy: defaultPolicy, findings: [ok(name, sentence)] };
  }
  try {
    const policy = readPolicyFile(policyFile);
    return { policy, findings: [ok(name, policy.rules.length === 1 ? 'one rule' : `${policy.rules.length} rules`)] };
  } catch (error) {
    if (error instanceof PolicyError) {
      const mend = 'Correct the file; the bot does not start with it, and one that runs keeps the policy before it';
      return {
        policy: null,
        findings: error.problems.map(({ line, sentence }) => wrong(name, `line ${line}: ${sentence}`, mend)),
      };
    }
    if (!(error instanceof PolicyFileError)) throw error;
    return {
      policy: null,
      findings: [wrong(name, error.message, 'Check the path in POLICY_FILE, and who may read the file')],
    };
  }
}
