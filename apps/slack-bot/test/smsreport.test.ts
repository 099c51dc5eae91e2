import { Agent, type Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

const fullNumber = /(?<![\d.])\d{7,}(?![\d.])/;

describe('/smsreport', () => {
  it('tells the story behind a number: a failure, a retry that arrived, one pending', async () => {
    await using house = await openHouse();
    const { ackText, reply, read } = await house.ask('134****6789 last 24h');
    expect(ackText).toBeNull();
    expect(reply).toMatchObject({ via: 'response_url', responseType: 'ephemeral' });
    expect(read).toContain('1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    expect(read).toMatch(/the latest, sent 2 minutes ago, is still waiting for its receipt/);
    const rows = tableOf(reply.blocks)
      .slice(1)
      .map((row) => row[0]);
    expect(rows).toEqual(['⏳ Pending', '✅ Delivered', '❌ Failed']);
    expect(read).toMatch(/DELIVRD, the phone took the message/);
    expect(read).toContain('MK:0024');
    expect(reply.text).toContain('1 of 3 messages');
  });

  it('shows times in the zone of who asks', async () => {
    await using house = await openHouse();
    const shanghai = tableOf((await house.ask('134****6789 24h', 'U0SHANGHAI')).reply.blocks);
    const newYork = await house.ask('134****6789 24h', 'U0NEWYORK');
    expect(newYork.read).toContain('America/New_York');
    const hours = (table: readonly (readonly string[])[]) => Number(table[1]?.[2]?.slice(6, 8));
    const apart = (hours(shanghai) - hours(tableOf(newYork.reply.blocks)) + 24) % 24;
    expect([12, 13]).toContain(apart);
  });

  it('counts all of 250 reports, and says how many of them it shows', async () => {
    await using house = await openHouse();
    const { reply, read } = await house.ask('139****2500 last 24h');
    expect(read).toMatch(/of 250 messages to 139\*\*\*\*2500/);
    expect(read).toContain('Showing the newest 50 of 250.');
    expect(tableOf(reply.blocks)).toHaveLength(51);
  });

  it('asks every approved signature, and merges newest first', async () => {
    await using house = await openHouse();
    const [first, second] = house.smn.signs;
    const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/\.\d+Z/, 'Z');
    const mobile = '18612340001';
    for (const [minutes, sign] of [
      [30, first],
      [20, second],
      [10, first],
    ] as const) {
      house.smn.store.add({
        mobile,
        sign_id: sign?.signId ?? '',
        status: 1,
        status_desc: 'DELIVRD',
        submit_time: at(minutes),
      });
    }
    const { reply } = await house.ask(`${mobile} 1h`);
    const signNames = tableOf(reply.blocks)
      .slice(1)
      .map((row) => row[4]);
    expect(signNames).toEqual([first?.signName, second?.signName, first?.signName]);
    const asked = house.smn.requests.filter((request) => request.path.endsWith('/report'));
    expect(new Set(asked.map((request) => request.query['sign_id'])).size).toBe(3);
  });

  it('says that nothing was found, where it looked, and what to try', async () => {
    await using house = await openHouse();
    const { read } = await house.ask('15500000001 30m');
    expect(read).toContain('No message to 155****0001 was found in the last 30 minutes.');
    expect(read).toContain('/smsreport 155****0001 last 7d');
  });

  it('filters by outcome', async () => {
    await using house = await openHouse();
    const { reply, read } = await house.ask('134****6789 failed 24h');
    expect(
      tableOf(reply.blocks)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(['❌ Failed']);
    expect(read).toContain('The only failed message to 134****6789');
  });

  it('lets a signature that fails not hide the others', async () => {
    await using house = await openHouse({ client: { retry: { maxRetries: 0 } } });
    house.smn.fault({ kind: 'smnError', code: 'SMN.0018', path: '/report', after: 2, times: 1 });
    const { read } = await house.ask('134****6789 24h');
    expect(read).toMatch(/Incomplete: no answer for the signatures? /);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['', 'Which number?'],
    ['last 24h', 'Which number?'],
    ['134****6789 last week', '“last week”'],
    ['134****6789 139****0000', 'more than one number'],
    ['134****6789 <!channel> & co', '“&lt;!channel&gt; &amp; co”'],
  ])('"%s" is asked back in the ack, with an example that works', async (typed, sentence) => {
    await using house = await openHouse();
    const { ackText } = await house.ask(typed);
    expect(ackText).toContain(sentence);
    expect(ackText).toContain('/smsreport 134****6789 last 24h');
    expect(house.smn.requests).toHaveLength(0);
  });

  it('a window that is too long is refused with what would work', async () => {
    await using house = await openHouse();
    expect((await house.ask('134****6789 100d')).read).toMatch(/three months, since \d{4}-\d\d-\d\d/);
  });
});

describe('a signature that is not right', () => {
  const tampers: Record<string, (options: Dispatcher.DispatchOptions) => Dispatcher.DispatchOptions> = {
    byte: (options) =>
      changeHeader(options, 'Authorization', (value) => value.replace(/.$/, (end) => (end === '0' ? '1' : '0'))),
    date: (options) =>
      changeHeader(options, 'X-Sdk-Date', (value) => value.replace(/.Z$/, (end) => (end === '0Z' ? '1Z' : '0Z'))),
    query: (options) => ({ ...options, path: `${options.path}${options.path.includes('?') ? '&' : '?'}extra=1` }),
  };

  it.each(Object.keys(tampers))('by its %s: the person is told in words, with a reference', async (what) => {
    const agent = new Agent();
    const tamper = tampers[what] ?? ((options) => options);
    const dispatcher = agent.compose((dispatch) => (options, handler) => dispatch(tamper(options), handler));
    await using house = await openHouse({ client: { dispatcher } });
    const { read, reply } = await house.ask('134****6789 24h');
    expect(read).toMatch(/Huawei Cloud refused the bot’s access key.*\(APIGW\.0301, reference [0-9a-f]{8}\)/);
    expect(reply.responseType).toBe('ephemeral');
    const reference = /reference ([0-9a-f]{8})/.exec(read)?.[1] ?? 'none';
    expect(house.log()).toContain(reference);
    await agent.close();
  });

  it('because the secret is another one', async () => {
    await using house = await openHouse({ secretAccessKey: 'another-secret' });
    expect((await house.ask('134****6789 24h')).read).toContain('Huawei Cloud refused the bot’s access key');
  });
});

describe('trouble', () => {
  it.each([
    ['connection', { kind: 'reset' } as const, 'could not be reached'],
    ['busy', { status: 429 } as const, 'asked too much'],
    ['trouble', { status: 503 } as const, 'has trouble of its own'],
    ['forbidden', { kind: 'smnError', code: 'SMN.0001' } as const, 'may not ask this'],
    ['response', { kind: 'malformedJson' } as const, 'cannot be read'],
  ])('of the kind %s reaches the person as its own sentence', async (_kind, fault, sentence) => {
    await using house = await openHouse();
    house.smn.fault({ ...fault, times: Infinity });
    const { read } = await house.ask('134****6789 24h');
    expect(read).toContain(sentence);
    expect(read).toMatch(/reference [0-9a-f]{8}/);
  });
});

describe('phone numbers', () => {
  it('are in no block, text or log line in full, even when the service answers them in full', async () => {
    await using house = await openHouse({ smn: { behaviour: { numbers: 'full' } } });
    const seen: unknown[] = [];
    for (const typed of [
      '13412346789 24h',
      '+86 134 1234 6789 failed 7d',
      '13412346789 13900002500',
      '13412346789 what 13412346780x',
    ]) {
      const { text, blocks } = (await house.ask(typed)).reply;
      seen.push({ text, blocks });
    }
    seen.push(house.log(), house.slack.transcript);
    const all = JSON.stringify(seen);
    expect(all).toContain('134****6789');
    expect(all).not.toMatch(/134\D{0,2}1234\D{0,2}678/);
    expect(JSON.stringify(seen.slice(0, 4))).not.toMatch(fullNumber);
  });
});

function changeHeader(options: Dispatcher.DispatchOptions, name: string, change: (value: string) => string) {
  const headers = options.headers as Record<string, string>;
  return { ...options, headers: { ...headers, [name]: change(headers[name] ?? '') } };
}

function tableOf(blocks: unknown): readonly (readonly string[])[] {
  const table = (blocks as { type: string; rows?: { text: string }[][] }[]).find(({ type }) => type === 'data_table');
  return (table?.rows ?? []).map((row) => row.map(({ text }) => text));
}
