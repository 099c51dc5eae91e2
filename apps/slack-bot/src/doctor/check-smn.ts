import type { Sign } from '@org/smn-core';
import type { Config } from '../config.ts';
import { checkClock } from './clock.ts';
import { ok, skipped, warning, wrong, type Finding } from './finding.ts';
import { fromOutside, signIdFromOutside } from './from-outside.ts';
import { smnStages, type Settled, type SmnStage, type SmnTrouble } from './smn-trouble.ts';
import type { WatchedConnections } from './watch-answers.ts';

/** The service refuses dates that are further from its own. */
const signedDateMs = 15 * 60_000;

/** What one call says about reach, clock, credentials, project and permission. @param trouble `null` when it succeeded */
export function checkAccess(
  trouble: SmnTrouble | null,
  account: Config['smn'],
  { origin, clock }: Pick<WatchedConnections, 'origin' | 'clock'>,
): readonly Finding[] {
  const host = fromOutside(origin()?.replace(/^https?:\/\//, '') ?? '');
  const good: Readonly<Record<SmnStage, () => Finding>> = {
    SMN: () => ok('SMN', `answers at ${host}`),
    'SMN clock': () =>
      checkClock('SMN clock', clock(), {
        server: 'Huawei Cloud',
        warningAboveMs: 60_000,
        wrongAboveMs: signedDateMs,
        consequence: 'what is signed fifteen minutes off is refused, and “the last hour” is counted by this clock',
      }),
    'SMN credentials': () => checkCredentials(account),
    'SMN project': () => ok('SMN project', 'is the account’s'),
    'SMN permission': () => ok('SMN permission', 'the signatures may be listed'),
  };
  if (trouble === null) return smnStages.map((stage) => good[stage]());
  const failed = smnStages.indexOf(trouble.stage);
  const where = trouble.stage === 'SMN' && origin() !== null ? `; asked was ${host}` : '';
  return [
    ...smnStages.slice(0, failed).map((stage) => good[stage]()),
    wrong(trouble.stage, `${trouble.sentence}${where}`, trouble.mend),
    ...smnStages.slice(failed + 1).map((stage) => skipped(stage, becauseOf(trouble))),
  ];
}

/** What cannot be looked at without access. */
export function skipAnswers(trouble: SmnTrouble): readonly Finding[] {
  return [skipped('SMN signatures', becauseOf(trouble)), skipped('SMN reports', becauseOf(trouble))];
}

function becauseOf({ stage }: SmnTrouble): string {
  return `${stage} has to be mended first`;
}

function checkCredentials({ securityToken }: Config['smn']): Finding {
  if (securityToken === undefined) return ok('SMN credentials', 'are accepted');
  return warning(
    'SMN credentials',
    'are accepted, but they are temporary: when their token ends, the bot has no answers any more',
    'Give the bot a key pair of its own, without HUAWEICLOUD_SDK_SECURITY_TOKEN',
  );
}

/** What the signatures come to, and the one that a report is asked of. */
export interface SignCheck {
  readonly finding: Finding;
  readonly sign: Sign | null;
}

/** @param wanted ids that the configuration names; none: all that are approved */
export function checkSigns(signs: readonly Sign[], wanted: readonly string[]): SignCheck {
  const name = 'SMN signatures';
  const approved = signs.filter(({ status }) => status === 'approved');
  const asked = wanted.length === 0 ? approved : approved.filter(({ signId }) => wanted.includes(signId));
  const sign = asked[0] ?? null;
  if (approved.length === 0) {
    const sentence =
      signs.length === 0 ? 'the account has none' : `the account has ${signs.length}, but none that is approved`;
    return {
      sign,
      finding: wrong(name, sentence, 'Have one approved in the SMN console: only those can be asked about'),
    };
  }
  const troubles = wanted.flatMap((id) => {
    const status = signs.find(({ signId }) => signId === id)?.status ?? 'missing';
    return status === 'approved' ? [] : [`${signIdFromOutside(id)} of SMN_SIGN_IDS ${inWords[status]}`];
  });
  if (troubles.length > 0) {
    const mend = `Correct SMN_SIGN_IDS, or remove it: all approved ones are asked then`;
    return { sign, finding: wrong(name, troubles.join(', '), mend) };
  }
  const named = asked.slice(0, 5).map((each) => `“${fromOutside(each.name)}”`);
  const more = asked.length > named.length ? ` and ${asked.length - named.length} more` : '';
  return { sign, finding: ok(name, `${asked.length} to ask: ${named.join(', ')}${more}`) };
}

const inWords: Readonly<Record<Exclude<Sign['status'], 'approved'> | 'missing', string>> = {
  missing: 'is not the account’s',
  'in-review': 'is still in review',
  refused: 'was refused in review',
  deleted: 'was deleted',
  unknown: 'is not approved',
};

/** @param asked what came of asking for reports; `null` when there was nothing to ask about */
export function checkReports(asked: Settled<unknown> | null): Finding {
  const name = 'SMN reports';
  if (asked === null) return skipped(name, 'there is no signature to ask about');
  return 'trouble' in asked ? wrong(name, asked.trouble.sentence, asked.trouble.mend) : ok(name, 'may be asked for');
}
