import { inspect } from 'node:util';
import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { Agent, type Dispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportQuery, SmnClient, SmnError, type SmnClientOptions } from '../src/index.ts';

let emulator: SmnEmulator;
let smn: SmnClient;

async function start(options: SmnEmulatorOptions = {}, clientOptions: Partial<SmnClientOptions> = {}): Promise<void> {
  emulator = await startSmnEmulator(options);
  smn = new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...clientOptions,
  });
}

beforeEach(async () => start());
afterEach(async () => {
  await smn.close();
  await emulator.close();
});

async function restart(options?: SmnEmulatorOptions, clientOptions?: Partial<SmnClientOptions>): Promise<void> {
  await smn.close();
  await emulator.close();
  await start(options, clientOptions);
}

const firstSign = () => emulator.signs[0]?.signId ?? '';
const query250 = () => reportQuery().sign(firstSign()).last('24h').mobile('139****2500');

async function failureOf(promise: Promise<unknown>): Promise<SmnError> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof SmnError) return error;
  throw error;
}

describe('reports', () => {
  it.each([100, 99, 50, 7])('brings each of 250 reports exactly once, %i a page', async (pageSize) => {
    const reports = await Array.fromAsync(smn.reports(query250(), { pageSize }));
    expect(reports).toHaveLength(250);
    expect(new Set(reports.map((report) => report.messageId)).size).toBe(250);
  });

  it.each([
    [true, 3],
    [false, 2],
  ])(
    'asks for nothing before it is read, nor after its loop is left; reading ahead: %s',
    async (readAhead, requests) => {
      const query = reportQuery().sign(firstSign()).last('24h');
      const list = smn.reports(query, { pageSize: 10, readAhead });
      expect(emulator.requests).toHaveLength(0);
      const read: string[] = [];
      for await (const report of list) if (read.push(report.messageId) === 15) break;
      // One that was under way when the loop was left would have come before.
      await smn.signs();
      expect(emulator.requests.filter(({ path }) => path.endsWith('/report')).length).toBeLessThanOrEqual(requests);
    },
  );

  it('starts from the beginning each time it is read', async () => {
    const list = smn.reports(query250());
    expect(await Array.fromAsync(list)).toEqual(await Array.fromAsync(list));
  });

  it('does not take a short page for the end', async () => {
    emulator.fault({ kind: 'shortPage', rows: 3, times: 1 });
    expect(await Array.fromAsync(smn.reports(query250()))).toHaveLength(250);
  });

  it.each(['total', 'nonsense'] as const)('does not believe a count that is %s', async (count) => {
    await restart({ behaviour: { count } });
    expect(await Array.fromAsync(smn.reports(query250()))).toHaveLength(250);
  });

  it('filters several outcomes here, which the service cannot', async () => {
    const statuses = new Set<string>();
    const story = reportQuery().sign(firstSign()).last('24h').mobile('134****6789').status('failed', 'pending');
    for await (const report of smn.reports(story)) statuses.add(report.status);
    expect([...statuses].toSorted()).toEqual(['failed', 'pending']);
    expect(emulator.requests[0]?.query).not.toHaveProperty('status');
  });

  it('asks one page alone for firstPage()', async () => {
    const page = await smn.reports(query250(), { pageSize: 10 }).firstPage();
    expect(page.reports).toHaveLength(10);
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('a clock that is ahead', () => {
  // A list of several pages, and one that is asked for twice at once.
  it.each([
    ['139****2500', 249],
    ['134****6789', 1],
  ])('asks until the service’s own now, and says so: %s', async (mobile, least) => {
    const ahead = () => Date.now() + 120_000;
    await restart({}, { clock: ahead });
    const query = reportQuery({ clock: ahead }).sign(firstSign()).last('24h').mobile(mobile);
    const { reports, evidence } = await smn.reports(query).scan();
    expect(reports.length).toBeGreaterThanOrEqual(least);
    expect(evidence.complete).toBe(true);
    expect(evidence.window.until.getTime()).toBeLessThanOrEqual(Date.now());
    expect(evidence.window.askedUntil?.getTime()).toBeGreaterThan(Date.now() + 100_000);
  });
});

describe('signs', () => {
  it('tells the approved ones from the others', async () => {
    const signs = await smn.signs();
    expect(signs.map((sign) => sign.signId).toSorted()).toEqual(emulator.signs.map((sign) => sign.signId).toSorted());
    expect(signs.filter((sign) => sign.status === 'approved')).toHaveLength(3);
    expect(signs.filter((sign) => sign.status === 'in-review')).toHaveLength(1);
  });
});

describe('a signature', () => {
  const tampers: Record<string, (options: Dispatcher.DispatchOptions) => Dispatcher.DispatchOptions> = {
    'one byte of it': (options) =>
      withHeader(options, 'Authorization', (value) => value.replace(/.$/, (end) => (end === '0' ? '1' : '0'))),
    'the date': (options) =>
      withHeader(options, 'X-Sdk-Date', (value) => value.replace(/\dZ$/, (end) => (end === '0Z' ? '1Z' : '0Z'))),
    'the query': (options) => ({ ...options, path: options.path.replace('offset=0', 'offset=1') }),
  };

  it.each(Object.entries(tampers))('is refused when %s was changed on the way', async (_what, tamper) => {
    const agent = new Agent();
    const dispatcher = agent.compose((dispatch) => (options, handler) => dispatch(tamper(options), handler));
    await restart({}, { dispatcher });
    const error = await failureOf(smn.reports(query250()).firstPage());
    expect(error).toMatchObject({ code: 'api', status: 401, apiCode: 'APIGW.0301', retryable: false });
    await agent.close();
  });

  it('is made anew for each attempt, with a date of its own', async () => {
    let ms = Date.now();
    await restart({}, { clock: () => (ms += 1_000) });
    emulator.fault({ status: 503, times: 2 });
    await smn.signs();
    const dates = emulator.requests.map((request) => request.headers['x-sdk-date']);
    expect(emulator.requests.map((request) => request.status)).toEqual([503, 503, 200]);
    expect(new Set(dates).size).toBe(3);
  });

  it('is made with the key pair that a function supplies when it is asked', async () => {
    let asked = 0;
    await restart({}, { credentials: async () => ((asked += 1), emulator.credentials) });
    await smn.signs();
    await smn.signs();
    expect(asked).toBe(2);
  });
});

function withHeader(options: Dispatcher.DispatchOptions, name: string, change: (value: string) => string) {
  const headers = options.headers as Record<string, string>;
  return { ...options, headers: { ...headers, [name]: change(headers[name] ?? '') } };
}

describe('trouble', () => {
  it.each([
    ['a status that passes', { status: 429 } as const],
    ['a connection that breaks', { kind: 'reset' } as const],
    ['a body that breaks off', { kind: 'resetMidBody' } as const],
  ])('is tried again after %s', async (_what, fault) => {
    emulator.fault({ ...fault, times: 2 });
    expect(await smn.signs()).toHaveLength(4);
    expect(emulator.requests).toHaveLength(3);
  });

  it('ends in the service’s own answer when it lasts', async () => {
    emulator.fault({ kind: 'smnError', code: 'SMN.0018', times: Infinity });
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code: 'api', status: 500, apiCode: 'SMN.0018', retryable: true });
    expect(error.requestId).toBe(emulator.requests.at(-1)?.requestId);
    expect(error.message).toContain(error.requestId);
    expect(emulator.requests).toHaveLength(4);
  });

  it('with the question is told at once: it would not pass', async () => {
    const error = await failureOf(smn.reports(reportQuery().sign('f'.repeat(32)).last('1h')).firstPage());
    expect(error).toMatchObject({ code: 'api', retryable: false });
    expect(error.apiCode).toMatch(/^SMN\.00(80|84)$/);
    expect(emulator.requests).toHaveLength(1);
  });

  it('is a connection error when nobody answers', async () => {
    await emulator.close();
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'connection', retryable: true });
  });

  it.each([
    ['headers', { headersMs: 50 }],
    ['body', { bodyMs: 50 }],
    ['call', { callMs: 50 }],
  ])('is a timeout when the %s take too long', async (part, timeouts) => {
    await restart({}, { timeouts, retry: { maxRetries: 0 } });
    const held = emulator.fault(part === 'body' ? { kind: 'trickle' } : { kind: 'delay' });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'timeout', retryable: true });
    held.release();
  });

  it('is a response error when the answer cannot be read, and names no value of it', async () => {
    emulator.fault({ kind: 'malformedJson' });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'response', paths: ['(not JSON)'] });
    emulator.fault({ status: 200, body: { data: '13412346789' } });
    const error = await failureOf(smn.reports(query250()).firstPage());
    expect(error).toMatchObject({ code: 'response', paths: ['data'] });
    expect(inspect(error)).not.toContain('13412346789');
  });

  it('of an answer without end is cut off', async () => {
    await restart({}, { limits: { maxBodyBytes: 1_000 } });
    expect(await failureOf(smn.reports(query250()).firstPage())).toMatchObject({ code: 'response' });
  });
});

describe('an abort', () => {
  it('stops what is under way, and its reason passes through untouched', async () => {
    const held = emulator.fault({ kind: 'delay' });
    const controller = new AbortController();
    const reading = Array.fromAsync(smn.reports(query250(), { signal: controller.signal }));
    await held.reached();
    const reason = new Error('the person left');
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('before the first page asks for nothing', async () => {
    const reason = new Error('too late');
    const reading = Array.fromAsync(smn.reports(query250(), { signal: AbortSignal.abort(reason) }));
    await expect(reading).rejects.toBe(reason);
    expect(emulator.requests).toHaveLength(0);
  });
});

describe('what can be seen of a client', () => {
  it('holds no key, whichever way it is looked at', () => {
    for (const shown of [inspect(smn, { depth: 10, showHidden: true }), JSON.stringify(smn), String(smn)]) {
      expect(shown).not.toContain(emulator.credentials.secretAccessKey);
      expect(shown).not.toContain(emulator.credentials.accessKeyId);
    }
  });
});
