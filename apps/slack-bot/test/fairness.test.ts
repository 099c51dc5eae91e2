import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { outcomeOf, progressFor } from './support/exports.ts';
import { lookAway, patience } from './support/seen.ts';

const busy = 'U0SHANGHAI';
const other = 'U0NEWYORK';
const theirs = '139****2500 last 7d';
/** One signature: a search is one question, and what it takes to be sure of the answer. */
const oneSignature = { SMN_SIGN_IDS: '47f86cf7c9a7449d98ee61cf193dc060' };
const searches = 30;

const intentsIn = ({ audit }: House): number => audit.entries().filter(({ kind }) => kind === 'intent').length;
const isOthers = ({ query }: { readonly query: Readonly<Record<string, string>> }): boolean =>
  query['mobile'] === '137****0042';

describe('one search beside an export and many searches of somebody else', () => {
  it.each([1, 2, 8])(
    'waits for one turn of theirs with each request of its own: %i on the wire',
    async (maxInFlight) => {
      await using house = await openHouse({
        environment: { ...oneSignature, SMN_MAX_IN_FLIGHT: String(maxInFlight) },
        timing: { stillSearchingAfterMs: 600_000 },
      });
      const { smn, slack } = house;
      const { exchange: answer } = await house.ask(theirs, busy);
      const held = smn.fault({ kind: 'delay', path: '/sms/report', times: Infinity });
      const intents = intentsIn(house);
      await answer.click('sms.export.start');
      const typed = Array.from({ length: searches }, async () => slack.command(`/smsreport ${theirs}`, { user: busy }));
      const exchanges = await Promise.all(typed);
      await held.reached(maxInFlight);
      await queued(house, intents + searches + 1);
      const mine = await slack.command('/smsreport 137****0042 last 7d', { user: other });
      await queued(house, intents + searches + 2);
      const before = smn.requests.length;
      expect(smn.requests.some(isOthers)).toBe(false);

      held.remove();
      held.release();
      expect((await mine.nextReply()).text).toContain('137****0042');
      const since = smn.requests.slice(before);
      const own = since.filter(isOthers).length;
      const untilAnswered = since.findLastIndex(isOthers) + 1;
      expect(own).toBeGreaterThan(0);
      expect(untilAnswered - own).toBeLessThanOrEqual(own * (maxInFlight + 1));
      for (const exchange of exchanges) await exchange.nextReply();
      await outcomeOf(house, busy);
      // There was more to wait for than that.
      expect(smn.requests.length - before).toBeGreaterThan(2 * untilAnswered);
    },
  );
});

describe('with two searches a minute', () => {
  it('the third is told when it works, somebody else’s is not, and then it does', async () => {
    let now = Date.now();
    await using house = await openHouse({ environment: { SEARCHES_PER_MINUTE: '2' }, clock: () => now });
    await house.ask('134****6789 last 24h', busy);
    now += 10_000;
    const { exchange } = await house.ask('134****6789 last 24h', busy);
    now += 5_000;
    const asked = house.smn.requests.length;
    const tooMany = /^You have asked very often within a minute\. Ask again in 45 s\. \(reference [0-9a-f]{8}\)/;
    expect((await house.ask('134****6789 last 24h', busy)).reply.text).toMatch(tooMany);
    // Whatever it takes a search for, and as often as they try.
    for (const actionId of ['sms.answer.summary', 'sms.export.start']) {
      expect((await (await exchange.click(actionId)).nextReply()).text).toMatch(tooMany);
    }
    expect(house.smn.requests.length).toBe(asked);
    expect((await house.ask('134****6789 last 24h', other)).reply.text).toContain('1 of 3 messages');
    now += 44_999;
    expect((await house.ask('134****6789 last 24h', busy)).reply.text).toContain('Ask again in 1 s.');
    now += 1;
    expect((await house.ask('134****6789 last 24h', busy)).reply.text).toContain('1 of 3 messages');
    expect((await house.ask('134****6789 last 24h', busy)).reply.text).toContain('Ask again in 10 s.');
  });

  it('what needs no search is answered all the same', async () => {
    await using house = await openHouse({ environment: { SEARCHES_PER_MINUTE: '1' } });
    await house.ask('134****6789 last 24h', busy);
    expect((await house.ask('134****6789 last 24h', busy)).reply.text).toContain('You have asked very often');
    expect((await house.ask('help', busy)).reply.text).toContain('Like this: /smsreport');
    expect((await house.ask('code MK:0001', busy)).reply.text).toContain('MK:0001: ');
    await house.slack.command('/smsreport', { user: busy });
    expect((await house.slack.nextView({ user: busy, signal: patience() })).title).toBe('SMS report');
  });
});

describe('one person', () => {
  it('has one export at a time: the next is told so, somebody else’s runs, and then another does', async () => {
    await using house = await openHouse();
    const [{ exchange }, { exchange: others }] = [await house.ask(theirs, busy), await house.ask(theirs, other)];
    const held = house.smn.fault({ kind: 'delay', path: '/sms/report', times: Infinity });
    expect((await (await exchange.click('sms.export.start')).nextReply()).text).toContain('to your direct messages');
    await held.reached();
    const second = await exchange.click('sms.export.start');
    expect((await second.nextReply()).text).toContain('One export of yours is still running.');
    expect((await (await others.click('sms.export.start')).nextReply()).text).toContain('to your direct messages');
    held.remove();
    held.release();
    expect((await outcomeOf(house, busy)).text).toContain('Exported ');
    expect((await outcomeOf(house, other)).text).toContain('Exported ');
    // Two answers, three exports, of which one was not begun.
    await eventually(() => house.audit.entries().filter(({ kind }) => kind === 'outcome').length === 5);
    await exchange.click('sms.export.start');
    expect((await outcomeOf(house, busy)).text).toContain('Exported ');
    expect(house.slack.filesFor(busy)).toHaveLength(2);
    expect(house.slack.filesFor(other)).toHaveLength(1);
  });

  it('may export again after an export that was cancelled', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask(theirs, busy);
    const held = house.smn.fault({ kind: 'delay', path: '/sms/report', times: Infinity });
    await exchange.click('sms.export.start');
    await held.reached();
    const cancel = await house.slack.click({ user: busy, on: progressFor(house, busy), actionId: 'sms.export.cancel' });
    await cancel.nextReply();
    held.remove();
    held.release();
    await eventually(() => house.audit.lines.some((line) => line.includes('"outcome":"cancelled"')));
    await exchange.click('sms.export.start');
    expect((await outcomeOf(house, busy)).text).toContain('Exported ');
  });
});

/** Waits until so much was recorded as meant, and the bot has done something else since: it got as far as it can. */
async function queued(house: House, intents: number): Promise<void> {
  await eventually(() => intentsIn(house) >= intents);
  const { slack } = house;
  await lookAway(house, 'U0BEIJING');
  await slack.openHome({ user: 'U0BEIJING' });
  await slack.nextView({ user: 'U0BEIJING', signal: patience() });
}

async function eventually(isSo: () => boolean): Promise<void> {
  const signal = patience();
  while (!isSo()) {
    signal.throwIfAborted();
    await new Promise(setImmediate);
  }
}
