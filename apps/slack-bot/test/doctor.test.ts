import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clockDifferenceMs } from '../src/doctor/clock.ts';
import type { Examination } from '../src/doctor/examine.ts';
import { whyNoAnswer } from '../src/doctor/no-answer.ts';
import { inJson, inLines } from '../src/doctor/report.ts';
import { clockAilments, configurationAilments, slackAilments, smnAilments, type Ailment } from './support/ailments.ts';
import { openClinic, sealKey, type Clinic, type Environment } from './support/clinic.ts';

const names = [
  'Configuration',
  'Signing secret',
  'Seal keys',
  'Policy',
  'Audit',
  'Slack',
  'Slack clock',
  'Slack bot token',
  'Slack scopes',
  'SMN',
  'SMN clock',
  'SMN credentials',
  'SMN project',
  'SMN permission',
  'SMN signatures',
  'SMN reports',
];

describe('a deployment in good health', () => {
  it('has every check come out well, and a line for each', async () => {
    await using clinic = await openClinic();
    const examination = await clinic.examine();
    expect(examination.findings.map(({ name }) => name)).toEqual(names);
    expect(inLines(examination).split('\n')).toEqual([
      '✔ Configuration: complete; Slack’s requests come over HTTP',
      '✔ Signing secret: has the form of one',
      '✔ Seal keys: one',
      '✔ Policy: no file: everybody of the workspace may ask, export and share; nobody sees numbers in full or texts',
      '✔ Audit: on standard output',
      `✔ Slack: answers at ${new URL(clinic.slack.url).host}`,
      '✔ Slack clock: this machine and Slack agree',
      '✔ Slack bot token: works, workspace “emulated”, bot user @emulated_bot',
      '✔ Slack scopes: all that the manifest asks for',
      `✔ SMN: answers at ${new URL(clinic.smn.url).host}`,
      '✔ SMN clock: this machine and Huawei Cloud agree',
      '✔ SMN credentials: are accepted',
      '✔ SMN project: is the account’s',
      '✔ SMN permission: the signatures may be listed',
      '✔ SMN signatures: 3 to ask: “云上商城”, “云上物流”, “云上会员”',
      '✔ SMN reports: may be asked for',
      '16 checks: 16 ok',
      '',
    ]);
    expect(examination.exitStatus).toBe(0);
  });

  it('over Socket Mode has an app token instead of a signing secret', async () => {
    await using clinic = await openClinic();
    const { findings, exitStatus } = await clinic.examine({
      SLACK_TRANSPORT: 'socket',
      SLACK_APP_TOKEN: clinic.slack.appToken,
      SLACK_SIGNING_SECRET: '',
    });
    expect(exitStatus).toBe(0);
    expect(findings.map(({ name }) => name)).not.toContain('Signing secret');
    expect(findings).toContainEqual({
      name: 'Slack app token',
      state: 'ok',
      sentence: 'opens connections',
      mend: null,
    });
    // A ticket was fetched, and no connection opened.
    expect(clinic.slack.sockets.count).toBe(0);
  });

  it('asks each thing once, and no person’s data', async () => {
    await using clinic = await openClinic();
    await clinic.examine();
    const calls = clinic.slack.transcript.map((entry) => (entry.kind === 'web-api' ? entry.method : entry.kind));
    expect(calls.toSorted()).toEqual(['api.test', 'auth.test']);
    expect(clinic.smn.requests.map(({ path }) => path.split('/notifications/')[1])).toEqual(['sms_sign', 'sms/report']);
  });
});

describe.each([
  ['the configuration', configurationAilments],
  ['Slack', slackAilments],
  ['the clock', clockAilments],
  ['SMN', smnAilments],
])('what is wrong with %s', (_what, ailments) => {
  it.each(Object.entries(ailments))('is told, and no secret: %s', async (_name, ailment) => {
    await using clinic = await openClinic(ailment.from);
    const examination = await examineIll(clinic, ailment);
    const expected = Object.entries(ailment.finds);
    const found = Object.fromEntries(
      examination.findings
        .filter(({ state }) => state !== 'ok')
        .map(({ name, state, sentence, mend }) => [name, { state, said: `${sentence}. ${mend}` }]),
    );
    expect(found).toEqual(
      Object.fromEntries(
        expected.map(([name, [state, said]]) => [name, { state, said: expect.stringMatching(said) as string }]),
      ),
    );
    expect(examination.exitStatus).toBe(expected.some(([, [state]]) => state === 'wrong') ? 1 : 0);
    expectNoSecret(inLines(examination) + inJson(examination), environmentOf(clinic, ailment));
  });
});

describe('an environment that cannot be read', () => {
  it('is told problem by problem, and nothing is asked', async () => {
    await using clinic = await openClinic();
    const examination = await clinic.examine({ SLACK_BOT_TOKEN: '', SLACK_TRANSPORT: 'pigeon', SEAL_KEYS: 'k1:short' });
    expect(examination.exitStatus).toBe(2);
    expect(inLines(examination)).toMatch(
      /✘ Configuration: SLACK_BOT_TOKEN is missing.*Mend: Set SLACK_BOT_TOKEN, or SLACK_BOT_TOKEN_FILE/,
    );
    expect(inLines(examination)).toMatch(/SLACK_TRANSPORT must be http or socket/);
    expect(inLines(examination)).toMatch(/SEAL_KEYS must be/);
    expect(inLines(examination)).toMatch(/3 checks: 3 wrong\n$/);
    expect(clinic.slack.transcript).toEqual([]);
    expect(clinic.smn.requests).toEqual([]);
  });
});

describe('words of others', () => {
  it('are shown without control characters and numbers, and not at any length', async () => {
    const signName = `\u001B[31mred\u0007${'long'.repeat(50)}`;
    await using clinic = await openClinic({
      smn: { signs: [{ signId: 'a'.repeat(32), signName, signType: 0, status: 3 }] },
      slack: { team: { id: 'T1', domain: 'call-13412346789' } },
    });
    const printed = inLines(await clinic.examine());
    expect(printed).toContain('“[31mredlonglong');
    expect(printed).toContain('call-[number]');
    expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(Math.max(...printed.split('\n').map(({ length }) => length))).toBeLessThan(120);
  });
});

describe('the command', () => {
  it('ends with 0 when nothing is wrong', async () => {
    await using clinic = await openClinic();
    const { status, stdout, stderr } = await run(clinic.environment);
    expect(stdout).toMatch(/^✔ Configuration: complete.*\n16 checks: 16 ok\n$/s);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('ends with 1 when something is wrong', async () => {
    await using clinic = await openClinic();
    const { status, stdout } = await run({ ...clinic.environment, HUAWEICLOUD_SDK_SK: 'another-secret' });
    expect(stdout).toMatch(/✘ SMN credentials: .*\. Mend: /);
    expect(stdout).toMatch(/16 checks: 11 ok, 1 wrong, 4 skipped\n$/);
    expect(status).toBe(1);
  });

  it('ends with 2 when the configuration cannot be read', async () => {
    const { status, stdout } = await run({});
    expect(stdout).toMatch(/✘ Configuration: SLACK_BOT_TOKEN is missing/);
    expect(status).toBe(2);
  });

  it('prints one JSON object with --json', async () => {
    await using clinic = await openClinic({ slack: { scopes: ['commands'] } });
    const { status, stdout } = await run(clinic.environment, ['--json']);
    const printed = JSON.parse(stdout) as { ok: boolean; exitStatus: number; checks: Examination['findings'] };
    expect(printed).toMatchObject({ ok: false, exitStatus: 1 });
    expect(printed.checks.map(({ name }) => name)).toEqual(names);
    expect(printed.checks.find(({ name }) => name === 'Slack scopes')).toMatchObject({
      state: 'wrong',
      sentence: expect.stringContaining('files:write') as string,
      mend: expect.stringContaining('OAuth & Permissions') as string,
    });
    expect(status).toBe(1);
  });

  it('says how it is used with --help, and when it is not understood', async () => {
    expect(await run({}, ['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--json') as string });
    expect(await run({}, ['--yaml'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--json') as string });
  });
});

describe('the difference between two clocks', () => {
  const serverDate = 'Tue, 24 Nov 2026 10:00:00 GMT';
  const serverMs = Date.parse(serverDate);

  it.each([
    ['nothing, when the header’s second touches the time that the call took', -400, 999, 0],
    ['nothing, when a slow answer explains it', -9_000, 100, 0],
    ['how slow this machine is at least', -70_000, -60_000, 60_000],
    ['how fast it is at least', 61_999, 70_000, -61_000],
  ])('is %s', (_what, sentMs, receivedMs, difference) => {
    const reading = { serverDate, sentMs: serverMs + sentMs, receivedMs: serverMs + receivedMs };
    expect(clockDifferenceMs(reading)).toBe(difference);
    expect(clockDifferenceMs({ ...reading, serverDate: null })).toBeNull();
  });
});

describe('a call without an answer', () => {
  it.each([
    ['ENOTFOUND', 'name-unknown'],
    ['ECONNREFUSED', 'refused'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['UND_ERR_SOCKET', 'broken'],
  ])('is told by its code: %s', (code, why) => {
    const cause = Object.assign(new Error('failed'), { code });
    expect(whyNoAnswer(new TypeError('fetch failed', { cause }))).toBe(why);
  });
});

function expectNoSecret(printed: string, environment: Environment): void {
  for (const [name, value] of Object.entries(environment)) {
    const isPlain = /_(?:TRANSPORT|REGION|ENDPOINT|URL|IDS|PORT|MINUTE|FILE)$/.test(name) || value === '';
    if (!isPlain) expect(printed.includes(value), name).toBe(false);
  }
  expect(printed).not.toContain(sealKey.slice(3));
  expect(printed).not.toMatch(/xox[a-z]-\w|xapp-\w|(?<!\d)1[3-9]\d{9}(?!\d)/);
}

function environmentOf(clinic: Clinic, { environment }: Ailment): Environment {
  return { ...clinic.environment, ...environment?.(clinic) };
}

async function examineIll(clinic: Clinic, ailment: Ailment): Promise<Examination> {
  if (ailment.slack) clinic.slack.fault(ailment.slack);
  if (ailment.smn) clinic.smn.fault(ailment.smn);
  return clinic.examine(environmentOf(clinic, ailment), ailment.options?.(clinic));
}

async function run(environment: Environment, options: readonly string[] = []) {
  const entry = fileURLToPath(new URL('../src/doctor.ts', import.meta.url));
  const child = spawn(process.execPath, ['-C', '@org/source', entry, ...options], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> =>
    Buffer.concat(await Array.fromAsync(stream)).toString('utf8');
  const [stdout, stderr, [status]] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
  return { status: status as number | null, stdout, stderr };
}
