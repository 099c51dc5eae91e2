import { renderMessageText, renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const user = 'U0SHANGHAI';

describe('the form', () => {
  it('opens for the command with nothing behind it, and answers in that conversation', async () => {
    await using house = await openHouse();
    const exchange = await house.slack.command('/smsreport', { user });
    const shown = renderViewText(await house.slack.nextView({ user }), { width: 120 });
    for (const part of ['Phone numbers or message ids', 'Last 24 hours', 'Outcomes', 'Signatures', 'only you see it']) {
      expect(shown).toContain(part);
    }
    await house.slack.submitView({ user, values: { numbers: '134 **** 6789', statuses: ['failed'] } });
    const answer = await exchange.nextReply();
    expect(answer).toMatchObject({ responseType: 'ephemeral', via: 'response_url' });
    expect(answer.text).toContain('The only failed message to 134****6789 in the last 24 hours');
  });

  it('opens by the shortcut from anywhere, and answers as a direct message that can be gone on from', async () => {
    await using house = await openHouse();
    await house.slack.globalShortcut('sms_report_global', { user });
    expect(renderViewText(await house.slack.nextView({ user }))).toContain('as a direct message');
    await house.slack.submitView({ user, values: { numbers: '139****2500', window: 'last 24h' } });
    const message = await house.slack.nextMessage({ user });
    expect(renderMessageText(message, { width: 200 })).toContain('of 250 messages to 139****2500');
    expect(house.slack.messagesFor('U0NEWYORK')).toEqual([]);
    const click = await house.slack.click({ user, on: message, actionId: 'sms.answer.next' });
    const older = await click.nextReply();
    expect(older).toMatchObject({ replaceOriginal: true, ts: message.ts });
    expect(older.text).toContain('Showing 51 to 100 of 250');
  });

  it('announces a slow search in the direct messages, and answers in its place', async () => {
    await using house = await openHouse({ timing: { stillSearchingAfterMs: 1 } });
    await house.slack.globalShortcut('sms_report_global', { user });
    await house.slack.nextView({ user });
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    await house.slack.submitView({ user, values: { numbers: '134****6789' } });
    const told = await house.slack.nextMessage({ user });
    expect(told.text).toContain('Still searching');
    held.release();
    const answer = await house.slack.nextMessage({ user });
    expect(answer).toMatchObject({ ts: told.ts, text: expect.stringContaining('1 of 3 messages') });
  });

  it('asks about all numbers when none is given, and about ids in all there is', async () => {
    await using house = await openHouse();
    const exchange = await house.slack.command('/smsreport', { user });
    await house.slack.nextView({ user });
    await house.slack.submitView({ user, values: { window: 'last 7d' } });
    expect((await exchange.nextReply()).text).toMatch(/messages in the last 7 days/);
    const [row] = house.smn.store.rows();
    const byId = await house.slack.command('/smsreport', { user });
    await house.slack.nextView({ user });
    await house.slack.submitView({ user, values: { numbers: row?.message_id ?? '', window: '3 months' } });
    expect((await byId.nextReply()).text).toContain('The only message with this id');
  });

  it.each([
    ['12345', 'is not a phone number'],
    ['134****6789 yesterday', 'Only numbers and message ids here'],
    ['134****6789 failed', 'Only numbers and message ids here'],
    ['help', 'Only numbers and message ids here'],
    ['hello', 'I did not understand “hello”'],
  ])('says beside the field what is wrong with "%s", and beside every other that is wrong', async (typed, sentence) => {
    await using house = await openHouse();
    await house.slack.command('/smsreport', { user });
    await house.slack.nextView({ user });
    const { ack, view } = await house.slack.submitView({ user, values: { numbers: typed, window: 'days' } });
    expect(ack).toMatchObject({ kind: 'ok', action: 'errors' });
    expect(view?.errors?.['numbers']).toContain(sentence);
    expect(view?.errors?.['first-day']).toContain('Choose the first day');
  });

  it('is in the reader’s language', async () => {
    await using house = await openHouse();
    await house.slack.globalShortcut('sms_report_global', { user: 'U0BEIJING' });
    expect(renderViewText(await house.slack.nextView({ user: 'U0BEIJING' }))).toContain('手机号码或消息 ID');
    await house.slack.submitView({ user: 'U0BEIJING', values: { numbers: '134****6789' } });
    expect((await house.slack.nextMessage({ user: 'U0BEIJING' })).text).toContain('3条短信中，1条已送达');
  });
});
