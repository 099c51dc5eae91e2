// oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not the window's
import { describe, expect, test } from 'vitest';

import type { SlackEmulatorOptions } from '../src/index.ts';
import { callMethod } from './support/call-method.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

describe('where the bot is no member', () => {
  const outside: SlackEmulatorOptions = {
    channels: [
      { id: 'C1', name: 'ours' },
      { id: 'C2', name: 'public', isMember: false },
      { id: 'G3', name: 'secret', isPrivate: true, isMember: false },
    ],
  };
  const withPublic = ['chat:write', 'chat:write.public', 'files:write', 'channels:read', 'groups:read'];
  const errorIn = async (
    options: SlackEmulatorOptions,
    method: string,
    body: Record<string, string>,
  ): Promise<unknown> => {
    await using house = await openHouse({}, { ...outside, ...options });
    return (await callMethod(house, method, { body })).body['error'];
  };

  test.each([
    ['chat.postMessage', 'C2', undefined, 'not_in_channel'],
    ['chat.postMessage', '#public', undefined, 'not_in_channel'],
    ['chat.postMessage', 'C2', withPublic, undefined],
    ['chat.postMessage', 'G3', undefined, 'channel_not_found'],
    ['chat.postMessage', 'G3', withPublic, 'channel_not_found'],
    ['chat.postMessage', 'secret', withPublic, 'channel_not_found'],
    ['chat.postEphemeral', 'C2', undefined, 'not_in_channel'],
    ['chat.postEphemeral', 'C2', withPublic, 'not_in_channel'],
    ['chat.postEphemeral', 'G3', withPublic, 'channel_not_found'],
    ['conversations.info', 'C2', withPublic, undefined],
    ['conversations.info', 'G3', withPublic, 'channel_not_found'],
  ])('%s to %s', async (method, target, scopes, error) => {
    expect(await errorIn({ scopes }, method, { channel: target, text: 'x', user: alice })).toBe(error);
  });

  test('is shown to everybody in a public channel all the same', async () => {
    await using house = await openHouse({}, { ...outside, scopes: withPublic });
    const { ts = '' } = await house.client.chat.postMessage({ channel: 'C2', text: 'searching' });
    expect(house.slack.messagesFor(bernd, { channel: 'C2' })).toMatchObject([{ text: 'searching' }]);
    expect(await house.client.chat.update({ channel: 'C2', ts, text: 'found' })).toMatchObject({ ok: true });
    const info = await house.client.conversations.info({ channel: 'C2' });
    expect(info.channel).toMatchObject({ id: 'C2', is_member: false });
    expect((await house.client.conversations.info({ channel: 'C1' })).channel).toMatchObject({ is_member: true });
  });

  test.each([
    ['C2', 'not_in_channel'],
    ['G3', 'channel_not_found'],
  ])('no file can be shared with %s', async (target, error) => {
    await using house = await openHouse({}, { ...outside, scopes: withPublic });
    const upload = house.client.filesUploadV2({ channel_id: target, content: 'a,b', filename: 'a.csv' });
    await expect(upload).rejects.toMatchObject({ data: { error } });
    expect(house.slack.filesFor(alice)).toEqual([]);
  });

  test('a command can be typed and answered, since a response_url needs no membership', async () => {
    await using house = await openHouse({ text: 'found', response_type: 'in_channel' }, outside);
    await house.slack.command('/smsreport help', { channel: 'G3' });
    expect(house.slack.messagesFor(bernd, { channel: 'G3' })).toMatchObject([{ text: 'found' }]);
  });
});
