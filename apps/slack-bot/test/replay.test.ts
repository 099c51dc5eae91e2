import type { DeliveryOutcome, OutgoingRequest } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { patience } from './support/seen.ts';

const user = 'U0SHANGHAI';
const channels = [
  { id: 'C0SMSOPS1', name: 'sms-ops' },
  { id: 'C0PARTNER', name: 'partners', isExtShared: true },
];
const http = { transport: 'http', channels } as const;
const question = '/smsreport 134****6789 last 24h';
const nowSeconds = (): number => Math.ceil(Date.now() / 1_000);

/** Something that Slack sends, and how often it was acted upon. */
interface Deed {
  readonly what: string;
  /** Goes where it can be done; what it resolves with does it, and resolves when it is acked. */
  readonly ready: (house: House) => Promise<(tamper: Tamper) => Promise<unknown>>;
  readonly doneOften: (house: House) => number;
}

type Tamper = (signed: OutgoingRequest) => OutgoingRequest;

const intents = ({ audit }: House, surface: string): number =>
  audit.entries().filter((line) => line.kind === 'intent' && line.surface === surface).length;
const calls = ({ slack }: House, method: string): number =>
  slack.transcript.filter((entry) => entry.kind === 'web-api' && entry.method === method).length;

const deeds: readonly Deed[] = [
  {
    what: 'a command',
    ready:
      async ({ slack }) =>
      async (tamper) =>
        slack.command(question, { user, tamper }),
    doneOften: (house) => intents(house, '/smsreport'),
  },
  {
    what: 'a click on Export CSV',
    ready: async (house) => {
      const { exchange } = await house.ask('139****2500 last 24h');
      return async (tamper) => exchange.click('sms.export.start', { tamper });
    },
    // Also one that is told that another is running.
    doneOften: (house) => intents(house, 'sms.export.start'),
  },
  {
    what: 'a share',
    ready: shares('C0SMSOPS1'),
    doneOften: ({ slack }) => slack.messagesFor('U0NEWYORK').filter(({ text }) => text.includes('134****6789')).length,
  },
  {
    what: 'a share that is refused at the field',
    ready: shares('C0PARTNER'),
    doneOften: (house) => intents(house, 'sms.share.submit'),
  },
  {
    what: 'an opened Home',
    ready:
      async ({ slack }) =>
      async (tamper) =>
        slack.openHome({ user, tamper }),
    doneOften: (house) => calls(house, 'views.publish'),
  },
];

function shares(channel: string): Deed['ready'] {
  return async (house) => {
    const { exchange } = await house.ask('134****6789 last 24h');
    await exchange.click('sms.share.open');
    await house.slack.nextView({ user, signal: patience() });
    await house.slack.nextView({ user, signal: patience() });
    return async (tamper) => house.slack.submitView({ user, values: { channel }, tamper });
  };
}

/** Everything that the bot answered to deliveries, while it does something. */
async function acksDuring(house: House, work: () => Promise<void>): Promise<readonly string[]> {
  const acks: string[] = [];
  const end = house.slack.onWire((traffic) => {
    if (traffic.direction === 'ack') acks.push(`${traffic.status} ${traffic.body.toString('utf8')}`);
  });
  await work();
  end();
  return acks;
}

const again = async ({ slack }: House, { body, headers }: OutgoingRequest): Promise<DeliveryOutcome> =>
  slack.deliver({ body, headers });

describe('what Slack delivers twice', () => {
  it.each(deeds)('is acted upon once, and acked alike: $what', async ({ ready, doneOften }) => {
    await using house = await openHouse(http);
    const act = await ready(house);
    const signed: OutgoingRequest[] = [];
    const acks = await acksDuring(house, async () => {
      await act((request) => {
        signed.push(request);
        return request;
      });
      for (const request of signed) await again(house, request);
    });
    await house.bot.stop();
    expect(acks).toHaveLength(2);
    expect(acks[1]).toBe(acks[0]);
    expect(doneOften(house)).toBe(1);
  });

  it.each(deeds)('is acted upon once when both come at the same time: $what', async ({ ready, doneOften }) => {
    await using house = await openHouse(http);
    const act = await ready(house);
    const others: Promise<DeliveryOutcome>[] = [];
    const acks = await acksDuring(house, async () => {
      await act((request) => {
        others.push(again(house, request));
        return request;
      });
      await Promise.all(others);
    });
    await house.bot.stop();
    expect(others).toHaveLength(1);
    expect(acks).toHaveLength(2);
    expect(acks[1]).toBe(acks[0]);
    expect(doneOften(house)).toBe(1);
  });

  it('waits for the first ack when that takes a while, and is the same', async () => {
    await using house = await openHouse(http);
    const share = deeds.find(({ what }) => what === 'a share that is refused at the field');
    const act = await share?.ready(house);
    // The window says who reads the channel before it closes.
    const held = house.slack.fault({ method: 'conversations.info', kind: 'delay' });
    const signed: OutgoingRequest[] = [];
    const acks = await acksDuring(house, async () => {
      const first = act?.((request) => {
        signed.push(request);
        return request;
      });
      await held.reached();
      const second = signed.map(async (request) => again(house, request));
      held.release();
      await Promise.all([first, ...second]);
    });
    await house.bot.stop();
    expect(acks).toHaveLength(2);
    expect(acks[1]).toBe(acks[0]);
    expect(share?.doneOften(house)).toBe(1);
  });

  it.each(deeds.filter(({ what }) => what !== 'an opened Home'))(
    'is known by its trigger, whatever it is signed with: $what',
    async ({ ready, doneOften }) => {
      await using house = await openHouse(http);
      const act = await ready(house);
      const signed: OutgoingRequest[] = [];
      await act((request) => {
        signed.push(request);
        return request;
      });
      for (const { body } of signed) {
        const later = await house.slack.deliver({ body, timestampSeconds: nowSeconds() + 10 });
        expect(later).toMatchObject({ kind: 'answered', status: 200 });
      }
      await house.bot.stop();
      expect(doneOften(house)).toBe(1);
    },
  );

  it('is known by its event, as Slack says that it tries again', async () => {
    await using house = await openHouse(http);
    const { eventId, ack } = await house.slack.openHome({ user });
    const retried = await house.slack.openHome({ user, eventId, retryNum: 1, retryReason: 'http_timeout' });
    expect([ack.kind, retried.ack.kind]).toEqual(['ok', 'ok']);
    await house.bot.stop();
    expect(calls(house, 'views.publish')).toBe(1);
  });

  it('over sockets: one trigger in two envelopes', async () => {
    await using house = await openHouse({ transport: 'socket' });
    const { exchange } = await house.ask('134****6789 last 24h');
    const alter = (payload: object) => ({ ...payload, trigger_id: '1.2.the-same' });
    const first = await exchange.click('sms.answer.summary', { alter });
    const second = await exchange.click('sms.answer.summary', { alter });
    expect([first.ack.kind, second.ack.kind]).toEqual(['ok', 'ok']);
    await house.bot.stop();
    expect(first.replies).toHaveLength(1);
    expect(second.replies).toEqual([]);
    expect(intents(house, 'sms.answer.summary')).toBe(1);
  });
});

describe('when a request was signed', () => {
  it.each([
    ['a minute and a second from now', 61],
    ['tomorrow', 86_400],
    ['more than five minutes ago', -302],
  ])('is not believed to be %s', async (_when, seconds) => {
    await using house = await openHouse(http);
    const { ack } = await house.slack.command(question, { user, timestampSeconds: nowSeconds() + seconds });
    expect(ack).toMatchObject({ kind: 'http-error', status: 401 });
    await house.bot.stop();
    expect(house.smn.requests).toEqual([]);
    expect(calls(house, 'users.info')).toBe(0);
    expect(house.audit.lines).toEqual([]);
  });

  it.each([
    ['half a minute from now', 30],
    ['more than four minutes ago', -250],
  ])('may be %s: clocks differ', async (_when, seconds) => {
    await using house = await openHouse(http);
    const exchange = await house.slack.command(question, { user, timestampSeconds: nowSeconds() + seconds });
    expect(exchange.ack.kind).toBe('ok');
    expect((await exchange.nextReply()).text).toContain('134****6789');
  });
});

describe('a signed body that is none', () => {
  const json = { 'content-type': 'application/json' };
  const form = (payload: string): string => new URLSearchParams({ payload }).toString();

  it.each([
    ['null', json],
    ['[]', json],
    ['"x"', json],
    ['17', json],
    ['{"type":"event_callback",', json],
    ['', json],
    [form('null'), {}],
    [form('[]'), {}],
    [form('"x"'), {}],
    [form('{"type":"block_actions",'), {}],
    ['payload=%7Bhalf', {}],
  ])('is 400, and the bot answers on: %s', async (body, headers) => {
    await using house = await openHouse(http);
    expect(await house.slack.deliver({ body, headers })).toMatchObject({ kind: 'answered', status: 400, body: '' });
    expect((await house.ask('134****6789 last 24h')).read).toContain('134****6789');
    expect(house.log()).not.toMatch(/\n {4}at |"stack"/);
  });
});
