import { describe, expect, test } from 'vitest';

import { actions, button, option, plain, section, select } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

const menu = { type: 'overflow', action_id: 'more', options: [option('csv'), option('help')] };
const report = {
  text: 'report',
  blocks: [
    section({ block_id: 'summary' }),
    { ...actions(button({ action_id: 'next', value: 'sealed-state' }), select(), menu), block_id: 'paging' },
  ],
};

describe('a click on a button of an ephemeral message', () => {
  test('reaches the app signed, with what Slack says about it', async () => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help', { user: alice });
    const clicked = await exchange.click('next');
    expect(clicked.ack).toMatchObject({ kind: 'ok', status: 200 });
    const received = house.app.received.at(-1);
    const timestamp = Number(received?.headers['x-slack-request-timestamp']);
    expect(received?.headers['x-slack-signature']).toBe(house.slack.signatureFor(received?.body ?? '', timestamp));
    const ts = exchange.message?.ts;
    expect(house.payload()).toMatchObject({
      type: 'block_actions',
      user: { id: alice, username: 'alice', name: 'alice', team_id: 'T0EMULATED' },
      team: { id: 'T0EMULATED', domain: 'emulated' },
      channel: { id: 'C0SMSOPS1', name: 'sms-ops' },
      container: { type: 'message', message_ts: ts, channel_id: 'C0SMSOPS1', is_ephemeral: true },
      trigger_id: clicked.triggerId,
      state: { values: { paging: { filter: { type: 'static_select', selected_option: null } } } },
      actions: [
        {
          type: 'button',
          action_id: 'next',
          block_id: 'paging',
          value: 'sealed-state',
          text: plain('Refresh'),
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        },
      ],
    });
    expect(house.payload()).not.toHaveProperty('message');
  });

  test('chooses an option of a select, which stays chosen for the next click', async () => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help');
    await exchange.click('filter', { value: 'failed' });
    expect(house.payload().actions).toMatchObject([{ type: 'static_select', selected_option: option('failed') }]);
    await exchange.click('next');
    expect(house.payload()).toMatchObject({
      state: { values: { paging: { filter: { selected_option: option('failed') } } } },
    });
  });

  test('chooses an option of an overflow menu', async () => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help');
    await exchange.click('more', { value: 'csv' });
    expect(house.payload().actions).toMatchObject([{ type: 'overflow', selected_option: option('csv') }]);
  });

  test.each([
    [
      'an element that is not there',
      'previous',
      {},
      'There is no element previous in the message. What can be used there: next, filter, more.',
    ],
    ['an option that is not there', 'filter', { value: 'x' }, 'filter has no option x. It has: all, failed.'],
    ['a menu without a choice', 'filter', {}, 'filter is of type static_select: say which value is chosen.'],
    ['a button with a choice', 'next', { value: 'x' }, 'next is a button: it has its own value and takes no other.'],
    ['a message of somebody else', 'next', { user: bernd }, `${bernd} sees no message`],
  ])('is not possible on %s', async (_name, actionId, options, sentence) => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help', { user: alice });
    await expect(exchange.click(actionId, options)).rejects.toThrow(sentence);
    expect(house.app.received).toHaveLength(1);
  });

  test('is not possible where there is no message, or two elements of the same name', async () => {
    await using silent = await openHouse();
    const exchange = await silent.slack.command('/smsreport help');
    await expect(exchange.click('next')).rejects.toThrow('There is no message to find next in.');
    const twice = ['a', 'b'].map((id) => ({ ...actions(button({ action_id: 'next', value: id })), block_id: id }));
    await using house = await openHouse({ blocks: twice });
    const other = await house.slack.command('/smsreport help');
    await expect(other.click('next')).rejects.toThrow(
      'There are 2 elements next in the message: name one of the blocks a, b.',
    );
    await other.click('next', { blockId: 'b' });
    expect(house.payload().actions).toMatchObject([{ value: 'b' }]);
  });

  test('may be forged, and be badly signed', async () => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help');
    await exchange.click('next', { alter: (payload) => ({ ...payload, user: { id: 'U0MALLORY' } }) });
    expect(house.payload()).toMatchObject({ user: { id: 'U0MALLORY' } });
    const signature = house.app.received.at(-1)?.headers['x-slack-signature'];
    await exchange.click('next', { headers: { 'x-slack-signature': 'v0=00' } });
    expect(signature).not.toBe('v0=00');
    expect(house.app.received.at(-1)?.headers['x-slack-signature']).toBe('v0=00');
  });
});

describe('a click that is not acked well', () => {
  test.each([
    [
      'an error',
      () => ({ status: 404 }),
      { kind: 'http-error', status: 404, notice: '⚠ Refresh: "http_service_error"' },
    ],
    ['no answer', () => undefined, { kind: 'timeout', notice: '⚠ Refresh: "operation_timeout"' }],
  ])('shows a warning after %s', async (_name, answer, ack) => {
    await using house = await openHouse(report, { answer, ackTimeoutMs: 200 });
    const exchange = await house.slack.command('/smsreport help', { user: alice });
    const clicked = await exchange.click('next');
    expect(clicked.ack).toMatchObject(ack);
    expect(house.slack.transcriptFor(alice).at(-1)).toMatchObject({ kind: 'ack', notice: ack.notice });
  });

  test('shows a warning where nobody listens', async () => {
    await using house = await openHouse(report);
    const exchange = await house.slack.command('/smsreport help');
    house.slack.connect({ requestUrl: 'http://127.0.0.1:1/' });
    const clicked = await exchange.click('next');
    expect(clicked.ack).toMatchObject({ kind: 'unreachable', notice: '⚠ Refresh: "dispatch_failed"' });
  });
});

describe('a click on a message everybody sees', () => {
  test('can be made by anybody, and brings the message along', async () => {
    await using house = await openHouse({ ...report, response_type: 'in_channel' });
    const exchange = await house.slack.command('/smsreport help', { user: alice });
    const [seen] = house.slack.messagesFor(bernd);
    expect(seen?.ts).toBe(exchange.message?.ts);
    await house.slack.click({ user: bernd, on: seen ?? { ts: '' }, actionId: 'next' });
    expect(house.payload()).toMatchObject({
      user: { id: bernd },
      container: { is_ephemeral: false },
      message: { type: 'message', ts: seen?.ts, text: 'report', bot_id: 'B0EMULATED' },
    });
    await respond(house.payload().response_url, { text: 'only for Bernd' });
    expect(house.slack.messagesFor(bernd).map(({ text }) => text)).toEqual(['report', 'only for Bernd']);
    expect(house.slack.messagesFor(alice).map(({ text }) => text)).toEqual(['report']);
  });
});
