import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';

type Entry = House['slack']['transcript'][number];
type Exchange = Awaited<ReturnType<House['slack']['command']>>;

const connections = (house: House, change?: string) =>
  house.slack.transcript.flatMap((entry) =>
    entry.kind === 'socket' && (change === undefined || entry.change === change) ? [entry] : [],
  );

describe('over two sockets', () => {
  it('no command is lost and none is answered twice in 20 refreshes', async () => {
    await using house = await openHouse({ transport: 'socket' });
    await house.slack.sockets.connected(2);
    const crowd = startCrowd(house, 10);
    for (let refresh = 0; refresh < 20; refresh += 1) {
      await crowd.moreAnswered(10);
      // The oldest: the one that was not renewed the last time.
      house.slack.sockets.refresh(0);
      await house.slack.sockets.connected(2);
    }
    const exchanges = await crowd.leave();
    await house.bot.stop();
    await house.slack.sockets.disconnected();

    expect(exchanges.length).toBeGreaterThanOrEqual(200);
    expect(exchanges.filter(({ ack }) => ack.kind !== 'ok')).toEqual([]);
    expect(exchanges.filter(({ replies }) => replies.length !== 1)).toEqual([]);
    expect(envelopes(house, 'acked')).toHaveLength(exchanges.length);
    expect(envelopes(house, 'ignored')).toEqual([]);
    const refreshed = connections(house, 'refreshed');
    expect(refreshed).toHaveLength(20);
    // One goes, the other takes everything; and who goes waits for who comes.
    expect(refreshed.map(({ open }) => open)).toEqual(Array.from({ length: 20 }, () => 1));
    const story = connections(house).map(({ change, connection }) => `${change} ${connection}`);
    for (const { connection } of refreshed) {
      const told = story.indexOf(`refreshed ${connection}`);
      expect(story.slice(told + 1).findIndex((line) => line.startsWith('opened'))).toBeLessThan(
        story.slice(told + 1).indexOf(`closed ${connection}`),
      );
    }
  });

  it('connections that break off make nobody get two answers, and soon all is as before', async () => {
    await using house = await openHouse({ transport: 'socket' });
    await house.slack.sockets.connected(2);
    const crowd = startCrowd(house, 10);
    for (let drop = 0; drop < 8; drop += 1) {
      await crowd.moreAnswered(10);
      house.slack.sockets.drop(0);
      await house.slack.sockets.connected(2);
    }
    const exchanges = await crowd.leave();
    for (let more = 0; more < 10; more += 1) await house.ask('code MK:0001');
    await house.bot.stop();
    expect(connections(house, 'dropped')).toHaveLength(8);
    expect(exchanges.filter(({ replies }) => replies.length > 1)).toEqual([]);
    // What is lost on the wire is lost whole: nobody reads that the app failed, and then an answer.
    expect(exchanges.filter(({ ack, replies }) => (ack.kind === 'ok') !== (replies.length === 1))).toEqual([]);
  });

  it('the first is enough to start with; the second follows', async () => {
    await using house = await openHouse({ transport: 'socket', socketTiming: { staggerMs: 600_000 } });
    expect(house.slack.sockets.count).toBe(1);
    expect((await house.ask('code MK:0001')).read).toContain('MK:0001');
    await using other = await openHouse({ transport: 'socket' });
    await other.slack.sockets.connected(2);
    // The line that waits for its turn does not keep the bot from stopping.
    await house.bot.stop();
    await house.slack.sockets.disconnected();
  });
});

describe('a start', () => {
  it.each(['invalid_auth', 'not_allowed_token_type', 'missing_scope'])(
    'fails with a sentence when Slack says %s of the token',
    async (error) => {
      await using house = await openHouse({ transport: 'http' });
      house.slack.fault({ method: 'apps.connections.open', error });
      await expect(house.startBot({ transport: 'socket' })).rejects.toThrow(
        `Slack does not take SLACK_APP_TOKEN (${error}): it must be an app-level token`,
      );
      expect(connections(house)).toEqual([]);
    },
  );

  it('fails with a token of another app', async () => {
    await using house = await openHouse({ transport: 'http' });
    const started = house.startBot({ transport: 'socket', environment: { SLACK_APP_TOKEN: 'xapp-1-other-app' } });
    await expect(started).rejects.toThrow('Slack does not take SLACK_APP_TOKEN (invalid_auth)');
    expect(house.log()).not.toContain('xapp');
  });

  it('outlasts a Slack that is away for a moment', async () => {
    await using house = await openHouse({ transport: 'http' });
    const away = house.slack.fault({ method: 'apps.connections.open', status: 503, times: 2 });
    const broken = house.slack.fault({ method: 'apps.connections.open', kind: 'reset' });
    const bot = await house.startBot({ transport: 'socket' });
    bot.connect();
    expect((await house.ask('code MK:0001')).read).toContain('MK:0001');
    expect([away.hits, broken.hits]).toEqual([2, 1]);
  });

  it('gives up in the end, and says what Slack said', async () => {
    await using house = await openHouse({ transport: 'http' });
    house.slack.fault({ method: 'apps.connections.open', status: 503, times: Infinity });
    const started = house.startBot({ transport: 'socket', socketTiming: { startTimeoutMs: 50 } });
    await expect(started).rejects.toThrow(
      'No connection to Slack within 0.05 s: Slack gives no address to connect to (http_503)',
    );
  });
});

describe('a token that is revoked', () => {
  it('ends the bot at the next renewal, once, with a line that says so', async () => {
    const fatal = Promise.withResolvers<Error>();
    const seen: Error[] = [];
    await using house = await openHouse({
      transport: 'socket',
      onFatal: (error) => {
        seen.push(error);
        fatal.resolve(error);
      },
    });
    await house.slack.sockets.connected(2);
    house.slack.fault({ method: 'apps.connections.open', error: 'invalid_auth', times: Infinity });
    house.slack.sockets.refresh();
    expect((await fatal.promise).message).toContain('Slack does not take SLACK_APP_TOKEN (invalid_auth)');
    expect(house.log()).toContain('Slack lets the bot in no more');
    // What is connected still serves, until whoever runs the bot stops it.
    expect((await house.ask('code MK:0001')).read).toContain('MK:0001');
    await house.bot.stop();
    expect(seen).toHaveLength(1);
  });
});

describe('a stop', () => {
  it('in the middle of a renewal leaves nothing behind', async () => {
    await using house = await openHouse({ transport: 'socket' });
    await house.slack.sockets.connected(2);
    const held = house.slack.fault({ method: 'apps.connections.open', kind: 'delay' });
    house.slack.sockets.refresh();
    await held.reached();
    await house.bot.stop();
    await house.slack.sockets.disconnected();
    held.release();
    expect(connections(house, 'opened')).toHaveLength(2);
  });

  it('lets what is under way finish', async () => {
    await using house = await openHouse({ transport: 'socket' });
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    const exchange = await house.slack.command('/smsreport 134****6789 last 24h', { user: 'U0SHANGHAI' });
    await held.reached(1);
    const stopped = house.bot.stop();
    await house.slack.sockets.disconnected();
    held.remove();
    await stopped;
    expect(exchange.replies.at(-1)?.text).toContain('1 of 3 messages');
  });
});

function envelopes(house: House, change: 'sent' | 'acked' | 'ignored'): readonly Entry[] {
  return house.slack.transcript.filter((entry) => entry.kind === 'envelope' && entry.change === change);
}

/** People who ask something all the time, each again as soon as they have an answer, until they are told to leave. */
function startCrowd(house: House, people: number) {
  const exchanges: Exchange[] = [];
  let answered = 0;
  const over = new AbortController();
  let waiting: { readonly until: number; readonly resolve: () => void } | undefined;
  async function person(): Promise<void> {
    while (!over.signal.aborted) {
      const exchange = await house.slack.command('/smsreport code MK:0001', { user: 'U0SHANGHAI' });
      exchanges.push(exchange);
      if (exchange.ack.kind === 'ok') await exchange.nextReply();
      answered += 1;
      if (waiting !== undefined && answered >= waiting.until) waiting.resolve();
    }
  }
  const crowd = Array.from({ length: people }, person);
  return {
    async moreAnswered(count: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { until: answered + count, resolve };
      await Promise.race([promise, ...crowd]);
    },
    async leave(): Promise<readonly Exchange[]> {
      over.abort();
      await Promise.all(crowd);
      return exchanges;
    },
  };
}
