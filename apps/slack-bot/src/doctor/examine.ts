import { ConfigError, readConfig } from '../config.ts';
import { checkAudit } from './check-audit.ts';
import { checkBrokenConfig, checkConfig } from './check-config.ts';
import { checkPolicy } from './check-policy.ts';
import { scopesFor } from './check-slack.ts';
import { examineSlack } from './examine-slack.ts';
import { examineSmn, type SmnExamination } from './examine-smn.ts';
import type { Finding } from './finding.ts';

/** All that was looked at. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** For scripts: 0 nothing is wrong, 1 something is, 2 the configuration cannot be read. Warnings are not wrong. */
  readonly exitStatus: 0 | 1 | 2;
}

/**
 * Looks at a deployment: what it is told, Slack, and SMN, the last two side by side.
 *
 * @param environment where the bot reads its configuration
 */
export async function examine(
  environment: Readonly<Record<string, string | undefined>>,
  options: SmnExamination,
): Promise<Examination> {
  try {
    const config = readConfig(environment);
    const { policy, findings: ofPolicy } = checkPolicy(config.policyFile);
    const needs = scopesFor(policy);
    const [slack, smn] = await Promise.all([
      examineSlack(config.slack, needs, options),
      examineSmn(config.smn, options),
    ]);
    const findings = [...checkConfig(config), ...ofPolicy, checkAudit(config.audit), ...slack, ...smn];
    return { findings, exitStatus: findings.some(({ state }) => state === 'wrong') ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { findings: checkBrokenConfig(error), exitStatus: 2 };
  }
}
