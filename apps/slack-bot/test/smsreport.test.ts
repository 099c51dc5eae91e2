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
    expect(read).toMatch(/DELIVRD · /);
    expect(read).toContain('MK:0024 · Phone switched off');
    expect(read).toContain('3 of 3, no gap');
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
    expect(read).toContain('Showing 1 to 50 of 250, newest first.');
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
      .map((row) => row.at(-1));
    expect(signNames).toEqual([first?.signName, second?.signName, first?.signName]);
    const asked = house.smn.requests.filter((request) => request.path.endsWith('/report'));
    expect(new Set(asked.map((request) => request.query['sign_id'])).size).toBe(3);
  });

  it('says that nothing was found, where it looked, and what to try', async () => {
    await using house = await openHouse();
    const { read } = await house.ask('15500000001 30m');
    expect(read).toContain('No message to 155****0001 was found in the last 30 minutes.');
    expect(read).toContain('ask about more time');
    expect(read).toContain('[Last 7 days]');
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

describe('a mask that fits several numbers', () => {
  it('is said, and the numbers are told apart without being shown', async () => {
    await using house = await openHouse({ smn: { behaviour: { numbers: 'full' } } });
    house.smn.store.add({ mobile: '13499996789', status: 1, status_desc: 'DELIVRD' });
    const { reply, read } = await house.ask('134****6789 24h');
    expect(read).toContain('That mask fits 2 numbers');
    const table = tableOf(reply.blocks);
    const column = table[0]?.indexOf('Number') ?? -1;
    expect(new Set(table.slice(1).map((row) => row[column]))).toEqual(new Set(['134****6789 #1', '134****6789 #2']));
    expect(JSON.stringify(reply)).not.toContain('9999');
  });
});

describe('the signatures', () => {
  it('that the configuration pins are asked, and no others; one that the account does not have is named', async () => {
    const unknown = 'f'.repeat(32);
    await using probe = await openHouse();
    const first = probe.smn.signs[0]?.signId ?? '';
    await using house = await openHouse({ environment: { SMN_SIGN_IDS: `${first}, ${unknown}` } });
    const { read } = await house.ask('134****6789 24h');
    expect(read).toContain('At least 3 messages');
    expect(read).toContain(`Incomplete: no answer for the signature ${unknown}`);
    const asked = house.smn.requests.filter((request) => request.path.endsWith('/report'));
    expect(new Set(asked.map((request) => request.query['sign_id']))).toEqual(new Set([first, unknown]));
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['134****6789 yesterdy', '“yesterdy”', 'yesterday'],
    ['134****6789 today 24h', '“today 24h” is more than one time', ''],
    ['1341234 today', '“1****34” is not a phone number', ''],
    ['134****6789 sign:nowhere', 'no signature “nowhere”', '云上商城'],
    ['134****6789 a&lt;b &amp; co', '“a&lt;b &amp; co”', ''],
    ['134****6789 100d', '“100d” is too long ago: reports are kept for three months, since 20', ''],
    ['134****6789 2030-01-01', 'lies in the future', ''],
  ])('"%s" is asked back, with an example that works', async (typed, sentence, suggestion) => {
    await using house = await openHouse();
    const { reply } = await house.ask(typed);
    expect(reply.text).toContain(sentence);
    expect(reply.text).toContain(suggestion);
    expect(reply.text).toContain('/smsreport 134****6789 last 24h');
    expect(house.smn.requests.filter((request) => request.path.endsWith('/report'))).toEqual([]);
  });

  it('help is told how', async () => {
    await using house = await openHouse();
    for (const typed of ['help', '帮助']) {
      expect((await house.ask(typed)).reply.text).toContain('/smsreport 134****6789 last 24h');
    }
    expect(house.smn.requests).toEqual([]);
  });

  it('more than fifty queries at once', async () => {
    const signs = Array.from({ length: 11 }, (_, index) => ({
      signId: String(index).padStart(32, '0'),
      signName: `Shop ${index}`,
      signType: 0 as const,
      status: 3 as const,
    }));
    await using house = await openHouse({ smn: { signs } });
    const numbers = ['0', '1', '2', '3', '4'].map((digit) => `134****000${digit}`).join(' ');
    expect((await house.ask(`${numbers} today`)).read).toContain('55 questions to Huawei Cloud, more than the 50');
  });
});

describe('other questions', () => {
  it('about all numbers: each row says which', async () => {
    await using house = await openHouse();
    const { reply, read } = await house.ask('failed last 24h');
    expect(read).toMatch(/failed messages in the last 24 hours/);
    expect(tableOf(reply.blocks)[0]).toContain('Number');
  });

  it('about several numbers at once', async () => {
    await using house = await openHouse();
    const { read } = await house.ask('134****6789 139****2500 24h');
    expect(read).toMatch(/of 253 messages to 134\*{4}6789 and 139\*{4}2500/);
  });

  it('in Chinese, answered in the reader’s language', async () => {
    await using house = await openHouse();
    expect((await house.ask('134****6789 失败 最近24小时')).read).toContain('The only failed message to 134****6789');
    const { read } = await house.ask('134****6789 last 24h', 'U0BEIJING');
    expect(read).toContain('134****6789');
    expect(read).toContain('MK:0024 · 关机');
    expect((await house.ask('134****6789 yesterdy', 'U0BEIJING')).read).toContain('/smsreport 134****6789 最近24小时');
  });

  it('for a summary', async () => {
    await using house = await openHouse();
    const { read } = await house.ask('summary 139****2500 24h');
    expect(read).toContain('250 messages to 139****2500 in the last 24 hours');
    expect(read).toMatch(/Delivered: \d+ \(\d+/);
    expect(read).toMatch(/Time to arrive: half within/);
    expect(read).toMatch(/Most frequent codes: /);
  });

  it('for a code, with how sure it is', async () => {
    await using house = await openHouse();
    expect((await house.ask('code MK:0001')).reply.text).toMatch(
      /MK:0001: .*not in use.*Check the number.*\n7 of 7 sources say so/,
    );
    expect((await house.ask('code MK:9999')).reply.text).toContain('a guess');
    expect(house.smn.requests).toEqual([]);
  });

  it('that names a signature asks only that one', async () => {
    await using house = await openHouse();
    const name = house.smn.signs[0]?.signName ?? '';
    await house.ask(`sign:${name} 134****6789 24h`);
    const asked = house.smn.requests.filter((request) => request.path.endsWith('/report'));
    expect(new Set(asked.map((request) => request.query['sign_id']))).toEqual(new Set([house.smn.signs[0]?.signId]));
  });

  it('looks the signatures up once, not for every question', async () => {
    await using house = await openHouse();
    await house.ask('134****6789 24h');
    await house.ask('134****6789 7d');
    expect(house.smn.requests.filter((request) => request.path.endsWith('/sms_sign'))).toHaveLength(1);
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
    expect(read).toMatch(/Huawei Cloud gave no answer: the signature was refused.*\(APIGW\.0301, request [\w-]+\)/);
    expect(reply.responseType).toBe('ephemeral');
    const reference = /reference ([0-9a-f]{8})/.exec(read)?.[1] ?? 'none';
    expect(house.log()).toContain(reference);
    await agent.close();
  });

  it('because the secret is another one', async () => {
    await using house = await openHouse({ secretAccessKey: 'another-secret' });
    expect((await house.ask('134****6789 24h')).read).toContain('Check the secret access key first');
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
