import { renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const user = 'U0SHANGHAI';

describe('the Home', () => {
  it('shows the form, examples, the signatures, the limits, and how SMN was last seen', async () => {
    await using house = await openHouse();
    await house.slack.openHome({ user });
    const first = renderViewText(await house.slack.nextView({ user }), { width: 160 });
    for (const part of ['Search …', '/smsreport 134****6789 last 24h', 'Check SMS delivery', '云上商城', '5,000']) {
      expect(first).toContain(part);
    }
    expect(first).toMatch(/last answered \d+ seconds? ago, within \d+ ms/);
    await house.slack.click({ user, on: 'home', actionId: 'sms.form.open' });
    await house.slack.nextView({ user });
    await house.slack.submitView({ user, values: { numbers: '134****6789' } });
    expect((await house.slack.nextMessage({ user })).text).toContain('1 of 3 messages');
  });

  it('says what SMN failed with, and does without the signatures', async () => {
    await using house = await openHouse();
    house.smn.fault({ status: 503, times: Infinity });
    await house.slack.openHome({ user });
    const shown = renderViewText(await house.slack.nextView({ user }), { width: 200 });
    expect(shown).toContain('could not be looked up just now');
    expect(shown).toMatch(/last gave no answer, .* ago\. .*in trouble/);
  });

  it('is in the reader’s language', async () => {
    await using house = await openHouse();
    await house.slack.openHome({ user: 'U0BEIJING' });
    expect(renderViewText(await house.slack.nextView({ user: 'U0BEIJING' }))).toContain('短信送达了吗？');
  });

  it('that Slack does not take is in the log, and is made again when it is opened again', async () => {
    await using house = await openHouse();
    const fault = house.slack.fault({ method: 'views.publish', error: 'fatal_error' });
    await house.slack.openHome({ user });
    await fault.reached();
    await house.slack.openHome({ user });
    await house.slack.nextView({ user });
    expect(house.log()).toContain('views.publish');
  });
});
