import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAuditLine, type AuditLine } from '../src/audit/audit-line.ts';
import { startBotProcess, type BotProcess } from './support/bot-process.ts';
import { valueOf } from './support/metrics-text.ts';

let smn: SmnEmulator;
let slack: SlackEmulator;
let folder: string;
beforeEach(async () => {
  smn = await startSmnEmulator();
  slack = await startSlackEmulator();
  folder = mkdtempSync(join(tmpdir(), 'lifecycle-'));
});
afterEach(async () => {
  await slack.close();
  await smn.close();
});

const question = '/smsreport 134****6789 last 24h';

function start(environment: Readonly<Record<string, string>> = {}): BotProcess {
  return startBotProcess({ smn, slack, environment: { SLACK_SIGNING_SECRET: slack.signingSecret, ...environment } });
}

/** Waits until it listens, and lets Slack ask it. */
async function connect(bot: BotProcess): Promise<void> {
  const { port } = JSON.parse(await bot.said('"event":"listening"')) as { readonly port: number };
  slack.connect({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
}

/** Asks the port for whoever runs the bot. */
async function opsOf(bot: BotProcess): Promise<(path: string) => Promise<Response>> {
  const { port } = JSON.parse(await bot.said('"event":"ops"')) as { readonly port: number };
  return async (path) => fetch(`http://127.0.0.1:${port}${path}`);
}

const audited = (path: string): readonly AuditLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => parseAuditLine(line) ?? []);

describe('whoever runs the bot', () => {
  it('sees that it is well, and what it does', async () => {
    await using bot = start();
    const ops = await opsOf(bot);
    await connect(bot);
    expect((await ops('/healthz')).status).toBe(200);
    expect((await ops('/readyz')).status).toBe(200);
    await (await slack.command(question)).nextReply();
    await bot.said('"kind":"outcome"');
    const metrics = await (await ops('/metrics')).text();
    expect(valueOf(metrics, 'smsreport_ack_duration_seconds_count', { kind: 'command' })).toBe(1);
    expect(valueOf(metrics, 'smsreport_answers_total', { outcome: 'answered', problem: 'none' })).toBe(1);
    expect(valueOf(metrics, 'smsreport_smn_request_duration_seconds_count', { outcome: 'ok' })).toBe(
      smn.requests.length,
    );
    expect(valueOf(metrics, 'smsreport_slack_calls_total', { method: 'users.info', error: 'none' })).toBe(1);
    expect(valueOf(metrics, 'smsreport_response_url_posts_total', { error: 'none' })).toBe(1);
    expect(valueOf(metrics, 'smsreport_ready')).toBe(1);
    expect(metrics).not.toMatch(/U0ALICE01|6789/);
  });

  it('over sockets sees the connections', async () => {
    await using bot = start({ SLACK_TRANSPORT: 'socket', SLACK_APP_TOKEN: slack.appToken });
    const ops = await opsOf(bot);
    await bot.said('"event":"connected"');
    expect((await ops('/readyz')).status).toBe(200);
    const metrics = await (await ops('/metrics')).text();
    expect(valueOf(metrics, 'smsreport_socket_connections_open')).toBeGreaterThan(0);
  });
});

describe('a bot that is told to stop', () => {
  it('is not ready any more, takes what still comes, finishes what is under way, and ends with 0', async () => {
    const auditFile = join(folder, 'audit.jsonl');
    await using bot = start({ SHUTDOWN_DELAY_SECONDS: '3', AUDIT_FILE: auditFile });
    const ops = await opsOf(bot);
    await connect(bot);
    const held = smn.fault({ kind: 'delay', path: '/sms/report' });
    const under = await slack.command(question);
    await held.reached();
    bot.kill('SIGTERM');
    await bot.said('the bot stops');
    expect((await ops('/readyz')).status).toBe(503);
    expect((await ops('/healthz')).status).toBe(200);
    const late = await slack.command('/smsreport code MK:0001');
    expect(late.ack.kind).toBe('ok');
    expect((await late.nextReply()).text).toContain('MK:0001');
    held.release();
    expect(await bot.exitCode).toBe(0);
    expect(under.replies.at(-1)?.text).toContain('1 of 3 messages');
    const lines = audited(auditFile);
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['intent', 'intent', 'outcome', 'outcome']);
  });

  it('ends with 1 when something does not end in time', async () => {
    await using bot = start({ SHUTDOWN_GRACE_SECONDS: '1' });
    await connect(bot);
    const held = smn.fault({ kind: 'delay', milliseconds: 30_000, path: '/sms/report', times: Infinity });
    await slack.command(question);
    await held.reached();
    bot.kill('SIGTERM');
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toContain('did not stop within 1000 ms');
  });
});

describe('a bot that has not started yet', () => {
  it('is not ended by a wish to reload, and ends with 0 when it is told to stop', async () => {
    const held = slack.fault({ method: 'auth.test', kind: 'delay' });
    await using bot = start();
    const ops = await opsOf(bot);
    await held.reached();
    bot.kill('SIGHUP');
    expect((await ops('/readyz')).status).toBe(503);
    expect((await ops('/healthz')).status).toBe(200);
    bot.kill('SIGTERM');
    expect(await bot.exitCode).toBe(0);
    expect(bot.output()).toContain('the bot was told to stop before it had started');
  });
});

describe('a token that Slack takes no more', () => {
  it('ends the bot with 1 and a line, when it was revoked while it ran', async () => {
    await using bot = start();
    await connect(bot);
    slack.fault({ method: 'users.info', error: 'token_revoked', times: Infinity });
    await slack.command(question);
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toContain('Slack does not take SLACK_BOT_TOKEN any more (token_revoked)');
    expect(bot.output()).not.toMatch(/Unhandled|at .*\.(?:js|ts):/);
  });

  it('does not let it start', async () => {
    await using bot = start({ SLACK_BOT_TOKEN: 'xoxb-of-another-app' });
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toContain('Slack does not take SLACK_BOT_TOKEN (invalid_auth)');
    expect(bot.output()).not.toContain('xoxb-of-another-app');
  });
});

describe('the audit of a process', () => {
  it('has the intent of a question that was never answered, because the process was killed', async () => {
    const auditFile = join(folder, 'audit.jsonl');
    await using bot = start({ AUDIT_FILE: auditFile });
    await connect(bot);
    const held = smn.fault({ kind: 'delay', milliseconds: 30_000, path: '/sms/report', times: Infinity });
    await slack.command(question, { user: 'U0BERND01' });
    await held.reached();
    bot.kill('SIGKILL');
    await bot.exitCode;
    const lines = audited(auditFile);
    expect(lines).toMatchObject([
      { kind: 'intent', user: 'U0BERND01', action: 'query', search: { numbers: [{ masked: '134****6789' }] } },
    ]);
    expect(slack.messagesFor('U0BERND01')).toEqual([]);
  });

  it('on a full disk makes the bot refuse, in words, and ask nothing', async () => {
    await using bot = start({ AUDIT_FILE: '/dev/full' });
    await connect(bot);
    const exchange = await slack.command(question);
    expect((await exchange.nextReply()).text).toMatch(
      /I must write down who asks what before I answer.*reference [0-9a-f]{8}/,
    );
    expect(smn.requests.filter(({ path }) => path.endsWith('/sms/report'))).toEqual([]);
  });

  it('on a full disk does not keep the bot from answering where that is wanted', async () => {
    await using bot = start({ AUDIT_FILE: '/dev/full', AUDIT_ON_FAILURE: 'answer' });
    await connect(bot);
    expect((await (await slack.command(question)).nextReply()).text).toContain('1 of 3 messages');
    expect(bot.output()).toContain('the audit log misses a line');
  });

  it('goes on in a new file after a SIGHUP, and loses no line', async () => {
    const auditFile = join(folder, 'audit.jsonl');
    await using bot = start({ AUDIT_FILE: auditFile });
    await connect(bot);
    await (await slack.command(question)).nextReply();
    renameSync(auditFile, `${auditFile}.1`);
    bot.kill('SIGHUP');
    await bot.said('was asked to read its files again');
    await (await slack.command(question)).nextReply();
    bot.kill('SIGTERM');
    expect(await bot.exitCode).toBe(0);
    const all = readdirSync(folder).flatMap((name) => audited(join(folder, name)));
    expect(all.filter(({ kind }) => kind === 'intent')).toHaveLength(2);
    expect(all.filter(({ kind }) => kind === 'outcome')).toHaveLength(2);
    expect(audited(auditFile).some(({ kind }) => kind === 'intent')).toBe(true);
  });
});

describe('the policy of a process', () => {
  const rule = (allow: string): string =>
    `version: 1\ncontact: Lin\nrules:\n  - allow: [${allow}]\n    everyone: true\n`;

  it('must be one at the start', async () => {
    const path = join(folder, 'policy.yaml');
    writeFileSync(path, rule('exprot'));
    await using bot = start({ POLICY_FILE: path });
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toMatch(/line 4: .*exprot/);
  });

  it('is read again on a SIGHUP; one that is wrong leaves the one before it in force', async () => {
    const path = join(folder, 'policy.yaml');
    writeFileSync(path, rule('query'));
    await using bot = start({ POLICY_FILE: path });
    await connect(bot);
    expect((await (await slack.command(question)).nextReply()).text).toContain('1 of 3 messages');

    writeFileSync(path, rule('export'));
    bot.kill('SIGHUP');
    await bot.said('the policy was read', 2);
    expect((await (await slack.command(question)).nextReply()).text).toMatch(
      /You may not ask about SMS here\. If you need it, ask Lin\. \(reference/,
    );

    writeFileSync(path, rule('exprot'));
    bot.kill('SIGHUP');
    await bot.said('the policy before it stays in force');
    expect((await (await slack.command(question)).nextReply()).text).toContain('You may not ask about SMS here.');
  });
});
