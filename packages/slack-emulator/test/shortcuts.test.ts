// oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not the window's
import { describe, expect, test } from 'vitest';

import { actions, button, modal, section } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

const channel = 'C0SMSOPS1';
const callbackId = 'sms_check_message';

describe('a message of a person', () => {
  test('is seen by everybody in the channel, and not taken for one of the app', async () => {
    await using house = await openHouse();
    const message = house.slack.post('did 13412346789 get it?', { user: bernd, channel: 'C0GENERAL' });
    expect(message).toMatchObject({ text: 'did 13412346789 get it?', userId: bernd, channelId: 'C0GENERAL', edits: 0 });
    expect(house.slack.messagesFor(alice, { channel: 'C0GENERAL' })).toEqual([message]);
    expect(house.slack.transcriptFor(alice)).toMatchObject([
      { kind: 'message', change: 'posted', userId: bernd, text: 'did 134****6789 get it?' },
    ]);
    await house.client.chat.postMessage({ channel, text: 'from the app' });
    expect(await house.slack.nextMessage({ user: alice })).toMatchObject({ text: 'from the app' });
    expect(house.app.received).toEqual([]);
  });

  test('can be in a thread, or in the direct messages of the app', async () => {
    await using house = await openHouse();
    const first = house.slack.post('first', { user: alice });
    expect(house.slack.post('second', { user: bernd, threadTs: first.ts })).toMatchObject({ threadTs: first.ts });
    const { channel: direct } = await house.client.conversations.open({ users: alice });
    house.slack.post('only us', { user: alice, channel: direct?.id });
    expect(house.slack.messagesFor(bernd).map(({ text }) => text)).toEqual(['first', 'second']);
    expect(house.slack.transcriptFor(bernd)).toHaveLength(2);
  });

  test.each([
    ['nobody', 'x', { user: 'U0NOBODY' }, 'no user U0NOBODY'],
    ['a channel that is not there', 'x', { channel: 'C0NOWHERE' }, 'no channel C0NOWHERE'],
    ['a thread that is not there', 'x', { threadTs: '1.1' }, 'There is no message 1.1 in C0SMSOPS1 to answer.'],
    ['nothing', '', {}, 'A message says something.'],
  ])('cannot be of %s', async (_name, text, options, sentence) => {
    await using house = await openHouse();
    expect(() => house.slack.post(text, options)).toThrow(sentence);
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });

  test('cannot be in the direct messages of somebody else', async () => {
    await using house = await openHouse();
    const { channel: direct } = await house.client.conversations.open({ users: alice });
    expect(() => house.slack.post('x', { user: bernd, channel: direct?.id })).toThrow(`${bernd} is not in`);
  });
});

describe('a shortcut of a message', () => {
  test('reaches the app signed, with the message and a way to answer', async () => {
    await using house = await openHouse();
    const first = house.slack.post('first', { user: alice });
    const message = house.slack.post('did 13412346789 get it?', { user: alice, threadTs: first.ts });
    const exchange = await house.slack.messageShortcut(callbackId, { user: bernd, message });
    expect(exchange.ack).toMatchObject({ kind: 'ok', status: 200 });
    const received = house.app.received.at(-1);
    const timestamp = Number(received?.headers['x-slack-request-timestamp']);
    expect(received?.headers['x-slack-signature']).toBe(house.slack.signatureFor(received?.body ?? '', timestamp));
    expect(house.payload()).toEqual({
      type: 'message_action',
      team: { id: 'T0EMULATED', domain: 'emulated' },
      user: { id: bernd, username: 'bernd', name: 'bernd', team_id: 'T0EMULATED' },
      api_app_id: 'A0EMULATED',
      token: 'emulated-verification-token',
      enterprise: null,
      is_enterprise_install: false,
      callback_id: callbackId,
      trigger_id: exchange.triggerId,
      action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
      channel: { id: channel, name: 'sms-ops' },
      message_ts: message.ts,
      message: {
        type: 'message',
        user: alice,
        team: 'T0EMULATED',
        ts: message.ts,
        thread_ts: first.ts,
        text: 'did 13412346789 get it?',
      },
      response_url: expect.stringContaining(`${house.slack.url}/commands/T0EMULATED/`),
    });
  });

  test('brings the blocks of a message of the app along', async () => {
    await using house = await openHouse();
    const { ts = '' } = (await house.client.apiCall('chat.postMessage', { channel, blocks: [section()] })) as {
      ts?: string;
    };
    await house.slack.messageShortcut(callbackId, { ts });
    expect(house.payload()).toMatchObject({
      message_ts: ts,
      message: { bot_id: 'B0EMULATED', blocks: [{ type: 'section' }] },
    });
  });

  test('is answered like a command: to the one who used it, in place, and with buttons', async () => {
    await using house = await openHouse();
    const message = house.slack.post('did it arrive?', { user: alice });
    const exchange = await house.slack.messageShortcut(callbackId, { user: bernd, message });
    const { response_url: responseUrl } = house.payload();
    const blocks = [actions(button({ action_id: 'next' }))];
    await respond(responseUrl, { text: 'searching' });
    await respond(responseUrl, { text: 'found', blocks, replace_original: true });
    expect(await exchange.nextReply()).toMatchObject({ text: 'searching', responseType: 'ephemeral' });
    expect(await exchange.nextReply()).toMatchObject({ text: 'found' });
    expect(exchange.replies).toHaveLength(2);
    expect(exchange.message).toMatchObject({ text: 'found', onlyFor: bernd, channelId: channel, edits: 1 });
    expect(house.slack.messagesFor(bernd).map(({ text }) => text)).toEqual(['did it arrive?', 'found']);
    expect(house.slack.messagesFor(alice).map(({ text }) => text)).toEqual(['did it arrive?']);
    expect((await exchange.click('next')).ack.kind).toBe('ok');
    expect(house.payload()).toMatchObject({ type: 'block_actions', user: { id: bernd } });
  });

  test('opens a modal with its trigger', async () => {
    await using house = await openHouse();
    const { triggerId } = await house.slack.messageShortcut(callbackId, { ts: house.slack.post('x').ts });
    await house.client.apiCall('views.open', { trigger_id: triggerId, view: modal([section()]) });
    expect(house.slack.modalFor(alice)?.title).toBe('Details');
  });

  test('is told in the transcript, without a number', async () => {
    await using house = await openHouse();
    const { ts } = house.slack.post('13412346789', { user: alice });
    await house.slack.messageShortcut(callbackId, { user: bernd, ts });
    expect(house.slack.transcriptFor(bernd)).toMatchObject([
      { kind: 'message', text: '134****6789' },
      { kind: 'shortcut', on: 'message', callbackId, messageTs: ts, exchangeId: 1, channelId: channel },
      { kind: 'ack', exchangeId: 1, outcome: 'ok' },
    ]);
    expect(house.slack.transcriptFor(alice)).toHaveLength(1);
  });

  test('is not there on a message that is not seen, or that nobody else sees', async () => {
    await using house = await openHouse({ text: 'report' });
    const { message } = await house.slack.command('/smsreport help', { user: alice });
    const use = async (user: string): Promise<unknown> =>
      house.slack.messageShortcut(callbackId, { user, message: message ?? { ts: '' } });
    await expect(use(bernd)).rejects.toThrow(`${bernd} sees no message ${message?.ts}.`);
    await expect(use(alice)).rejects.toThrow('such a message has no shortcuts');
    await expect(house.slack.messageShortcut(callbackId, { ts: '1.1' })).rejects.toThrow('sees no message 1.1');
    expect(house.app.received).toHaveLength(1);
  });
});

describe('a global shortcut', () => {
  test('reaches the app with a trigger, and with no conversation', async () => {
    await using house = await openHouse();
    const { ack, triggerId } = await house.slack.globalShortcut('sms_report_global', { user: bernd });
    expect(ack).toMatchObject({ kind: 'ok' });
    const payload = house.payload();
    expect(payload).toMatchObject({
      type: 'shortcut',
      callback_id: 'sms_report_global',
      trigger_id: triggerId,
      user: { id: bernd },
      team: { id: 'T0EMULATED' },
      action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
    });
    expect(payload).not.toHaveProperty('response_url');
    expect(payload).not.toHaveProperty('channel');
    await house.client.apiCall('views.open', { trigger_id: triggerId, view: modal([section()]) });
    expect(house.slack.modalFor(bernd)).toBeDefined();
    expect(house.slack.transcriptFor(bernd)).toMatchObject([
      { kind: 'shortcut', on: 'global', callbackId: 'sms_report_global', userId: bernd },
      { kind: 'ack', outcome: 'ok' },
      { kind: 'view', change: 'opened' },
    ]);
  });

  test('may be forged, badly signed, and badly acked', async () => {
    await using house = await openHouse({}, { answer: () => ({ status: 500 }) });
    const { ack } = await house.slack.globalShortcut('sms_report_global', {
      alter: (payload) => ({ ...payload, user: { id: 'U0MALLORY' } }),
      headers: { 'x-slack-signature': 'v0=00' },
    });
    expect(ack).toMatchObject({ kind: 'http-error', notice: '⚠ sms_report_global: "http_service_error"' });
    expect(house.payload()).toMatchObject({ user: { id: 'U0MALLORY' } });
    expect(house.app.received.at(-1)?.headers['x-slack-signature']).toBe('v0=00');
  });
});
