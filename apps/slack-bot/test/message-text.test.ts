import { renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/access/policy.ts';
import { openHouse } from './harness.ts';
import { changeablePolicy } from './support/changeable-policy.ts';
import { actionIdsOf, chooses, detailsOf, readsText } from './support/details-window.ts';
import { allowInWindow, forLin, full, number, typed, user } from './support/disclosing.ts';

describe('the text of an SMS', () => {
  const text = '【云上商城】482913 is your code, or Ａ１Ｂ２Ｃ３. Valid for a while.';

  it('is shown to who asked, without its codes', async () => {
    await using house = await openHouse(full);
    allowInWindow(house);
    const { message_id: id } = house.smn.store.add({ mobile: number, text });
    await detailsOf(house, typed, user);
    const shown = renderViewText(await readsText(house, user), { width: 200 });
    expect(shown).toContain('【云上商城】•••••• is your code, or ••••••. Valid for a while.');
    expect(shown).toContain('Digits that could be a code are hidden. That you read it is written down.');
    await house.bot.stop();
    const [intent, outcome] = house.audit.entries().slice(-2);
    expect(intent).toMatchObject({ kind: 'intent', user, action: 'text', decision: 'allowed', messageId: id });
    expect(outcome).toMatchObject({ kind: 'outcome', id: intent?.id, outcome: 'answered' });
    for (const other of ['U0BEIJING', 'U0NEWYORK']) expect(house.slack.transcriptFor(other)).toEqual([]);
    expect(house.log() + house.audit.lines.join('\n')).not.toMatch(/云上商城|482913/);
  });

  it('is not offered for a message of more than a day ago', async () => {
    await using house = await openHouse(full);
    await detailsOf(house, '134****6789 last 7d', user);
    expect(actionIdsOf(await chooses(house, user, 2))).toContain('sms.text.show');
    const old = await chooses(house, user, 3);
    expect(renderViewText(old, { width: 200 })).toContain('❌ Failed');
    expect(actionIdsOf(old)).toEqual(['sms.details.choose', 'sms.unmask.open']);
  });

  it('that is gone, or empty, is said to be', async () => {
    await using house = await openHouse(full);
    const { message_id: id } = house.smn.store.add({ mobile: number, text: '' });
    await detailsOf(house, typed, user);
    expect(renderViewText(await readsText(house, user))).toContain('The text is empty.');
    await house.slack.closeView({ user });
    house.smn.store.remove({ message_id: id });
    expect(renderViewText(await readsText(house, user), { width: 200 })).toContain('Huawei Cloud has no text of this');
    expect(house.log()).not.toContain('an answer failed');
  });

  it('of another shape is for whoever runs the bot, and so is a path that nobody serves', async () => {
    await using house = await openHouse(full);
    await detailsOf(house, typed, user);
    house.smn.failNext({ status: 200, body: { hello: 'there' } });
    const shown = renderViewText(await readsText(house, user), { width: 300 });
    expect(shown).toContain('in a form that cannot be read (at message)');
    await house.slack.closeView({ user });
    house.smn.failNext({ status: 404, body: { error_code: 'APIGW.0101', error_msg: 'none', request_id: 'r' } });
    expect(renderViewText(await readsText(house, user), { width: 300 })).toContain('That is for whoever runs this bot');
  });

  it('is not for who may not any more', async () => {
    const source = changeablePolicy(forLin);
    await using house = await openHouse({ ...full, policy: source });
    await detailsOf(house, typed, user);
    source.put(defaultPolicy);
    const before = house.smn.requests.length;
    await house.slack.click({ user, on: 'modal', actionId: 'sms.text.show' });
    expect((await house.slack.nextMessage({ user })).text).toContain('You may not read what an SMS said here.');
    await house.bot.stop();
    expect(house.smn.requests.length).toBe(before);
  });
});
