import { startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { startBotProcess } from './support/bot-process.ts';

describe('the bot as a process, over sockets', () => {
  it('says that it is connected, answers, and stops when it is told to', async () => {
    await using smn = await startSmnEmulator();
    await using slack = await startSlackEmulator();
    await using bot = startProcess(slack, smn);
    await bot.said('"event":"connected"');
    slack.connect({ socketMode: true });
    const exchange = await slack.command('/smsreport code MK:0001');
    expect((await exchange.nextReply()).text).toContain('MK:0001');
    bot.kill();
    expect(await bot.exitCode).toBe(0);
    await slack.sockets.disconnected();
  });

  it('ends with 1 and a line when its token is revoked', async () => {
    await using smn = await startSmnEmulator();
    await using slack = await startSlackEmulator();
    await using bot = startProcess(slack, smn);
    await bot.said('"event":"connected"');
    slack.fault({ method: 'apps.connections.open', error: 'token_revoked', times: Infinity });
    slack.sockets.refresh();
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toContain('Slack lets the bot in no more');
    expect(bot.output()).not.toMatch(/Unhandled|at .*\.(?:js|ts):/);
  });

  it('does not start with a token that is none, and says so', async () => {
    await using smn = await startSmnEmulator();
    await using slack = await startSlackEmulator();
    await using bot = startProcess(slack, smn, { SLACK_APP_TOKEN: 'xapp-of-another-app' });
    expect(await bot.exitCode).toBe(1);
    expect(bot.output()).toContain('Slack does not take SLACK_APP_TOKEN (invalid_auth)');
    expect(bot.output()).not.toContain('xapp-of-another-app');
  });
});

/** The bot by its shipped entry. */
function startProcess(slack: SlackEmulator, smn: SmnEmulator, environment: Readonly<Record<string, string>> = {}) {
  return startBotProcess({
    slack,
    smn,
    environment: { SLACK_TRANSPORT: 'socket', SLACK_APP_TOKEN: slack.appToken, ...environment },
  });
}
