// oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not the window's
import { describe, expect, test } from 'vitest';

import { alice, bernd, errorOf, openHouse } from './support/conversation.ts';

const channel = 'C0SMSOPS1';

describe('chat.delete', () => {
  test('takes a message away from everybody', async () => {
    await using house = await openHouse();
    const { ts = '' } = await house.client.chat.postMessage({ channel, text: 'to 13412346789' });
    expect(await house.client.chat.delete({ channel, ts })).toMatchObject({ ok: true, channel, ts });
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect(house.slack.transcriptFor(bernd).at(-1)).toMatchObject({
      kind: 'message',
      change: 'deleted',
      ts,
      text: 'to 134****6789',
    });
    expect((await errorOf(house.client.chat.delete({ channel, ts }))).error).toBe('message_not_found');
    expect((await errorOf(house.client.chat.update({ channel, ts, text: 'x' }))).error).toBe('message_not_found');
  });

  test('does not find a message of another channel, nor one that only one person sees', async () => {
    await using house = await openHouse();
    const remove = async (where: string, ts: string | undefined): Promise<string> =>
      (await errorOf(house.client.chat.delete({ channel: where, ts: ts ?? '' }))).error;
    const { ts } = await house.client.chat.postMessage({ channel, text: 'x' });
    const { message_ts: ephemeral } = await house.client.chat.postEphemeral({ channel, user: alice, text: 'y' });
    expect(await remove('C0GENERAL', ts)).toBe('message_not_found');
    expect(await remove(channel, ephemeral)).toBe('message_not_found');
    expect(await remove('C0NOWHERE', ts)).toBe('channel_not_found');
    expect(house.slack.messagesFor(alice)).toHaveLength(2);
  });

  test('leaves the messages of people alone, and so does chat.update', async () => {
    await using house = await openHouse();
    const { ts } = house.slack.post('mine', { user: alice });
    expect((await errorOf(house.client.chat.delete({ channel, ts }))).error).toBe('cant_delete_message');
    expect((await errorOf(house.client.chat.update({ channel, ts, text: 'x' }))).error).toBe('cant_update_message');
    expect(house.slack.messagesFor(bernd)).toMatchObject([{ text: 'mine', userId: alice, edits: 0 }]);
  });
});
