import { SmnClient } from '@org/smn-core';
import { startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse, type HouseOptions } from './harness.ts';
import { startBotProcess } from './support/bot-process.ts';
import { LeakError } from './support/sweep-house.ts';

const storyNumber = '13412346789';
const sealKey = Buffer.from('thirty-two bytes, of nobody else').toString('base64');
const numberOfNobody = '15500000001';

/** A signature of this name is shown to people: it makes the bot say what it would never say. */
const signNamed = (signName: string): SmnEmulatorOptions => ({
  signs: [{ signId: 'a'.repeat(32), signName, signType: 0, status: 3 }],
});

/** What the end of a house throws. */
async function endOf(options: HouseOptions, say: (house: Awaited<ReturnType<typeof openHouse>>) => Promise<unknown>) {
  const house = await openHouse(options);
  await say(house);
  return house[Symbol.asyncDispose]().then(
    () => null,
    (error: unknown) => error,
  );
}

describe('the end of a house', () => {
  it('is good where nothing got out', async () => {
    expect(await endOf({}, async (house) => house.ask(`${storyNumber} last 24h`))).toBeNull();
  });

  it('finds a number that SMN knows and Slack was sent', async () => {
    const error = await endOf({ smn: signNamed(storyNumber) }, async (house) => house.ask('all last 24h'));
    expect(error).toBeInstanceOf(LeakError);
    expect(String(error)).toMatch(/number 134\*{4}89 in slack POST \/commands\//);
    expect(String(error)).not.toContain(storyNumber);
  });

  it('finds a number that nobody has, and somebody typed', async () => {
    const error = await endOf({ smn: signNamed(numberOfNobody) }, async (house) =>
      house.ask(`${numberOfNobody} last 24h`),
    );
    expect(String(error)).toMatch(/number 155\*{4}01 in slack POST/);
  });

  it('finds what SMN told of an SMS', async () => {
    const error = await endOf({}, async ({ smn, sweep }) => {
      const row = smn.store.add({ mobile: storyNumber, text: '【云上商城】您的验证码是482913，请勿告诉他人' });
      const { url: endpoint, projectId, credentials } = smn;
      const client = new SmnClient({ endpoint, projectId, credentials });
      await client.messageText(row.message_id);
      await client.close();
      sweep.add('the audit', 'somebody saw 您的验证码是482913，请勿告诉他人');
    });
    expect(String(error)).toContain('text 25 characters in the audit');
  });

  it.each([
    ['bot token', 'xoxb-emulated-bot-token'],
    ['signing secret', 'emulated-signing-secret'],
    ['access key id', 'EMULATORACCESSKEY001'],
    ['secret access key', 'emulator-secret-access-key'],
    ['seal key', sealKey],
    ['password', 'emulator-password'],
  ])('finds a %s in what is added to it', async (kind, secret) => {
    const environment = { SEAL_KEYS: `k1:${sealKey}` };
    const error = await endOf({ environment }, async ({ sweep }) => sweep.add('metrics', `secret="${secret}"`));
    expect(String(error)).toContain(kind);
  });

  it('takes what is allowed', async () => {
    const error = await endOf({ smn: signNamed(storyNumber) }, async (house) => {
      await house.ask('all last 24h');
      house.sweep.allow({ kind: 'number', source: /^slack POST \/commands\/\S+ body$/, value: storyNumber });
    });
    expect(error).toBeNull();
  });
});

describe('the end of a process', () => {
  it('finds what it sent, and what it said', async () => {
    await using smn = await startSmnEmulator(signNamed(storyNumber));
    await using slack = await startSlackEmulator();
    const bot = startBotProcess({
      smn,
      slack,
      environment: { SLACK_TRANSPORT: 'socket', SLACK_APP_TOKEN: slack.appToken },
    });
    await bot.said('"event":"connected"');
    slack.connect({ socketMode: true });
    await (await slack.command('/smsreport all last 24h')).nextReply();
    await expect(bot[Symbol.asyncDispose]()).rejects.toThrow(/number 134\*{4}89 in slack POST \/commands/);
  });
});
