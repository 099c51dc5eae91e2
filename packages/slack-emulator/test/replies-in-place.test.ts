import { describe, expect, test } from 'vitest';

import { actions, button } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { alice, bernd, openHouse, type House } from './support/conversation.ts';

const page = (number: number): Record<string, unknown> => ({
  text: `page ${number}`,
  blocks: [actions(button({ action_id: 'next', value: `${number}` }))],
});
const texts = ({ slack }: House, user = alice): string[] => slack.messagesFor(user).map(({ text }) => text);

describe('a reply to a click', () => {
  test('takes the place of the message with replace_original, for the one who sees it', async () => {
    await using house = await openHouse(page(1));
    const exchange = await house.slack.command('/smsreport x', { user: alice });
    const clicked = await exchange.click('next');
    await respond(house.payload().response_url, { ...page(2), replace_original: true });
    expect(await clicked.nextReply()).toMatchObject({
      text: 'page 2',
      replaceOriginal: true,
      ts: exchange.message?.ts,
    });
    expect(texts(house)).toEqual(['page 2']);
    expect(texts(house, bernd)).toEqual([]);
    const again = await clicked.click('next');
    expect(house.payload().actions).toMatchObject([{ value: '2' }]);
    await respond(house.payload().response_url, { ...page(3), replace_original: true });
    expect(again.message).toMatchObject({ text: 'page 3', edits: 2 });
    expect(exchange.message).toMatchObject({ text: 'page 3' });
  });

  test('goes below the message without it, and then is the message of the click', async () => {
    await using house = await openHouse(page(1));
    const clicked = await (await house.slack.command('/smsreport x')).click('next');
    expect(clicked.message).toMatchObject({ text: 'page 1' });
    await respond(house.payload().response_url, page(2));
    expect(texts(house)).toEqual(['page 1', 'page 2']);
    expect(clicked.message).toMatchObject({ text: 'page 2' });
  });

  test('can take the message away, and what was on it with it', async () => {
    await using house = await openHouse(page(1));
    const exchange = await house.slack.command('/smsreport x');
    const clicked = await exchange.click('next');
    await respond(house.payload().response_url, { delete_original: true });
    expect(texts(house)).toEqual([]);
    expect(clicked.message).toBeUndefined();
    await expect(exchange.click('next')).rejects.toThrow('There is no message to find next in.');
  });

  test('has five posts of its own, however many the command had', async () => {
    await using house = await openHouse(page(1));
    const exchange = await house.slack.command('/smsreport x');
    const commandUrl = house.app.received[0]?.form.get('response_url');
    for (let post = 1; post <= 5; post += 1) await respond(commandUrl, { ...page(post), replace_original: true });
    expect(await respond(commandUrl, page(6))).toMatchObject({ status: 404 });
    await exchange.click('next');
    const statuses: number[] = [];
    for (let post = 1; post <= 6; post += 1) {
      statuses.push((await respond(house.payload().response_url, { ...page(post), replace_original: true })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  test('comes too late after thirty minutes, with the same status as blocks that are refused', async () => {
    await using house = await openHouse(page(1));
    const exchange = await house.slack.command('/smsreport x');
    await exchange.click('next');
    const refused = { text: 'x', blocks: [{ type: 'header' }], replace_original: true };
    expect(await respond(house.payload().response_url, refused)).toEqual({
      status: 404,
      body: '{"ok":false,"error":"invalid_blocks"}',
    });
    expect(house.slack.transcript.at(-1)).toMatchObject({
      kind: 'refused-reply',
      problems: ['missing required field: text [json-pointer:/blocks/0]'],
    });
    house.advance(30 * 60_000);
    expect(await respond(house.payload().response_url, page(2))).toEqual({
      status: 404,
      body: '{"ok":false,"error":"expired_url"}',
    });
    expect(texts(house)).toEqual(['page 1']);
  });
});

describe('a reply to a command', () => {
  test('takes the place of what the command last showed with replace_original', async () => {
    await using house = await openHouse({ text: 'still searching' });
    const exchange = await house.slack.command('/smsreport x');
    const url = house.app.received[0]?.form.get('response_url');
    await respond(url, { ...page(1), replace_original: true });
    expect(texts(house)).toEqual(['page 1']);
    expect(exchange.message).toMatchObject({ text: 'page 1', edits: 1, onlyFor: alice });
  });

  test('is a new message where the command showed none', async () => {
    await using house = await openHouse();
    await house.slack.command('/smsreport x');
    await respond(house.app.received[0]?.form.get('response_url'), { ...page(1), replace_original: true });
    expect(texts(house)).toEqual(['page 1']);
  });
});

describe('an ephemeral message', () => {
  test('cannot be changed with chat.update, only through its response_url', async () => {
    await using house = await openHouse(page(1));
    const exchange = await house.slack.command('/smsreport x');
    const { ts = '', channelId: channel = '' } = exchange.message ?? {};
    await expect(house.client.chat.update({ channel, ts, text: 'changed' })).rejects.toMatchObject({
      data: { error: 'message_not_found' },
    });
    expect(texts(house)).toEqual(['page 1']);
  });
});
