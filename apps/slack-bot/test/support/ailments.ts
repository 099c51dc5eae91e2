import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackFault } from '@org/slack-emulator';
import type { Fault, SmnErrorCode } from '@org/smn-emulator';
import { requiredScopes } from '../../manifest/scopes.ts';
import type { CheckName, Finding } from '../../src/doctor/finding.ts';
import type { SmnExamination } from '../../src/doctor/examine-smn.ts';
import type { Clinic, ClinicOptions, Environment } from './clinic.ts';

/** One thing that is wrong with a deployment, and what has to be said of it. */
export interface Ailment {
  /** What the emulators are like from the start. */
  readonly from?: ClinicOptions;
  /** What goes wrong afterwards. */
  readonly slack?: SlackFault;
  readonly smn?: Fault;
  readonly environment?: (clinic: Clinic) => Environment;
  readonly options?: (clinic: Clinic) => Partial<SmnExamination>;
  /** The checks that do not come out well, with a part of what they say; every other one does. */
  readonly finds: Partial<Record<CheckName, readonly [Finding['state'], RegExp]>>;
}

/** @returns its path */
function writeFile(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ailment-')), 'policy.yaml');
  writeFileSync(path, content);
  return path;
}

const socket = ({ slack }: Clinic): Environment => ({ SLACK_TRANSPORT: 'socket', SLACK_APP_TOKEN: slack.appToken });

const noSlack = (why: RegExp): Ailment['finds'] => ({
  Slack: ['wrong', why],
  'Slack clock': ['skipped', /Slack cannot be reached/],
  'Slack bot token': ['skipped', /Slack cannot be reached/],
  'Slack scopes': ['skipped', /Slack cannot be reached/],
});

const badToken = (why: RegExp): Ailment['finds'] => ({
  'Slack bot token': ['wrong', why],
  'Slack scopes': ['skipped', /the bot token does not work/],
});

const stages = ['SMN', 'SMN clock', 'SMN credentials', 'SMN project', 'SMN permission'] as const;

/** What comes after the first trouble with SMN is not looked at. */
const noSmn = (stage: (typeof stages)[number], why: RegExp): Ailment['finds'] => {
  const after = [...stages.slice(stages.indexOf(stage) + 1), 'SMN signatures', 'SMN reports'] as const;
  const reason = new RegExp(`${stage} has to be mended first`);
  return { ...Object.fromEntries(after.map((name) => [name, ['skipped', reason]])), [stage]: ['wrong', why] };
};

const refuses = (error: string, why: RegExp): Ailment => ({
  slack: { method: 'auth.test', error },
  finds: badToken(why),
});
const smnSays = (code: SmnErrorCode, finds: Ailment['finds'], path = 'sms_sign'): Ailment => ({
  smn: { kind: 'smnError', code, path },
  finds,
});
const apart = (ms: number) => (): Partial<SmnExamination> => ({ clock: () => Date.now() + ms });
const impatientWith = (call: string) => (): Partial<SmnExamination> => ({
  timeLimit: (each) => AbortSignal.timeout(each === call ? 50 : 10_000),
});

export const configurationAilments: Readonly<Record<string, Ailment>> = {
  'a policy that is wrong': {
    environment: () => ({ POLICY_FILE: writeFile('version: 1\nrules:\n  - allow: [exprot]\n    everyone: true\n') }),
    finds: { Policy: ['wrong', /line 3: .*exprot.*Correct the file/] },
  },
  'a policy that is not there': {
    environment: () => ({ POLICY_FILE: '/nowhere/policy.yaml' }),
    finds: { Policy: ['wrong', /POLICY_FILE/] },
  },
  'a policy with user groups, and a token that may not look at them': {
    from: { slack: { scopes: [...requiredScopes, 'channels:read', 'groups:read'] } },
    environment: () => ({
      POLICY_FILE: writeFile('version: 1\nrules:\n  - allow: [query]\n    groups: [S0SUPPORT]\n'),
    }),
    finds: { 'Slack scopes': ['wrong', /usergroups:read \(a policy that names user groups\)/] },
  },
  'an audit file that cannot be written': {
    environment: () => ({ AUDIT_FILE: '/nowhere/audit.jsonl' }),
    finds: { Audit: ['wrong', /AUDIT_FILE.*Make its directory/] },
  },
  'no audit key': {
    environment: () => ({ AUDIT_KEY: '' }),
    finds: { Audit: ['warning', /AUDIT_KEY is not set.*openssl rand/] },
  },
  'a signing secret of another form': {
    from: { slack: { signingSecret: 'not-a-secret-of-slack' } },
    finds: { 'Signing secret': ['warning', /32 hexadecimal digits.*Basic Information/] },
  },
  'no seal keys': {
    environment: () => ({ SEAL_KEYS: '' }),
    finds: { 'Seal keys': ['warning', /SEAL_KEYS is not set.*openssl rand/] },
  },
};

export const slackAilments: Readonly<Record<string, Ailment>> = {
  'nobody at Slack’s address': {
    environment: () => ({ SLACK_API_URL: 'http://127.0.0.1:2/api/' }),
    finds: noSlack(/nobody took the connection \(127\.0\.0\.1:2\).*firewall/),
  },
  'Slack without an answer': {
    slack: { method: 'api.test', kind: 'delay' },
    options: impatientWith('api.test'),
    finds: noSlack(/no answer came in time/),
  },
  'a connection to Slack that breaks': {
    slack: { method: 'api.test', kind: 'reset' },
    finds: noSlack(/the connection broke/),
  },
  'something else in Slack’s place': {
    slack: { method: 'api.test', status: 503 },
    finds: noSlack(/is not the Web API \(HTTP 503\).*SLACK_API_URL/),
  },
  'an address without /api/': {
    environment: ({ slack }) => ({ SLACK_API_URL: slack.url }),
    finds: noSlack(/is not the Web API \(HTTP 404\).*end it with \/api\//),
  },
  'a bot token that Slack does not know': {
    environment: () => ({ SLACK_BOT_TOKEN: 'xoxb-another' }),
    finds: badToken(/does not know this token.*SLACK_BOT_TOKEN.*OAuth & Permissions/),
  },
  'an app that was removed': refuses('account_inactive', /removed from the workspace.*Install the app/),
  'a revoked token': refuses('token_revoked', /was revoked.*Install the app/),
  'a rotated token': refuses('token_expired', /is over.*without token rotation/),
  'a token of another kind': refuses('not_allowed_token_type', /another kind of token.*xoxb-/),
  'a token lost on the way': refuses('not_authed', /did not reach Slack.*proxy/),
  'Slack in trouble': refuses('internal_error', /in trouble itself \(internal_error\).*later/),
  'a word that nobody knows': refuses('org_login_required', /“org_login_required”.*auth\.test/),
  'too many calls': {
    slack: { method: 'auth.test', error: 'ratelimited', retryAfterSeconds: 30 },
    finds: badToken(/fewer calls.*in 30 seconds/),
  },
  'Slack gone in the middle': { slack: { method: 'auth.test', kind: 'reset' }, finds: badToken(/did not answer this/) },
  'a scope too few': {
    from: { slack: { scopes: ['commands', 'chat:write', 'im:write', 'users:read', 'channels:read', 'groups:read'] } },
    finds: { 'Slack scopes': ['wrong', /missing: files:write \(CSV files\)\..*OAuth & Permissions/] },
  },
  'optional scopes too few': {
    from: { slack: { scopes: ['commands', 'chat:write', 'im:write', 'users:read', 'files:write', 'channels:read'] } },
    finds: { 'Slack scopes': ['warning', /optional ones are missing: groups:read \(/] },
  },
  'no scopes at all': {
    from: { slack: { scopes: [] } },
    finds: { 'Slack scopes': ['wrong', /chat:write \(.*commands \(.*optional ones channels:read \(/] },
  },
  'an app token that Slack does not know': {
    environment: (clinic) => ({ ...socket(clinic), SLACK_APP_TOKEN: 'xapp-another' }),
    finds: { 'Slack app token': ['wrong', /does not know this token.*SLACK_APP_TOKEN.*Basic Information/] },
  },
  'an app token without connections:write': {
    environment: socket,
    slack: { method: 'apps.connections.open', error: 'missing_scope' },
    finds: { 'Slack app token': ['wrong', /lacks connections:write.*Basic Information/] },
  },
  'an app token of another kind': {
    environment: socket,
    slack: { method: 'apps.connections.open', error: 'not_allowed_token_type' },
    finds: { 'Slack app token': ['wrong', /another kind of token.*xapp-/] },
  },
  'no Slack for a socket': {
    environment: (clinic) => ({ ...socket(clinic), SLACK_API_URL: 'http://127.0.0.1:2/api/' }),
    finds: {
      ...noSlack(/nobody took the connection/),
      'Slack app token': ['skipped', /Slack cannot be reached/],
    },
  },
};

export const clockAilments: Readonly<Record<string, Ailment>> = {
  'a clock that is 30 seconds fast': {
    options: apart(30_000),
    finds: { 'Slack clock': ['warning', /(?:29|3\d) seconds ahead of Slack.*NTP/] },
  },
  'a clock that is two minutes slow': {
    options: apart(-120_000),
    finds: {
      'Slack clock': ['wrong', /1[12]\d seconds behind Slack; Slack’s requests are refused/],
      'SMN clock': ['warning', /1[12]\d seconds behind Huawei Cloud.*fifteen minutes/],
    },
  },
  'a clock that is an hour fast': {
    options: apart(3_600_000),
    finds: {
      'Slack clock': ['wrong', /3,(?:59|60)\d seconds ahead of Slack/],
      ...noSmn('SMN clock', /clock is 3,(?:59|60)\d seconds ahead of the service’s.*Set the clock back/),
    },
  },
};

export const smnAilments: Readonly<Record<string, Ailment>> = {
  'nobody at SMN’s address': {
    environment: () => ({ SMN_ENDPOINT: 'http://127.0.0.1:2' }),
    finds: noSmn(
      'SMN',
      /nobody took the connection.*asked was 127\.0\.0\.1:2\..*HUAWEICLOUD_SDK_REGION and SMN_ENDPOINT/,
    ),
  },
  'SMN without an answer': {
    smn: { kind: 'delay', path: 'sms_sign' },
    options: impatientWith('signatures'),
    finds: noSmn('SMN', /no answer came in time/),
  },
  'a connection to SMN that breaks': { smn: { kind: 'reset' }, finds: noSmn('SMN', /the connection.*broke/) },
  'SMN in trouble': { smn: { status: 503 }, finds: noSmn('SMN', /in trouble.*Try again/) },
  'too many requests': {
    smn: { status: 429, headers: { 'retry-after': '20' } },
    finds: noSmn('SMN', /Too many requests.*in 20 seconds/i),
  },
  'half an answer': { smn: { kind: 'malformedJson' }, finds: noSmn('SMN', /cannot be read.*the one of SMN/) },
  'something else in SMN’s place': {
    environment: ({ slack }) => ({ SMN_ENDPOINT: slack.url }),
    finds: noSmn('SMN', /no such thing.*SMN_ENDPOINT/),
  },
  'an endpoint without https': {
    environment: () => ({ SMN_ENDPOINT: 'http://smn.example.com' }),
    finds: noSmn('SMN', /^endpoint must be https.*SMN_ENDPOINT/),
  },
  'a key with a blank in it': {
    environment: () => ({ HUAWEICLOUD_SDK_AK: 'BLANK AT THE END ' }),
    finds: noSmn('SMN', /^credentials.*HUAWEICLOUD_SDK_…/),
  },
  'an API that is not there': {
    smn: { status: 404, body: { error_code: 'APIGW.0101', error_msg: 'no such API', request_id: 'r' } },
    finds: noSmn('SMN project', /no such thing \(APIGW\.0101.*HUAWEICLOUD_SDK_PROJECT_ID/),
  },
  'an access key that nobody knows': {
    environment: () => ({ HUAWEICLOUD_SDK_AK: 'ANOTHERACCESSKEY0001' }),
    finds: noSmn('SMN credentials', /does not know this access key.*HUAWEICLOUD_SDK_AK/),
  },
  'a secret of another key': {
    from: { smn: { behaviour: { signatureRefusalExplains: true } } },
    environment: () => ({ HUAWEICLOUD_SDK_SK: 'another-secret' }),
    finds: noSmn('SMN credentials', /the secret is not this key’s.*HUAWEICLOUD_SDK_SK/),
  },
  'a signature refused without a reason': {
    environment: () => ({ HUAWEICLOUD_SDK_SK: 'another-secret' }),
    finds: noSmn('SMN credentials', /did not say why.*HUAWEICLOUD_SDK_SK/),
  },
  'a security token that belongs to no key': {
    environment: () => ({ HUAWEICLOUD_SDK_SECURITY_TOKEN: 'another-security-token' }),
    finds: noSmn('SMN credentials', /security token.*HUAWEICLOUD_SDK_SECURITY_TOKEN/),
  },
  'a temporary key': {
    from: {
      smn: {
        accessKeys: [
          {
            accessKeyId: 'TEMPORARYKEY00000001',
            secretAccessKey: 'a-secret-until-noon',
            securityToken: 'a-token-until-noon',
          },
        ],
      },
    },
    environment: () => ({ HUAWEICLOUD_SDK_SECURITY_TOKEN: 'a-token-until-noon' }),
    finds: { 'SMN credentials': ['warning', /they are temporary.*without HUAWEICLOUD_SDK_SECURITY_TOKEN/] },
  },
  'a project of somebody else': {
    environment: () => ({ HUAWEICLOUD_SDK_REGION: 'cn-north-4', HUAWEICLOUD_SDK_PROJECT_ID: 'f'.repeat(32) }),
    options: ({ smn }) => ({ client: { iamEndpoint: smn.url } }),
    finds: noSmn('SMN project', /not for this project in this region.*HUAWEICLOUD_SDK_PROJECT_ID/),
  },
  'a project of another region': {
    environment: () => ({ HUAWEICLOUD_SDK_REGION: 'cn-south-1' }),
    options: ({ smn }) => ({ client: { iamEndpoint: smn.url } }),
    // The emulator has one endpoint for all regions: only a refusal tells that the region is another.
    smn: { kind: 'smnError', code: 'SMN.0001', path: 'sms_sign' },
    finds: noSmn('SMN project', /not for this project in this region.*HUAWEICLOUD_SDK_REGION/),
  },
  'a project that may be foreign or forbidden': {
    environment: () => ({ HUAWEICLOUD_SDK_PROJECT_ID: 'f'.repeat(32) }),
    finds: noSmn('SMN permission', /lack the permission.*check the project id/),
  },
  'a frozen account': smnSays('SMN.0071', noSmn('SMN permission', /is frozen \(SMN\.0071.*unfrozen/)),
  'an account without a balance': smnSays('SMN0261', noSmn('SMN permission', /balance.*Top the account up/)),
  'a token that SMN refuses': smnSays('SMN.0165', noSmn('SMN credentials', /token of the tenant/)),
  'an account that may not list signatures': smnSays('SMN.0228', noSmn('SMN permission', /SMN\.0228.*Apply for it/)),
  'no signature': {
    from: { smn: { signs: [] } },
    finds: {
      'SMN signatures': ['wrong', /the account has none.*approved/],
      'SMN reports': ['skipped', /no signature to ask about/],
    },
  },
  'no approved signature': {
    from: { smn: { signs: [{ signId: 'a'.repeat(32), signName: 'new', signType: 0, status: 2 }] } },
    finds: {
      'SMN signatures': ['wrong', /has 1, but none that is approved/],
      'SMN reports': ['skipped', /no signature to ask about/],
    },
  },
  'a signature id that is not the account’s': {
    environment: ({ smn }) => ({ SMN_SIGN_IDS: `${smn.signs[0]?.signId},${'b'.repeat(32)}` }),
    finds: { 'SMN signatures': ['wrong', /b{32} of SMN_SIGN_IDS is not the account’s/] },
  },
  'a signature id that is still in review': {
    environment: ({ smn }) => ({ SMN_SIGN_IDS: smn.signs[3]?.signId ?? '' }),
    finds: {
      'SMN signatures': ['wrong', /e7a40b2c9d1f43568f0a6b3c5d2e1794 of SMN_SIGN_IDS is still in review/],
      'SMN reports': ['skipped', /no signature to ask about/],
    },
  },
  'a number in place of a signature id': {
    environment: () => ({ SMN_SIGN_IDS: '13412346789' }),
    finds: {
      'SMN signatures': ['wrong', /\[number\] of SMN_SIGN_IDS is not the account’s/],
      'SMN reports': ['skipped', /no signature to ask about/],
    },
  },
  'an account that may not ask for reports': smnSays(
    'SMN.0228',
    { 'SMN reports': ['wrong', /may not use this API \(SMN\.0228.*Apply for it/] },
    '/sms/report',
  ),
  'an account that is no enterprise’s': smnSays(
    'SMN.0147',
    { 'SMN reports': ['wrong', /Only enterprise accounts.*SMN\.0147/i] },
    '/sms/report',
  ),
  'reports without an answer': {
    smn: { kind: 'delay', path: '/sms/report' },
    options: impatientWith('reports'),
    finds: { 'SMN reports': ['wrong', /no answer came in time/] },
  },
};
