import type { SeenMessage } from '@org/slack-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { Desk } from './support/desk.ts';
import { faultTable } from './support/fault-table.ts';
import { clicksOn } from './support/places.ts';
import { readers, type Language } from './support/row.ts';
import { fine, usual } from './support/troubles.ts';
import { walk } from './support/walk.ts';
import { waysOf } from './support/ways-of.ts';

const hourMs = 3_600_000;

/** More reports in a week than a search reads, few of them in the last hour or day. */
const reports = Array.from({ length: 5_200 }, (_, index) => ({
  mobile: '13412346789',
  message_id: index.toString(16).padStart(32, '0'),
  status: 1 as const,
  submit_time: `${new Date(Date.now() - (0.5 + (index * 140) / 5_200) * hourMs).toISOString().slice(0, 19)}Z`,
}));

/** What goes wrong behind any button of an answer, each in its first way. */
const behindAnyButton = waysOf(faultTable).filter(
  ({ way, row, walked }) => walked.includes('clicks a longer time') && way === Object.keys(row.ways)[0],
);

describe.each(Object.keys(readers) as readonly Language[])('the buttons of an answer that was cut: %s', (language) => {
  let house: House;
  let desk: Desk;
  let cut: SeenMessage;
  beforeAll(async () => {
    house = await openHouse({ ...usual, smn: { reports, behaviour: { numbers: 'full' } } });
    desk = new Desk(house, readers[language]);
    cut = await desk.ask('last 7d');
  });
  afterAll(async () => house[Symbol.asyncDispose]());

  const shorter = ['sms.answer.window.0', 'sms.answer.window.1'].map((actionId) => clicksOn(async () => cut, actionId));

  it.each(behindAnyButton)('say the same as all others: $cause', async ({ bring, row }) => {
    const trouble = await bring(house);
    for (const place of shorter) {
      expect(await walk(desk, place, trouble)).toMatchObject({
        sentence: row.says[language],
        where: 'reply',
        ack: 'ok and empty',
        older: 'stays',
        reference: row.failure ? 'in the log' : 'none',
      });
    }
  });

  it('lead to an answer that is whole', async () => {
    for (const place of shorter) {
      const { everything, older } = await walk(desk, place, fine);
      expect(everything).toMatch(/no gap|无遗漏/);
      expect(older).toBe('is replaced');
      cut = await desk.ask('last 7d');
    }
  });
});
