import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { Desk } from './support/desk.ts';
import { allowInWindow } from './support/disclosing.ts';
import { everyPlace, places, type PlaceName } from './support/places.ts';
import { lookAway, patience } from './support/seen.ts';
import { usual } from './support/troubles.ts';

/** A form holds nothing of anybody's. */
const asksFirst = new Set<PlaceName>(['opens the filter', 'opens the form', 'asks to see a number']);
const reading = everyPlace.filter((place) => !asksFirst.has(place));

describe('no report and no text is asked for before the audit has it', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse({ ...usual, smn: { behaviour: { numbers: 'full' } } });
    allowInWindow(house);
    desk = new Desk(house, 'U0SHANGHAI');
  });
  afterAll(async () => house[Symbol.asyncDispose]());

  /** The bot does something else in between, from one end to the other, that takes no record. */
  async function somethingElse(): Promise<void> {
    await lookAway(house, 'U0NEWYORK');
    await house.slack.openHome({ user: 'U0NEWYORK' });
    await house.slack.nextView({ user: 'U0NEWYORK', signal: patience() });
  }

  it.each(reading)('when somebody %s', async (place) => {
    const { smn, audit } = house;
    const act = await places[place](desk);
    await somethingElse();
    const { requests } = smn;
    const before = { asked: requests.length, recorded: intentsIn(house) };
    const recordedAt: number[] = [];
    const end = smn.onRequest(({ status }) => {
      if (status === null) recordedAt.push(intentsIn(house) - before.recorded);
    });
    const release = audit.hold();
    const { ack, seen } = await act();
    try {
      const signal = patience();
      while (audit.waiting === 0) {
        signal.throwIfAborted();
        await turn();
      }
      await somethingElse();
      expect(ack.kind).toBe('ok');
      expect(requests.length).toBe(before.asked);
    } finally {
      release();
    }
    await seen();
    end();
    expect(recordedAt.length).toBeGreaterThan(0);
    expect(Math.min(...recordedAt)).toBeGreaterThan(0);
  });
});

function intentsIn({ audit }: House): number {
  return audit.entries().filter(({ kind }) => kind === 'intent').length;
}
