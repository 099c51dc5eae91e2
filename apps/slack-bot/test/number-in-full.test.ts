import { renderViewText, type AlterPayload } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/access/policy.ts';
import { openHouse } from './harness.ts';
import { changeablePolicy } from './support/changeable-policy.ts';
import { actionIdsOf, detailsOf, filled, forges, unmasks } from './support/details-window.ts';
import { allowInWindow, deniedIn, forLin, full, number, typed, user } from './support/disclosing.ts';

const more = ['sms.unmask.open', 'sms.text.show'];

describe('without a policy', () => {
  it('neither the number nor the text is offered', async () => {
    await using house = await openHouse({ smn: full.smn });
    const ids = actionIdsOf(await detailsOf(house, typed, user));
    expect(ids).toEqual(['sms.details.choose']);
    expect(renderViewText(house.slack.modalFor(user) ?? { blocks: [] })).not.toContain('itself answers');
  });

  it.each(more)('a forged click is refused, and nothing is looked up: %s', async (actionId) => {
    await using house = await openHouse({ smn: full.smn });
    await detailsOf(house, typed, user);
    const before = house.smn.requests.length;
    await forges(house, user, actionId);
    const { text, channelId } = await house.slack.nextMessage({ user });
    expect(channelId).toMatch(/^D/);
    expect(text).toMatch(
      /^You may not (?:see numbers in full|read what an SMS said) here\. If you need it, ask whoever/,
    );
    expect(deniedIn(house)).toMatchObject([{ surface: actionId, why: 'role', channel: 'C0SMSOPS1' }]);
    await house.bot.stop();
    expect(house.smn.requests.length).toBe(before);
  });

  it('a forged reason is refused in its window', async () => {
    await using house = await openHouse({ smn: full.smn });
    await house.slack.command('/smsreport', { user });
    await filled(house, user);
    const before = house.smn.requests.length;
    const { view } = await house.slack.submitView({
      user,
      values: { numbers: '*6789' },
      alter: (payload) => ({ ...payload, view: { ...(payload['view'] as object), callback_id: 'sms.unmask.submit' } }),
    });
    expect(renderViewText(view ?? { blocks: [] }, { width: 200 })).toContain('You may not see numbers in full here.');
    expect(deniedIn(house)).toMatchObject([{ action: 'unmask', surface: 'sms.unmask.submit', why: 'role' }]);
    await house.bot.stop();
    expect(house.smn.requests.length).toBe(before);
  });
});

describe('a number in full', () => {
  it.each(['', 'no', '  a b  ', ' '.repeat(20)])('takes a reason, and more than %j', async (reason) => {
    await using house = await openHouse(full);
    expect(actionIdsOf(await detailsOf(house, typed, user))).toEqual(['sms.details.choose', ...more]);
    await house.slack.click({ user, on: 'modal', actionId: 'sms.unmask.open' });
    await house.slack.nextView({ user });
    const before = house.smn.requests.length;
    // As a client does that does not look at what is required.
    const alter: AlterPayload = (payload) => {
      const values = { 'sms.unmask.reason': { 'sms.unmask.reason': { type: 'plain_text_input', value: reason } } };
      return { ...payload, view: { ...(payload['view'] as object), state: { values } } };
    };
    const { view } = await house.slack.submitView({ user, values: { 'sms.unmask.reason': 'a reason' }, alter });
    expect(view?.errors).toEqual({ 'sms.unmask.reason': 'Say in a few words what you need it for.' });
    await house.bot.stop();
    expect(house.smn.requests.length).toBe(before);
    expect(JSON.stringify(view)).not.toContain(number);
  });

  it('is seen by who asked, in that window, and goes nowhere else', async () => {
    await using house = await openHouse(full);
    allowInWindow(house);
    const sent: string[] = [];
    house.slack.onWire((traffic) => {
      if (traffic.direction !== 'request' || !traffic.body.includes(number)) return;
      sent.push(traffic.path);
    });
    await detailsOf(house, typed, user);
    const shown = await unmasks(house, user, `Ticket 4711: ${number} wants to be called back`);
    expect(renderViewText(shown, { width: 200 })).toContain(`+86 ${number}`);
    expect(renderViewText(shown, { width: 200 })).toContain('That you saw it, and why, is written down.');
    await house.bot.stop();
    expect(sent).toEqual(['/api/views.update']);
    for (const other of ['U0BEIJING', 'U0NEWYORK']) {
      expect(house.slack.modalFor(other)).toBeUndefined();
      expect(house.slack.messagesFor(other)).toEqual([]);
      expect(JSON.stringify(house.slack.transcriptFor(other))).not.toMatch(/1341234|134\*{4}6789/);
    }
    expect(JSON.stringify(house.slack.messagesFor(user))).not.toContain(number);
    expect(house.log()).not.toContain(number);
    expect(house.audit.lines.join('\n')).not.toContain(number);
  });

  it('leaves who saw it, of which message, and why; no number in it, nor in the reason', async () => {
    await using house = await openHouse(full);
    allowInWindow(house);
    await detailsOf(house, typed, user);
    const id = house.smn.store.rows().find(({ mobile, status }) => mobile === number && status === 0)?.message_id;
    await unmasks(house, user, `Ticket 4711: ${number} or 134 1234 6789 wants a call`);
    await house.bot.stop();
    const [intent, outcome] = house.audit.entries().slice(-2);
    expect(intent).toMatchObject({
      kind: 'intent',
      team: 'T0EMULATED',
      user,
      channel: 'C0SMSOPS1',
      action: 'unmask',
      surface: 'sms.unmask.submit',
      decision: 'allowed',
      messageId: id,
      search: { numbers: [{ masked: '134****6789' }] },
      reason: 'Ticket 4711: [number] or [number] wants a call',
    });
    expect(outcome).toMatchObject({ kind: 'outcome', id: intent?.id, outcome: 'answered', rows: 1 });
  });

  it('that Huawei Cloud itself masks is nowhere to be seen: that is said, and no button offered', async () => {
    await using house = await openHouse({ policy: forLin });
    const shown = await detailsOf(house, typed, user);
    expect(actionIdsOf(shown)).toEqual(['sms.details.choose', 'sms.text.show']);
    expect(renderViewText(shown, { width: 200 })).toContain('Huawei Cloud itself answers with this number masked');
    await forges(house, user, 'sms.unmask.open');
    await filled(house, user);
    await house.slack.submitView({ user, values: { 'sms.unmask.reason': 'Ticket 4711' } });
    expect(renderViewText(await filled(house, user), { width: 200 })).toContain('so nobody can see it in full here.');
  });

  it('is not for who may not any more: before the reason, and after it', async () => {
    const source = changeablePolicy(forLin);
    await using house = await openHouse({ ...full, policy: source });
    await detailsOf(house, typed, user);
    source.put(defaultPolicy);
    const before = house.smn.requests.length;
    await house.slack.click({ user, on: 'modal', actionId: 'sms.unmask.open' });
    expect((await house.slack.nextMessage({ user })).text).toContain('You may not see numbers in full here.');
    source.put(forLin);
    await house.slack.click({ user, on: 'modal', actionId: 'sms.unmask.open' });
    await house.slack.nextView({ user });
    source.put(defaultPolicy);
    const { view } = await house.slack.submitView({ user, values: { 'sms.unmask.reason': 'Ticket 4711' } });
    expect(renderViewText(view ?? { blocks: [] }, { width: 200 })).toContain('You may not see numbers in full here.');
    expect(deniedIn(house).map(({ surface, why }) => [surface, why])).toEqual([
      ['sms.unmask.open', 'role'],
      ['sms.unmask.submit', 'role'],
    ]);
    await house.bot.stop();
    expect(house.smn.requests.length).toBe(before);
  });
});
