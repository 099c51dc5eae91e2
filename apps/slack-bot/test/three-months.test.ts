import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { Desk } from './support/desk.ts';
import { clicksOn } from './support/places.ts';
import { fine } from './support/troubles.ts';
import { walk } from './support/walk.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const firstMs = Date.parse('2026-11-24T06:00:00Z');

/** A house in which the bot, its client and SMN go by one clock. */
async function houseAt(clock: () => number): Promise<House> {
  return openHouse({ clock, client: { clock }, smn: { clock, behaviour: { numbers: 'full' } } });
}

describe('an answer about three months', () => {
  it.each([
    ['a minute later', minuteMs + 1_000],
    ['just before its buttons are over', dayMs - minuteMs],
  ])('can be gone on from: %s', async (_when, laterMs) => {
    let nowMs = firstMs;
    await using house = await houseAt(() => nowMs);
    const desk = new Desk(house, 'U0SHANGHAI');
    const wanted = [
      ['sms.answer.next', 'Showing 51 to 100 of 250'],
      ['sms.answer.summary', '250 messages to 139****2500 in the last three months'],
      ['sms.answer.failed', 'failed messages to 139****2500 in the last three months'],
      ['sms.details.open', 'message_id'],
      ['sms.share.open', 'Everybody there will see this'],
    ] as const;
    const answers = await Promise.all(wanted.map(async () => desk.ask('13900002500 3 months')));
    nowMs += laterMs;
    for (const [index, answer] of answers.entries()) {
      const [actionId, shows] = wanted[index] ?? ['none', 'nothing'];
      const { everything, warnings } = await walk(
        desk,
        clicksOn(async () => answer, actionId),
        fine,
      );
      expect(everything, actionId).toContain(shows);
      expect(warnings).toEqual([]);
    }
    // The window to share it is the one that was opened last.
    const submission = await house.slack.submitView({ user: desk.user, values: { channel: 'C0SMSOPS1' } });
    expect((await submission.nextReply()).text).toContain('250 messages to 139****2500 in the last three months');
  });
});

describe('an answer of which nothing is kept any more', () => {
  it.each([
    [
      'U0SHANGHAI',
      'That cannot be asked. The query’s start is too long ago: the service keeps three months, since {day}T05:59:00.000Z. Change the question and ask again. (reference {reference})\nLike this: /smsreport 134****6789 last 24h',
    ],
    [
      'U0BEIJING',
      '无法这样查询。查询条件“start”不成立，未发送请求。起始时间应为有效时间，不晚于现在，且在最近三个月内。（参考编号 {reference}）\n例如：/smsreport 134****6789 最近24小时',
    ],
  ])('says so, and what could be asked: %s', async (user, sentence) => {
    let nowMs = firstMs;
    await using house = await houseAt(() => nowMs);
    house.smn.store.add({ mobile: '13412340024', status: 1, submit_time: '2026-08-24T07:10:00Z' });
    house.smn.store.add({ mobile: '13412340024', status: 2, submit_time: '2026-08-24T07:20:00Z' });
    const desk = new Desk(house, user);
    const answer = await desk.ask('13412340024 2026-08-24 15:00..2026-08-24 18:00');
    nowMs += dayMs - minuteMs;
    const buttons = ['answer.refresh', 'answer.summary', 'answer.failed', 'details.open', 'share.open', 'export.start'];
    for (const button of buttons) {
      const cell = await walk(
        desk,
        clicksOn(async () => answer, `sms.${button}`),
        fine,
      );
      expect(cell, button).toMatchObject({ sentence, older: 'stays', reference: 'in the log' });
    }
  });
});
