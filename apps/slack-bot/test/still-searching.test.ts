import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const impatient = { stillSearchingAfterMs: 1 };

describe('a search that takes long', () => {
  it('is announced, and answered in the same place', async () => {
    await using house = await openHouse({ timing: impatient });
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    const exchange = await house.slack.command('/smsreport 134****6789 last 24h', { user: 'U0SHANGHAI' });
    const told = await exchange.nextReply();
    expect(told.text).toContain('Still searching');
    held.release();
    const answer = await exchange.nextReply();
    expect(answer).toMatchObject({ replaceOriginal: true, ts: told.ts });
    expect(answer.text).toContain('1 of 3 messages');
    expect(house.slack.messagesFor('U0SHANGHAI')).toHaveLength(1);
  });

  it('after a click takes the place of the older answer, and so does what became of it', async () => {
    await using house = await openHouse({ timing: { stillSearchingAfterMs: 1 } });
    const { exchange, reply } = await house.ask('134****6789 last 24h');
    const shown = reply.text.includes('Still searching') ? await exchange.nextReply() : reply;
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    const click = await exchange.click('sms.answer.refresh');
    expect(await click.nextReply()).toMatchObject({ replaceOriginal: true, ts: shown.ts });
    held.remove();
    expect((await click.nextReply()).text).toContain('1 of 3 messages');
    expect(house.slack.messagesFor('U0SHANGHAI')).toHaveLength(1);
  });

  it('and then fails leaves a sentence, and a button to try again that works', async () => {
    await using house = await openHouse({ timing: { stillSearchingAfterMs: 1, searchTimeoutMs: 1_500 } });
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    const exchange = await house.slack.command('/smsreport 134****6789 last 24h', { user: 'U0SHANGHAI' });
    expect((await exchange.nextReply()).text).toContain('Still searching');
    const failed = await exchange.nextReply();
    expect(failed.text).toMatch(/more to search than I may wait for.*Ask about a shorter time.*reference [0-9a-f]{8}/);
    held.remove();
    const again = await exchange.click('sms.answer.retry');
    let reply = await again.nextReply();
    if (reply.text.includes('Still searching')) reply = await again.nextReply();
    expect(reply.text).toContain('1 of 3 messages');
  });

  it('is not announced when the answer is quick', async () => {
    await using house = await openHouse({ timing: { stillSearchingAfterMs: 30_000 } });
    const { exchange } = await house.ask('134****6789 last 24h');
    expect(exchange.replies).toHaveLength(1);
  });
});
