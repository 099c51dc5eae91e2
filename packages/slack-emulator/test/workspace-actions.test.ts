import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { actions, button, home, modal, section } from './support/block-samples.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

describe('onChange', () => {
  test('calls back after everything that a person would see or the transcript tells', async () => {
    await using house = await openHouse({ blocks: [actions(button({ action_id: 'open' }))] });
    const { slack, client } = house;
    let calls = 0;
    const seen: string[] = [];
    slack.onChange(() => {
      calls += 1;
      const { kind } = slack.transcript.at(-1) ?? { kind: 'nothing' };
      const messages = slack.messagesFor(alice).length;
      seen.push(
        `${kind} ${messages} ${slack.modalFor(alice) ? 'modal' : ''}${slack.homeFor(alice) ? 'home' : ''}`.trim(),
      );
    });
    const exchange = await slack.command('/smsreport help', { user: alice });
    const { triggerId } = await exchange.click('open');
    await client.apiCall('views.open', { trigger_id: triggerId, view: modal([section()]) });
    await client.apiCall('views.publish', { user_id: alice, view: home([section()]) });
    await client.apiCall('chat.postMessage', { channel: 'C0GENERAL', text: 'hello' });
    expect(calls).toBe(slack.transcript.length);
    expect(seen).toEqual([
      'command 0',
      'ack 0',
      'reply 1',
      'click 1',
      'ack 1',
      'view 1 modal',
      'web-api 1 modal',
      'view 1 modalhome',
      'web-api 1 modalhome',
      'message 2 modalhome',
      'web-api 2 modalhome',
    ]);
  });

  test('calls back for a member who changes and for a reset, and no more once it is ended', async () => {
    await using slack = await startSlackEmulator();
    let calls = 0;
    const count = (): void => {
      calls += 1;
    };
    const end = slack.onChange(count);
    const endAgain = slack.onChange(count);
    slack.setUser(alice, { locale: 'zh-CN' });
    slack.reset();
    expect(calls).toBe(4);
    end();
    slack.reset();
    expect(calls).toBe(5);
    endAgain();
    slack.reset();
    expect(calls).toBe(5);
  });
});

describe('setUser', () => {
  test('changes what the app is told, and nobody else', async () => {
    await using house = await openHouse({}, { users: [shanghai(alice), shanghai(bernd)] });
    house.slack.setUser(alice, { tz: 'America/New_York', locale: 'zh-CN' });
    const { user } = await house.client.users.info({ user: alice, include_locale: true });
    expect(user).toMatchObject({ tz: 'America/New_York', tz_offset: -18_000, locale: 'zh-CN' });
    expect(house.slack.users).toMatchObject([
      { id: alice, tz: 'America/New_York', locale: 'zh-CN' },
      { id: bernd, tz: 'Asia/Shanghai', locale: 'en-US' },
    ]);
  });

  test('leaves what is not named, and the options it was started with', async () => {
    const users = [shanghai(alice)];
    await using slack = await startSlackEmulator({ users });
    slack.setUser(alice, { locale: 'zh-CN' });
    slack.setUser(alice, { tz: 'Europe/Berlin' });
    expect(slack.users).toMatchObject([{ tz: 'Europe/Berlin', locale: 'zh-CN' }]);
    expect(users).toMatchObject([{ tz: 'Asia/Shanghai', locale: 'en-US', tzOffset: 28_800 }]);
    await using another = await startSlackEmulator();
    expect(another.users[0]).toMatchObject({ id: alice, locale: 'en-US' });
  });

  test('refuses nobody, and a zone that is none', async () => {
    await using slack = await startSlackEmulator();
    expect(() => slack.setUser('U0NOBODY', { locale: 'zh-CN' })).toThrow('has no user U0NOBODY');
    expect(() => slack.setUser(alice, { tz: 'Mars/Olympus', locale: 'zh-CN' })).toThrow(
      '"Mars/Olympus" is not an IANA',
    );
    expect(slack.users[0]).toMatchObject({ tz: 'Asia/Shanghai', locale: 'en-US' });
  });
});

describe('the conversations of a person', () => {
  test('are all channels, and the direct messages with the app', async () => {
    const channels = [
      { id: 'C0OPS', name: 'ops' },
      { id: 'C0SHARED', name: 'shared', isExtShared: true },
      { id: 'C0SECRET', name: 'secret', isPrivate: true },
    ];
    await using house = await openHouse({}, { channels });
    const plainChannel = { isDirect: false, isPrivate: false, isExtShared: false };
    const opened = await house.client.conversations.open({ users: bernd });
    expect(house.slack.conversationsFor(bernd)).toEqual([
      { ...plainChannel, id: 'C0OPS', name: 'ops' },
      { ...plainChannel, id: 'C0SHARED', name: 'shared', isExtShared: true },
      { ...plainChannel, id: 'C0SECRET', name: 'secret', isPrivate: true },
      { id: opened.channel?.id, name: 'directmessage', isDirect: true, isPrivate: true, isExtShared: false },
    ]);
    expect(() => house.slack.conversationsFor('U0NOBODY')).toThrow('has no user U0NOBODY');
  });

  test('take commands, in the direct messages too, and from nobody else there', async () => {
    await using house = await openHouse({ text: 'hello' });
    const direct = house.slack.conversationsFor(alice).find(({ isDirect }) => isDirect)?.id ?? '';
    const { ack } = await house.slack.command('/smsreport help', { user: alice, channel: direct });
    expect(ack.kind).toBe('ok');
    const { form } = house.app.received[0] ?? { form: new URLSearchParams() };
    expect([form.get('channel_id'), form.get('channel_name')]).toEqual([direct, 'directmessage']);
    expect(house.slack.messagesFor(alice, { channel: direct })).toMatchObject([{ text: 'hello', onlyFor: alice }]);
    await expect(house.slack.command('/smsreport help', { user: bernd, channel: direct })).rejects.toThrow(
      `${bernd} is not in the conversation`,
    );
  });
});

function shanghai(id: string) {
  return { id, name: 'p', realName: 'P', tz: 'Asia/Shanghai', tzOffset: 28_800, locale: 'en-US' };
}
