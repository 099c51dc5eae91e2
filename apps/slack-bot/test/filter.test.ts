import { randomBytes } from 'node:crypto';
import { renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';

const user = 'U0SHANGHAI';
const day = (daysAgo: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);

async function openFilter(house: House, typed: string) {
  const asked = await house.ask(typed);
  const click = await asked.exchange.click('sms.filter.open');
  const view = await house.slack.nextView({ user });
  return { ...asked, click, view };
}

describe('the filter of an answer', () => {
  it('shows what is asked now, masked', async () => {
    await using house = await openHouse();
    const { view } = await openFilter(house, '13412346789 failed yesterday');
    const shown = renderViewText(view, { width: 120 });
    expect(shown).toContain('Messages to 134****6789');
    expect(shown).toContain('Yesterday');
    expect(shown).not.toContain('13412346789');
  });

  it('changes outcome and window, and the answer changes in its place', async () => {
    await using house = await openHouse();
    const { click, reply } = await openFilter(house, '134****6789 last 24h');
    const { ack, view } = await house.slack.submitView({ user, values: { window: 'last 7d', statuses: ['failed'] } });
    expect(ack.kind).toBe('ok');
    expect(view).toBeUndefined();
    const answer = await click.nextReply();
    expect(answer).toMatchObject({ replaceOriginal: true, ts: reply.ts });
    expect(answer.text).toMatch(/2 failed messages to 134\*{4}6789 in the last 7 days/);
  });

  it('asks one signature of several', async () => {
    await using house = await openHouse();
    const { click } = await openFilter(house, '134****6789 last 24h');
    const [, second] = house.smn.signs;
    const before = house.smn.requests.length;
    await house.slack.submitView({ user, values: { signs: [second?.signId ?? ''] } });
    await click.nextReply();
    const asked = house.smn.requests.slice(before).filter(({ path }) => path.endsWith('/report'));
    expect(new Set(asked.map(({ query }) => query['sign_id']))).toEqual(new Set([second?.signId]));
  });

  it('takes days, both whole, in the zone of who asks', async () => {
    await using house = await openHouse();
    const { click } = await openFilter(house, '137****0042 last 30m');
    await house.slack.submitView({ user, values: { window: 'days', 'first-day': day(2), 'last-day': day(1) } });
    const { text } = await click.nextReply();
    expect(text).toContain(`${day(2)} 00:00 to ${day(1)} 23:59`);
    expect(text).toContain('The only message to 137****0042');
  });

  it.each([
    ['no first day', {}, 'first-day', 'Choose the first day'],
    [
      'the last day before the first',
      { 'first-day': day(1), 'last-day': day(2) },
      'first-day',
      'ends before it starts',
    ],
    ['a day too long ago', { 'first-day': day(120) }, 'first-day', 'kept for three months'],
    ['a day in the future', { 'first-day': day(-3) }, 'first-day', 'lies in the future'],
  ])('says beside the field what is wrong: %s', async (_what, values, field, sentence) => {
    await using house = await openHouse();
    await openFilter(house, '134****6789 last 24h');
    const { ack, view } = await house.slack.submitView({ user, values: { window: 'days', ...values } });
    expect(ack).toMatchObject({ kind: 'ok', action: 'errors' });
    expect(view?.errors?.[field]).toContain(sentence);
  });

  it('keeps a window that is no preset', async () => {
    await using house = await openHouse();
    const { click, view } = await openFilter(house, `134****6789 ${day(3)}..${day(1)}`);
    expect(renderViewText(view)).toContain(`${day(3)} 00:00 to ${day(1)} 23:59`);
    await house.slack.submitView({ user, values: { statuses: ['failed', 'pending'] } });
    expect((await click.nextReply()).text).toContain(`from ${day(3)} 00:00 to ${day(1)} 23:59`);
  });

  it('opens without the signatures when they cannot be had, and keeps those that were asked for', async () => {
    const sealKeys = `k1:${randomBytes(32).toString('base64')}`;
    await using house = await openHouse({ environment: { SEAL_KEYS: sealKeys } });
    const name = house.smn.signs[0]?.signName ?? '';
    const { exchange } = await house.ask(`sign:${name} 134****6789 24h`);
    const later = await house.startBot({
      clock: () => Date.now() + 11 * 60_000,
      environment: { SEAL_KEYS: sealKeys },
    });
    later.connect();
    house.smn.fault({ status: 503, path: '/sms_sign', times: Infinity });
    const click = await exchange.click('sms.filter.open');
    await house.slack.nextView({ user });
    const before = house.smn.requests.length;
    await house.slack.submitView({ user, values: { window: 'last 7d' } });
    await click.nextReply();
    const asked = house.smn.requests.slice(before).filter(({ path }) => path.endsWith('/report'));
    expect(new Set(asked.map(({ query }) => query['sign_id']))).toEqual(new Set([house.smn.signs[0]?.signId]));
  });
});
