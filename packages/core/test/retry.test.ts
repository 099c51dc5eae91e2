import { inspect } from 'node:util';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnClient, type RetryEvent, type SmnClientOptions } from '../src/index.ts';
import { isPassing, readRetryAfterMs, retryDelayMs } from '../src/http/retry-delay.ts';
import { failureOf } from './failure-of.ts';

const policy = { maxRetries: 3, minDelayMs: 200, maxDelayMs: 5_000 };

describe('the pause before a retry', () => {
  it.each([
    ['doubles', { attempt: 1, status: 503 }, 0, 200],
    ['doubles', { attempt: 2, status: 503 }, 0, 400],
    ['doubles', { attempt: 3, status: 503 }, 0, 800],
    ['is shortened by chance', { attempt: 2, status: 503 }, 0.5, 300],
    ['is shortened to a half at most', { attempt: 2, status: 503 }, 0.999_999, 200],
    ['is the same for a connection that broke', { attempt: 1, errorCode: 'ECONNRESET' }, 0, 200],
    ['is what Retry-After says', { attempt: 1, status: 429, retryAfterMs: 7_000 }, 0.5, 7_000],
    ['is none when Retry-After says so', { attempt: 2, status: 503, retryAfterMs: 0 }, 0.5, 0],
    ['does not come after the last retry', { attempt: 4, status: 503 }, 0, undefined],
    ['does not come for what will not pass', { attempt: 1, status: 400 }, 0, undefined],
    ['does not come for an unknown trouble', { attempt: 1 }, 0, undefined],
    ['may take what is left of the call', { attempt: 1, status: 503, retryAfterMs: 59_999 }, 0, 59_999],
    ['may not take more', { attempt: 1, status: 503, retryAfterMs: 60_000 }, 0, undefined],
  ])('%s: %o, chance %d', (_what, failed, chance, expected) => {
    expect(retryDelayMs(failed, policy, 60_000, () => chance)).toBe(expected);
  });

  it('never grows past its longest', () => {
    const many = { ...policy, maxRetries: 50 };
    expect(retryDelayMs({ attempt: 40, status: 503 }, many, 60_000, () => 0)).toBe(5_000);
  });

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Tue, 24 Nov 2026 10:00:05 GMT', 5_000],
    ['Tue, 24 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('is read from Retry-After: %s', (header, expected) => {
    expect(readRetryAfterMs(header, Date.parse('2026-11-24T10:00:00Z'))).toBe(expected);
  });
});

describe('what passes', () => {
  it.each([408, 429, 500, 502, 503, 504])('status %i', (status) => expect(isPassing({ status })).toBe(true));
  it.each([400, 401, 403, 404, 409, 501])('not status %i', (status) => expect(isPassing({ status })).toBe(false));
  it.each(['ECONNRESET', 'ECONNREFUSED', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'])(
    '%s',
    (errorCode) => expect(isPassing({ errorCode })).toBe(true),
  );
  it.each(['CERT_HAS_EXPIRED', 'UND_ERR_CLOSED'])('not %s', (errorCode) => {
    expect(isPassing({ errorCode })).toBe(false);
  });
});

const signPath = (emulator: SmnEmulator): string => `/v2/${emulator.projectId}/notifications/sms_sign`;

function clientOf(emulator: SmnEmulator, options: Partial<SmnClientOptions> = {}): SmnClient {
  return new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options,
  });
}

/** Waits for the first retry to be announced, and calls the request off: nobody has to sit the pause out. */
async function firstRetry(emulator: SmnEmulator, options: Partial<SmnClientOptions> = {}): Promise<RetryEvent> {
  const told = Promise.withResolvers<RetryEvent>();
  await using smn = clientOf(emulator, { ...options, onRetry: (event) => told.resolve(event) });
  const controller = new AbortController();
  const reason = new Error('seen enough');
  const asking = smn.signs({ signal: controller.signal });
  asking.catch(told.reject);
  const event = await told.promise;
  controller.abort(reason);
  await expect(asking).rejects.toBe(reason);
  return event;
}

describe('a retry', () => {
  it.each([408, 429, 500, 502, 503, 504])('follows status %i', async (status) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext({ status });
    await smn.signs();
    expect(emulator.requests.map((request) => request.status)).toEqual([status, 200]);
  });

  it.each([400, 404, 501])('does not follow status %i', async (status) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext({ status });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status, retryable: false });
    expect(emulator.requests).toHaveLength(1);
  });

  it('waits as long as Retry-After says, longer than the longest pause of its own', async () => {
    await using emulator = await startSmnEmulator();
    emulator.failNext({ status: 429, headers: { 'retry-after': '30' } });
    expect(await firstRetry(emulator)).toEqual({
      method: 'GET',
      path: signPath(emulator),
      attempt: 1,
      delayMs: 30_000,
      status: 429,
    });
    expect(emulator.requests).toHaveLength(1);
  });

  it('reads a date in Retry-After by the clock it was given', async () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    await using emulator = await startSmnEmulator({ clock: () => now });
    emulator.failNext({ status: 503, headers: { 'retry-after': new Date(now + 12_000).toUTCString() } });
    expect(await firstRetry(emulator, { clock: () => now })).toMatchObject({ status: 503, delayMs: 12_000 });
  });

  it('is not waited for when Retry-After asks for more time than the call has', async () => {
    const told: RetryEvent[] = [];
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { timeouts: { callMs: 30_000 }, onRetry: (event) => told.push(event) });
    emulator.fault({ status: 429, headers: { 'retry-after': '31' }, times: Infinity });
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code: 'api', status: 429, retryAfterMs: 31_000, retryable: true });
    expect(emulator.requests).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('is not waited for when its own pause is longer than the time the call has', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, {
      timeouts: { callMs: 10_000 },
      retry: { minDelayMs: 60_000, maxDelayMs: 60_000 },
    });
    emulator.failNext({ status: 503 });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 503 });
    expect(emulator.requests).toHaveLength(1);
  });

  it('tells why there was no answer', async () => {
    await using emulator = await startSmnEmulator();
    emulator.failNext({ kind: 'reset' });
    const event = await firstRetry(emulator, { retry: { minDelayMs: 20_000, maxDelayMs: 20_000 } });
    expect(event).not.toHaveProperty('status');
    expect(event.cause).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) });
    expect(event.delayMs).toBeGreaterThanOrEqual(10_000);
    expect(event.delayMs).toBeLessThanOrEqual(20_000);
  });

  it('tells nothing of the request that the trouble below repeats', async () => {
    await using emulator = await startSmnEmulator();
    const agent = new Agent();
    const dispatcher = agent.compose((dispatch) => (options, handler) => {
      const { Authorization: authorization } = options.headers as Record<string, string>;
      const failure = Object.assign(new Error(`${authorization} at ${options.path}`), { code: 'ECONNRESET' });
      return dispatch(options, {
        onRequestStart: () => {},
        onResponseStart: () => {},
        onResponseData: () => {},
        onResponseEnd: (controller) => handler.onResponseError?.(controller, failure),
        onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
      });
    });
    const event = await firstRetry(emulator, { dispatcher, retry: { minDelayMs: 20_000, maxDelayMs: 20_000 } });
    expect(event.cause).toMatchObject({ code: 'ECONNRESET' });
    expect(inspect(event, { depth: 10, showHidden: true })).not.toMatch(/Access=|Signature=/);
    await agent.close();
  });

  it('tells neither the question nor who asks it', async () => {
    const told: RetryEvent[] = [];
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { onRetry: (event) => told.push(event) });
    const query = reportQuery()
      .sign(emulator.signs[0]?.signId ?? '')
      .last('1h')
      .mobile('13412346789');
    emulator.fault({ status: 503, times: 2 });
    await smn.reports(query).firstPage();
    expect(told.map(({ attempt, path }) => [attempt, path])).toEqual([
      [1, `/v2/${emulator.projectId}/notifications/sms/report`],
      [2, `/v2/${emulator.projectId}/notifications/sms/report`],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/mobile|134|sign_id|Access|X-Sdk-Date/);
  });

  it('is signed anew, with a date of its own', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    await using emulator = await startSmnEmulator({ clock: () => now });
    await using smn = clientOf(emulator, { clock: () => (now += 1_000) });
    emulator.fault({ status: 503, times: 1 });
    emulator.fault({ kind: 'reset', times: 1 });
    emulator.fault({ kind: 'resetMidBody', times: 1 });
    await smn.signs();
    const dates = emulator.requests.map((request) => request.headers['x-sdk-date']);
    expect(dates).toHaveLength(4);
    expect(new Set(dates).size).toBe(4);
    expect(emulator.requests.at(-1)?.authenticatedBy).toBe('access-key');
  });

  it('leaves no time over: the call ends when its time is up, whatever it waits for', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { timeouts: { callMs: 50 }, limits: { maxInFlight: 1 } });
    const held = emulator.fault({ kind: 'delay', times: Infinity });
    const failures = await Promise.all([failureOf(smn.signs()), failureOf(smn.signs())]);
    expect(failures.map(({ code, retryable }) => [code, retryable])).toEqual([
      ['timeout', true],
      ['timeout', true],
    ]);
    expect(failures[0]?.message).toContain('50 ms');
    held.release();
  });
});
