// oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not the window's
import { describe, expect, test } from 'vitest';

import { letters } from './support/block-samples.ts';
import { alice, bernd, errorOf, openHouse } from './support/conversation.ts';

const channel = 'C0SMSOPS1';

describe('chat.postMessage', () => {
  test('shows everybody in the channel what it says', async () => {
    await using house = await openHouse();
    const blocks = [{ type: 'divider' as const }];
    const posted = await house.client.chat.postMessage({ channel, text: 'hello', blocks });
    expect(posted).toMatchObject({ ok: true, channel, message: { text: 'hello', bot_id: 'B0EMULATED' } });
    expect(await house.slack.nextMessage({ user: bernd })).toMatchObject({ ts: posted.ts, text: 'hello', edits: 0 });
    expect(house.slack.messagesFor(alice, { channel })).toHaveLength(1);
    expect(house.slack.messagesFor(alice, { channel: 'C0GENERAL' })).toHaveLength(0);
  });

  test.each([
    ['the name of a channel', '#general', 'C0GENERAL'],
    ['a bare name', 'sms-ops', 'C0SMSOPS1'],
  ])('goes to %s', async (_name, target, id) => {
    await using house = await openHouse();
    expect(await house.client.chat.postMessage({ channel: target, text: 'x' })).toMatchObject({ channel: id });
  });

  test('goes to the direct messages of a member, which nobody else sees', async () => {
    await using house = await openHouse();
    const posted = await house.client.chat.postMessage({ channel: bernd, text: 'for you' });
    const opened = await house.client.conversations.open({ users: bernd });
    expect(posted.channel).toBe(opened.channel?.id);
    expect(house.slack.messagesFor(bernd)).toMatchObject([{ text: 'for you' }]);
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect(house.slack.transcriptFor(alice)).toEqual([]);
    expect(house.slack.transcriptFor(bernd)).toMatchObject([{ kind: 'message', text: 'for you', onlyFor: bernd }]);
  });

  test('is refused for blocks Slack refuses, with every reason', async () => {
    await using house = await openHouse();
    const blocks = [{ type: 'section' }, { type: 'nope' }];
    const refused = await errorOf(house.client.apiCall('chat.postMessage', { channel, text: 'x', blocks }));
    expect(refused).toEqual({
      error: 'invalid_blocks',
      messages: [
        '[ERROR] unsupported type: nope [json-pointer:/blocks/1/type]',
        '[ERROR] missing required field: text [json-pointer:/blocks/0]',
      ],
      errors: [
        'unsupported type: nope [json-pointer:/blocks/1/type]',
        'missing required field: text [json-pointer:/blocks/0]',
      ],
    });
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });

  test.each([
    ['nobody', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['nothing', { channel }, 'no_text'],
    ['blocks that are no JSON', { channel, text: 'x', blocks: '[' }, 'invalid_blocks_format'],
  ])('is refused for %s', async (_name, callArguments, error) => {
    await using house = await openHouse();
    expect((await errorOf(house.client.apiCall('chat.postMessage', callArguments))).error).toBe(error);
  });

  test('cuts a text of more than 40,000 characters, and says so', async () => {
    await using house = await openHouse();
    const posted = await house.client.chat.postMessage({ channel, text: letters(40_001) });
    expect(posted).toMatchObject({ warning: 'message_truncated' });
    expect(house.slack.messagesFor(alice)[0]?.text).toHaveLength(40_000);
  });
});

describe('chat.postEphemeral', () => {
  test('shows it to one member only', async () => {
    await using house = await openHouse();
    const posted = await house.client.chat.postEphemeral({ channel, user: bernd, text: 'psst' });
    expect(house.slack.messagesFor(bernd)).toMatchObject([{ ts: posted.message_ts, text: 'psst', onlyFor: bernd }]);
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect(house.slack.transcriptFor(alice)).toEqual([]);
  });

  test('is refused for a stranger, and in the direct messages of somebody else', async () => {
    await using house = await openHouse();
    const post = (user: string, where: string): Promise<unknown> =>
      house.client.chat.postEphemeral({ channel: where, user, text: 'x' });
    expect((await errorOf(post('U0NOBODY', channel))).error).toBe('user_not_found');
    const { channel: direct } = await house.client.conversations.open({ users: alice });
    expect((await errorOf(post(bernd, direct?.id ?? ''))).error).toBe('user_not_in_channel');
  });
});

describe('chat.update', () => {
  test('puts other words where the message stands', async () => {
    await using house = await openHouse();
    const { ts = '' } = await house.client.chat.postMessage({ channel, text: 'searching' });
    expect(await house.client.chat.update({ channel, ts, text: 'found' })).toMatchObject({ ts, text: 'found' });
    expect(house.slack.messagesFor(alice)).toMatchObject([{ ts, text: 'found', edits: 1 }]);
    await house.slack.nextMessage();
    expect(await house.slack.nextMessage()).toMatchObject({ text: 'found' });
  });

  test('does not find a message of another channel, or one that only one person sees', async () => {
    await using house = await openHouse();
    const { ts = '' } = await house.client.chat.postMessage({ channel, text: 'x' });
    const { message_ts: ephemeral = '' } = await house.client.chat.postEphemeral({ channel, user: alice, text: 'y' });
    const update = (where: string, which: string): Promise<unknown> =>
      house.client.chat.update({ channel: where, ts: which, text: 'z' });
    expect((await errorOf(update('C0GENERAL', ts))).error).toBe('message_not_found');
    expect((await errorOf(update(channel, ephemeral))).error).toBe('message_not_found');
    expect((await errorOf(update(channel, '1.1'))).error).toBe('message_not_found');
  });
});
