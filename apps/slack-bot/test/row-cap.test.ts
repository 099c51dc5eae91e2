import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';

const mobile = '18612345678';
const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/\.\d+Z/, 'Z');

/** An account with more reports in the last day than a search reads. */
async function houseOfMany(): Promise<House> {
  const reports = Array.from({ length: 6_000 }, (_, index) => ({
    mobile: index % 600 === 0 ? '13912340000' : mobile,
    message_id: index.toString(16).padStart(32, '0'),
    status: index % 10 === 0 ? (2 as const) : (1 as const),
    status_desc: index % 10 === 0 ? 'MK:0024' : 'DELIVRD',
    submit_time: at(1 + (index % 1_400)),
  }));
  return openHouse({ smn: { reports } });
}

async function rowsSent(house: House, typed: string) {
  const before = house.smn.requests.length;
  const asked = await house.ask(typed);
  const requests = house.smn.requests.slice(before).filter(({ path }) => path.endsWith('/report'));
  return { ...asked, requests };
}

describe('more than a search reads', () => {
  it('is said: every count is a least, nothing is the latest, and narrower windows are offered', async () => {
    await using house = await houseOfMany();
    const { read, reply, requests, exchange } = await rowsSent(house, 'last 7d');
    expect(requests.length).toBeLessThanOrEqual(60);
    expect(read).toMatch(/At least 4\d{3} messages in the last 7 days, at least \d+ of them delivered/);
    expect(read).toContain('more than the 5,000 reports I may read at once');
    expect(read).not.toMatch(/latest|no gap/);
    expect(read).toMatch(/Delivered: at least \d+/);
    expect(read).toContain('Ask about a shorter time, one number in full, or one outcome.');
    expect(JSON.stringify(reply.blocks)).not.toContain('data_visualization');
    const hour = await (await exchange.click('sms.answer.window.0')).nextReply();
    expect(hour.text).toMatch(/of \d+ messages in the last hour .*delivered; the latest/);
  });

  it('so is it for a mask that the service does not know, looked for among all numbers', async () => {
    await using house = await houseOfMany();
    house.smn.behaviour.mask = 'literal';
    const { read } = await house.ask('139****0000 last 7d');
    expect(read).toMatch(/At least \d messages? to 139\*{4}0000/);
  });

  it('a summary of it says at least, too', async () => {
    await using house = await houseOfMany();
    expect((await house.ask('summary last 7d')).read).toMatch(/At least 4\d{3} messages in the last 7 days/);
  });
});
