import { renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const user = 'U0SHANGHAI';

describe('one message in full', () => {
  it('opens at once, is filled, and shows every field, the verdict and what to do', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 failed last 24h');
    await exchange.click('sms.details.open');
    expect(renderViewText(await house.slack.nextView({ user }))).toContain('Still searching');
    const shown = renderViewText(await house.slack.nextView({ user }), { width: 200 });
    for (const part of ['Phone switched off', 'Send again when', 'the phone', 'yes, later', '4 of 5 sources say so']) {
      expect(shown).toContain(part);
    }
    for (const part of ['MK:0024', '+86 134****6789', '❌ Failed', 'Billed segments', '云上商城', '31 s later']) {
      expect(shown).toContain(part);
    }
    const wire = ['message_id', 'status', 'sign_id', 'status_desc', 'fee_num', 'extend_code', 'nation_code', 'mobile'];
    for (const field of [...wire, 'submit_time', 'deliver_time']) expect(shown).toContain(field);
    expect(shown).toMatch(/As above: .*Tencent Cloud SMS/);
    expect(shown).toMatch(/Says otherwise: .*number-cleaning/);
    expect(shown).not.toMatch(/1341234/);
  });

  it('shows another message of the page when it is chosen', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    await exchange.click('sms.details.open');
    await house.slack.nextView({ user });
    const first = await house.slack.nextView({ user });
    expect(renderViewText(first)).toContain('⏳ Pending');
    const options = (first.blocks[0] as unknown as { elements: [{ options: { value: string }[] }] }).elements[0]
      .options;
    expect(options).toHaveLength(3);
    await house.slack.click({ user, on: 'modal', actionId: 'sms.details.choose', value: options[2]?.value });
    expect(renderViewText(await house.slack.nextView({ user }))).toContain('❌ Failed');
  });

  it('in the reader’s language', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 失败 最近24小时', 'U0BEIJING');
    await exchange.click('sms.details.open');
    await house.slack.nextView({ user: 'U0BEIJING' });
    expect(renderViewText(await house.slack.nextView({ user: 'U0BEIJING' }))).toContain('关机');
  });

  it('says what happened when it cannot be looked up', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    house.smn.fault({ status: 503, times: Infinity });
    await exchange.click('sms.details.open');
    await house.slack.nextView({ user });
    expect(renderViewText(await house.slack.nextView({ user }))).toMatch(/is in\strouble/);
  });
});
