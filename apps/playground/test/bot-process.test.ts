import { describe, expect, it } from 'vitest';
import type { PageState } from '../src/protocol.ts';
import { startBot } from '../src/bot/start-bot.ts';
import { alice, openPage, ops, type TestPage } from './support/open-page.ts';
import { isRunning } from './support/is-running.ts';

const question = { kind: 'say', user: alice, channel: 'C0GENERAL', text: '/smsreport 134****6789 last 24h' } as const;

/** Asks in a channel of its own, and waits for so many answers there. */
async function ask(page: TestPage, words: string, count: number): Promise<PageState> {
  expect(await page.act(question)).toBeNull();
  return page.until(`answer ${count} says ${words}`, ({ messages }) => {
    const there = messages.filter(({ channelId }) => channelId === question.channel);
    return there.length === count && there.at(-1)?.text.includes(words) === true;
  });
}

async function pidOf(page: TestPage): Promise<number> {
  const { pid } = (await page.state()).bot;
  if (pid === null) throw new Error('There is no bot.');
  return pid;
}

const good = '1 of 3 messages';

describe('the bot', () => {
  it('takes over from itself when the transport changes, there and back', async () => {
    await using page = await openPage();
    const overHttp = await pidOf(page);
    expect(await page.act({ kind: 'transport', transport: 'socket' })).toBeNull();
    expect(await page.state()).toMatchObject({ transport: 'socket', bot: { status: 'running' } });
    const { wire } = await ask(page, good, 1);
    expect(wire.map(({ summary }) => summary)).toContainEqual(
      expect.stringMatching(/an envelope over socket \d is acked/),
    );
    const overSockets = await pidOf(page);
    expect(overSockets).not.toBe(overHttp);
    expect(await page.act({ kind: 'transport', transport: 'http' })).toBeNull();
    const last = (await page.state()).wire.at(-1)?.id ?? 0;
    const after = await ask(page, good, 2);
    expect(after.transport).toBe('http');
    const since = after.wire.filter(({ id }) => id > last).map(({ summary }) => summary);
    expect(since.join('\n')).not.toContain('envelope');
    // Over sockets the old one has to be gone before the new one is alone.
    expect(isRunning(overSockets)).toBe(false);
  });

  it.each(['http', 'socket'] as const)(
    'knows at once, over %s, that somebody’s language and zone are others',
    async (transport) => {
      await using page = await openPage();
      await page.act({ kind: 'transport', transport });
      await ask(page, good, 1);
      expect(await page.act({ kind: 'person', user: alice, tz: 'America/New_York', locale: 'zh-CN' })).toBeNull();
      expect((await page.state()).user).toMatchObject({ tz: 'America/New_York', locale: 'zh-CN' });
      await ask(page, '3条短信', 2);
      const { messages } = await page.state();
      expect(messages.at(-1)?.text).toContain('America/New_York');
    },
  );

  it.each(['http', 'socket'] as const)(
    'finishes over %s what is under way when another one takes over',
    async (transport) => {
      await using page = await openPage();
      await page.act({ kind: 'transport', transport });
      const old = await pidOf(page);
      await page.act({ kind: 'fault', fault: 'slow-smn', isOn: true });
      await ask(page, 'Still searching', 1);
      const changing = page.act({ kind: 'person', user: alice, tz: 'Europe/Berlin', locale: 'zh-CN' });
      await page.until('the new bot', ({ bot }) => bot.status === 'running' && bot.pid !== old);
      expect(isRunning(old)).toBe(true);
      await page.act({ kind: 'fault', fault: 'slow-smn', isOn: false });
      expect(await changing).toBeNull();
      // Over sockets Slack asks each in turn: the change is not done before the old one is gone.
      if (transport === 'socket') expect(isRunning(old)).toBe(false);
      await page.until('the answer', ({ messages }) => messages.at(-1)?.text.includes(good) === true);
    },
  );

  it('stays when nothing about a person changes, and when it cannot', async () => {
    await using page = await openPage();
    const pid = await pidOf(page);
    const { tz, locale } = (await page.state()).user;
    expect(await page.act({ kind: 'person', user: alice, tz, locale })).toBeNull();
    expect(await page.act({ kind: 'person', user: alice, tz: 'Mars/Olympus', locale })).toContain(
      'is not an IANA time zone',
    );
    expect(await page.act({ kind: 'person', user: alice, tz, locale: 'Klingon' })).toContain('no language of Slack');
    expect(await page.act({ kind: 'person', user: 'U0NOBODY', tz, locale })).toContain('has no user');
    expect(await page.act({ kind: 'transport', transport: 'http' })).toBeNull();
    expect(await pidOf(page)).toBe(pid);
  });

  it('crashes, is missed as in Slack, and is started again; buttons from before still work', async () => {
    await using page = await openPage();
    const pid = await pidOf(page);
    const { ts = '' } = (await page.state()).messages[0] ?? {};
    expect(await page.act({ kind: 'crash-bot' })).toBeNull();
    const { bot } = await page.state();
    expect(bot).toEqual({ status: 'stopped', pid: null, lastWords: 'Ended by SIGKILL. It said last: the bot listens' });
    expect(isRunning(pid)).toBe(false);
    expect(await page.act(question)).toBe('/smsreport failed with the error "dispatch_failed"');
    const refresh = {
      kind: 'click',
      user: alice,
      on: { ts },
      actionId: 'sms.answer.refresh',
      blockId: null,
      value: null,
    } as const;
    expect(await page.act(refresh)).toBe('⚠ Refresh: "dispatch_failed"');
    expect(await page.act({ kind: 'home', user: alice })).toContain('unreachable');
    expect(await page.act({ kind: 'start-bot' })).toBeNull();
    expect((await page.state()).bot).toMatchObject({ status: 'running', lastWords: null });
    expect(await page.act(refresh)).toBeNull();
    await page.until('the refreshed answer', ({ messages }) => (messages[0]?.edits ?? 0) > 0);
    expect((await page.state()).messages[0]?.text).toContain(good);
  });

  it('crashes over sockets too, and a second start changes nothing', async () => {
    await using page = await openPage();
    await page.act({ kind: 'transport', transport: 'socket' });
    await page.act({ kind: 'crash-bot' });
    await page.act({ kind: 'crash-bot' });
    await Promise.all([page.act({ kind: 'start-bot' }), page.act({ kind: 'start-bot' })]);
    const { bot, transport } = await page.state();
    expect([bot.status, transport]).toEqual(['running', 'socket']);
    await ask(page, good, 1);
  });

  it('that ended by itself is seen, too', async () => {
    await using page = await openPage();
    process.kill(await pidOf(page), 'SIGTERM');
    const { bot } = await page.until('its end', (state) => state.bot.status === 'stopped');
    expect(bot.lastWords).toBe('Ended with 0. It said last: the bot has stopped');
    expect(await page.act({ kind: 'say', user: alice, channel: ops, text: 'is it gone?' })).toBeNull();
  });

  it('is gone when the playground ends', async () => {
    const page = await openPage();
    const pid = await pidOf(page);
    await page[Symbol.asyncDispose]();
    expect(isRunning(pid)).toBe(false);
  });

  it('that does not start says why', async () => {
    await expect(startBot({ SLACK_BOT_TOKEN: 'nonsense' })).rejects.toThrow('HUAWEICLOUD_SDK_AK is missing');
    const aborted = AbortSignal.abort(new Error('not now'));
    await expect(startBot({}, { signal: aborted })).rejects.toThrow('not now');
  });
});
