import { optionalScopes, requiredScopes, scopePurposes, type BotScope } from '../../manifest/scopes.ts';
import type { Policy } from '../access/policy.ts';
import type { Config } from '../config.ts';
import type { SlackAnswer } from './ask-slack.ts';
import { checkClock } from './clock.ts';
import { ok, skipped, warning, wrong, type Finding } from './finding.ts';
import { fromOutside } from './from-outside.ts';
import type { NoAnswer } from './no-answer.ts';
import { explainTokenRefusal } from './slack-refusals.ts';

const noAnswers: Readonly<Record<NoAnswer, string>> = {
  timeout: 'no answer came in time',
  'name-unknown': 'the address could not be found',
  refused: 'nobody took the connection',
  certificate: 'the certificate there is not one to trust',
  broken: 'the connection broke before an answer was here',
};

/** Whether Slack can be reached. @param answer of `api.test` */
export function checkReach(answer: SlackAnswer, apiUrl: string): Finding {
  const { host } = new URL(apiUrl);
  if (answer.kind === 'none') {
    const mend = `Check that this machine may reach ${host}: its DNS, a firewall on the way, SLACK_API_URL if it is set`;
    return wrong('Slack', `${noAnswers[answer.why]} (${host})`, mend);
  }
  if (answer.kind === 'foreign') {
    const mend =
      'Remove SLACK_API_URL, or end it with /api/; if Slack itself is in trouble, https://slack-status.com says so';
    return wrong('Slack', `what answers at ${host} is not the Web API (HTTP ${answer.status})`, mend);
  }
  return ok('Slack', `answers at ${host}`);
}

/** @param answer of `api.test` */
export function checkSlackClock(answer: SlackAnswer, transport: Config['slack']['transport']['kind']): Finding {
  return checkClock('Slack clock', answer.kind === 'slack' ? answer.clock : null, {
    server: 'Slack',
    warningAboveMs: 5_000,
    wrongAboveMs: 60_000,
    consequence:
      transport === 'http'
        ? 'Slack’s requests are refused once they seem five minutes old'
        : 'the times that people ask about are counted by this clock',
  });
}

/** @param answer of `auth.test` */
export function checkBotToken(answer: SlackAnswer): Finding {
  const name = 'Slack bot token';
  if (answer.kind !== 'slack') return lostAnswer(name);
  if (answer.error !== null) {
    const { sentence, mend } = explainTokenRefusal(answer.error, answer.retryAfterSeconds, 'bot');
    return wrong(name, sentence, mend);
  }
  return ok(name, `works, workspace “${fromOutside(answer.team)}”, bot user @${fromOutside(answer.user)}`);
}

/** What the token must be allowed, and what it had better be. */
export interface NeededScopes {
  readonly required: readonly BotScope[];
  readonly optional: readonly BotScope[];
}

/** @param policy whose user groups Slack is asked for, where it names some */
export function scopesFor(policy: Policy | null): NeededScopes {
  const namesGroups = policy?.rules.some(({ groups }) => groups.length > 0) ?? false;
  const isForGroups = (scope: BotScope): boolean => scope === 'usergroups:read';
  return {
    required: [...requiredScopes, ...(namesGroups ? optionalScopes.filter(isForGroups) : [])],
    optional: optionalScopes.filter((scope) => !isForGroups(scope)),
  };
}

/** @param answer of `auth.test`, which says what the token may do */
export function checkScopes(answer: SlackAnswer, needs: NeededScopes): Finding {
  const name = 'Slack scopes';
  const granted = answer.kind === 'slack' ? answer.scopes : null;
  if (granted === null) {
    return warning(name, 'Slack did not say what the token may do', 'Compare “OAuth & Permissions” with the manifest');
  }
  const missing = (scopes: readonly BotScope[]): string =>
    scopes
      .filter((scope) => !granted.includes(scope))
      .map((scope) => `${scope} (${scopePurposes[scope]})`)
      .join(', ');
  const required = missing(needs.required);
  const optional = missing(needs.optional);
  const mend = 'Add what is missing under “OAuth & Permissions”, and install the app in the workspace again';
  const both = [required, optional].filter(Boolean).join('; and of the optional ones ');
  if (required !== '') return wrong(name, `missing: ${both}`, mend);
  if (optional !== '') return warning(name, `optional ones are missing: ${optional}`, mend);
  return ok(name, 'all that the manifest asks for');
}

/** @param answer of `apps.connections.open` */
export function checkAppToken(answer: SlackAnswer): Finding {
  const name = 'Slack app token';
  if (answer.kind !== 'slack') return lostAnswer(name);
  if (answer.error === null) return ok(name, 'opens connections');
  const { sentence, mend } = explainTokenRefusal(answer.error, answer.retryAfterSeconds, 'app');
  return wrong(name, sentence, mend);
}

/** Slack was there a moment ago. */
function lostAnswer(name: 'Slack bot token' | 'Slack app token'): Finding {
  return wrong(name, 'Slack did not answer this call', 'Run this again');
}

/** @param hasAppToken whether there is one to be checked */
export function skipSlack(hasAppToken: boolean): readonly Finding[] {
  const reason = 'Slack cannot be reached';
  const names = ['Slack clock', 'Slack bot token', 'Slack scopes'] as const;
  return [...names, ...(hasAppToken ? (['Slack app token'] as const) : [])].map((name) => skipped(name, reason));
}
