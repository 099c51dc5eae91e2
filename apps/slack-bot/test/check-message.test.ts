import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const user = 'U0SHANGHAI';
const colleague = 'U0NEWYORK';

describe('the shortcut of a message', () => {
  it('answers about the number in it, to who asked alone, in a thread too', async () => {
    await using house = await openHouse();
    const first = house.slack.post('A customer has no code', { user: colleague });
    const message = house.slack.post('It is 134 1234 6789, since 9:30', { user: colleague, threadTs: first.ts });
    const exchange = await house.slack.messageShortcut('sms_check_message', { user, message });
    const answer = await exchange.nextReply();
    expect(answer.responseType).toBe('ephemeral');
    expect(answer.text).toContain('1 of 3 messages to 134****6789 in the last 24 hours');
    expect(house.slack.messagesFor(colleague)).toHaveLength(2);
  });

  it('asks which when there are several; the choice answers in the place of the question', async () => {
    await using house = await openHouse();
    const message = house.slack.post('用户13412346789和139****2500没收到，订单 20261123', { user: colleague });
    const exchange = await house.slack.messageShortcut('sms_check_message', { user, message });
    const question = await exchange.nextReply();
    expect(question.text).toContain('speaks of 2 numbers');
    expect(JSON.stringify(question.blocks)).toContain('134****6789');
    expect(JSON.stringify(question.blocks)).not.toContain('13412346789');
    const answer = await (await exchange.click('sms.answer.pick.1')).nextReply();
    expect(answer).toMatchObject({ replaceOriginal: true, ts: question.ts });
    expect(answer.text).toContain('of 250 messages to 139****2500');
  });

  it('offers all of them together', async () => {
    await using house = await openHouse();
    const message = house.slack.post('13412346789, 13900002500', { user: colleague });
    const exchange = await house.slack.messageShortcut('sms_check_message', { user, message });
    await exchange.nextReply();
    const answer = await (await exchange.click('sms.answer.pick.2')).nextReply();
    expect(answer.text).toContain('of 253 messages to 134****6789 and 139****2500');
  });

  it('finds a message id, and looks for it in all there is', async () => {
    await using house = await openHouse();
    const row = house.smn.store.add({ mobile: '15512340000', status: 1, status_desc: 'DELIVRD' });
    const message = house.slack.post(`what became of ${row?.message_id}?`, { user: colleague });
    const exchange = await house.slack.messageShortcut('sms_check_message', { user, message });
    expect((await exchange.nextReply()).text).toContain('The only message with this id in the last three months');
  });

  it('reads what an integration attached', async () => {
    await using house = await openHouse();
    const message = house.slack.post('see below', { user: colleague });
    const attached = [{ fallback: 'Ticket 4711', fields: [{ title: 'Phone', value: '13412346789' }] }];
    const exchange = await house.slack.messageShortcut('sms_check_message', {
      user,
      message,
      alter: (payload) => ({
        ...payload,
        message: { ...(payload['message'] as object), text: '', attachments: attached },
      }),
    });
    expect((await exchange.nextReply()).text).toContain('messages to 134****6789');
  });

  it('looks further back for an older message', async () => {
    await using house = await openHouse();
    const message = house.slack.post('13412346789', { user: colleague });
    const threeDaysAgo = String(Date.now() / 1000 - 3 * 86_400);
    const exchange = await house.slack.messageShortcut('sms_check_message', {
      user,
      message,
      alter: (payload) => ({ ...payload, message: { ...(payload['message'] as object), ts: threeDaysAgo } }),
    });
    expect((await exchange.nextReply()).text).toContain('in the last 7 days');
  });

  it('says that there is nothing to look up, and offers the form', async () => {
    await using house = await openHouse();
    const message = house.slack.post('good morning, 2026-11-24 10:30', { user: colleague });
    const exchange = await house.slack.messageShortcut('sms_check_message', { user, message });
    expect((await exchange.nextReply()).text).toContain('no phone number and no message id');
    await exchange.click('sms.form.open');
    expect((await house.slack.nextView({ user })).title).toBe('SMS report');
  });
});
