import { smnErrorCodes, startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, reportPath, rowsOf } from './support/ask-reports.ts';
import { rawSignedFetch, signedFetch } from './support/signed-fetch.ts';

function signsPath(smn: SmnEmulator): string {
  return `/v2/${smn.projectId}/notifications/sms_sign`;
}

function askRaw(smn: SmnEmulator, signal?: AbortSignal): Promise<Response> {
  return rawSignedFetch(smn, reportPath(smn), { query: lastDay(smn), ...(signal === undefined ? {} : { signal }) });
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : error;
}

describe('a status fault', () => {
  it('meets the next request alone, with its own body and headers', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ status: 503, body: { sorry: true }, headers: { 'retry-after': '7' } });
    const failed = await askReports(smn, lastDay(smn));
    expect([failed.status, failed.headers.get('retry-after'), failed.body]).toEqual([503, '7', { sorry: true }]);
    expect((await askReports(smn, lastDay(smn))).status).toBe(200);
    expect(smn.requests.map((request) => [request.status, request.fault])).toEqual([
      [503, 'status'],
      [200, null],
    ]);
  });

  it.each([
    [429, { error_code: 'APIGW.0308' }],
    [500, { code: 'SMN.0018' }],
    [502, { error_code: 'APIGW.0201' }],
    [504, { error_code: 'APIGW.0201' }],
  ])('has a body that fits %i when none is given', async (status, body) => {
    await using smn = await startSmnEmulator();
    smn.failNext({ status });
    const failed = await askReports(smn, lastDay(smn));
    expect(failed.status).toBe(status);
    expect(failed.body).toMatchObject({ ...body, request_id: smn.requests[0]?.requestId });
  });

  it('sends text as it is, and nothing where nothing fits', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'status', status: 502, body: '<html>Bad Gateway</html>' });
    smn.failNext({ status: 408 });
    expect(await (await askRaw(smn)).text()).toBe('<html>Bad Gateway</html>');
    expect(await (await askRaw(smn)).text()).toBe('');
  });

  it('comes before authentication, as in a gateway', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ status: 429 });
    expect((await fetch(smn.url)).status).toBe(429);
    expect(smn.requests[0]?.authenticatedBy).toBeNull();
  });
});

describe('a service error', () => {
  it.each(smnErrorCodes)('answers %s with its status and body', async (code) => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'smnError', code });
    const failed = await askReports(smn, lastDay(smn));
    expect(failed.status).toBeOneOf([400, 403, 404, 500]);
    expect(failed.body).toEqual({ request_id: smn.requests[0]?.requestId, code, message: expect.any(String) });
  });
});

describe('faults wait', () => {
  it('for as many requests as they are told', async () => {
    await using smn = await startSmnEmulator();
    const fault = smn.fault({ status: 500, times: 2 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await askReports(smn, lastDay(smn))).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(fault.hits).toBe(2);
  });

  it('until so many have passed', async () => {
    await using smn = await startSmnEmulator();
    smn.fault({ status: 500, after: 1 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await askReports(smn, lastDay(smn))).status);
    expect(statuses).toEqual([200, 500, 200]);
  });

  it.each(['sms_sign', /sms_sign$/])('for their path, %s', async (path) => {
    await using smn = await startSmnEmulator();
    smn.fault({ status: 500, path });
    expect((await askReports(smn, lastDay(smn))).status).toBe(200);
    expect((await signedFetch(smn, signsPath(smn))).status).toBe(500);
  });

  it('one behind the other, one for each request', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ status: 500 });
    smn.failNext({ status: 503 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await askReports(smn, lastDay(smn))).status);
    expect(statuses).toEqual([500, 503, 200]);
  });

  it('no longer once they are taken away', async () => {
    await using smn = await startSmnEmulator();
    smn.fault({ status: 500, times: Infinity }).remove();
    smn.fault({ status: 500, times: Infinity });
    smn.clearFaults();
    expect((await askReports(smn, lastDay(smn))).status).toBe(200);
  });
});

describe('a delay', () => {
  it('holds the answer until it is released', async () => {
    await using smn = await startSmnEmulator();
    const held = smn.failNext({ kind: 'delay' });
    const asked = askReports(smn, lastDay(smn));
    await held.reached();
    expect(smn.requests[0]?.status).toBeNull();
    const passed = await askReports(smn, lastDay(smn));
    expect(passed.status).toBe(200);
    held.release();
    expect((await asked).status).toBe(200);
    expect(smn.requests.map((request) => request.inFlight)).toEqual([1, 2]);
  });

  it('can hold several, and tells when they all are there', async () => {
    await using smn = await startSmnEmulator();
    const held = smn.fault({ kind: 'delay', times: 3 });
    const asked = [1, 2, 3].map(() => askReports(smn, lastDay(smn)));
    await held.reached(3);
    expect(smn.requests.map((request) => request.inFlight)).toEqual([1, 2, 3]);
    held.release();
    expect((await Promise.all(asked)).map((fetched) => fetched.status)).toEqual([200, 200, 200]);
  });

  it('ends when faults are cleared, for requests that it holds and those to come', async () => {
    await using smn = await startSmnEmulator();
    const held = smn.fault({ kind: 'delay', times: 2 });
    const asked = askReports(smn, lastDay(smn));
    await held.reached();
    smn.clearFaults();
    expect((await asked).status).toBe(200);
    expect((await askReports(smn, lastDay(smn))).status).toBe(200);
    expect(held.hits).toBe(1);
  });

  it('can end by itself', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'delay', milliseconds: 5 });
    expect((await askReports(smn, lastDay(smn))).status).toBe(200);
  });

  it('lets a client go that does not wait, without an answer in the log', async () => {
    await using smn = await startSmnEmulator();
    const held = smn.failNext({ kind: 'delay', milliseconds: 60_000 });
    const abort = new AbortController();
    const asked = askRaw(smn, abort.signal);
    await held.reached();
    abort.abort();
    await expect(asked).rejects.toThrow('aborted');
    expect(smn.requests[0]).toMatchObject({ status: null, fault: 'delay' });
  });

  it('does not keep the emulator from closing', async () => {
    const smn = await startSmnEmulator();
    const held = smn.failNext({ kind: 'delay' });
    const asked = askRaw(smn);
    await held.reached();
    await Promise.all([expect(asked).rejects.toThrow('fetch failed'), smn.close()]);
  });
});

describe('a broken connection', () => {
  it('can be reset before the answer', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'reset' });
    expect(causeOf(await askRaw(smn).catch((error: unknown) => error))).toBe('ECONNRESET');
    expect(smn.requests[0]).toMatchObject({ status: null, fault: 'reset' });
  });

  it('can be reset with half of the body sent', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'resetMidBody' });
    const response = await askRaw(smn);
    expect(response.status).toBe(200);
    const error: unknown = await response.text().catch((reason: unknown) => reason);
    expect(causeOf(error)).toBe('ECONNRESET');
    expect(smn.requests[0]).toMatchObject({ status: 200, fault: 'resetMidBody' });
  });

  it('can trickle, and comes to an end when released', async () => {
    await using smn = await startSmnEmulator();
    const held = smn.failNext({ kind: 'trickle', bytes: 10 });
    const response = await askRaw(smn);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value).toHaveLength(10);
    held.release();
    let size = 10;
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      size += piece.value.length;
    }
    expect(size).toBe(Number(response.headers.get('content-length')));
  });

  it('can trickle at a pace of its own', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'trickle', bytes: 2000, milliseconds: 1 });
    expect(rowsOf(await askReports(smn, lastDay(smn)))).toHaveLength(100);
  });
});

describe('a damaged answer', () => {
  it('can be JSON that stops in the middle of a whole HTTP message', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'malformedJson' });
    const text = await (await askRaw(smn)).text();
    expect(text.startsWith('{"request_id":')).toBe(true);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('can repeat the page before under a request id of its own', async () => {
    await using smn = await startSmnEmulator();
    const first = await askReports(smn, lastDay(smn, { limit: '3' }));
    smn.failNext({ kind: 'repeatPage' });
    const second = await askReports(smn, lastDay(smn, { limit: '3', offset: '3' }));
    const third = await askReports(smn, lastDay(smn, { limit: '3', offset: '3' }));
    expect(rowsOf(second)).toEqual(rowsOf(first));
    expect(second.body['request_id']).not.toBe(first.body['request_id']);
    expect(rowsOf(third)).not.toEqual(rowsOf(first));
  });

  it('can be a page without rows, or with too few', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'emptyPage' });
    smn.failNext({ kind: 'shortPage' });
    smn.failNext({ kind: 'shortPage', rows: 7 });
    const pages = [];
    for (let asked = 0; asked < 4; asked += 1) pages.push(await askReports(smn, lastDay(smn)));
    expect(pages.map((page) => rowsOf(page).length)).toEqual([0, 50, 7, 100]);
    expect(pages.map((page) => page.body['count'])).toEqual([0, 50, 7, 100]);
  });

  it('of a page is kept for report pages', async () => {
    await using smn = await startSmnEmulator();
    smn.failNext({ kind: 'emptyPage' });
    expect((await signedFetch(smn, signsPath(smn))).body['sms_sign_count']).toBe(4);
    expect(rowsOf(await askReports(smn, lastDay(smn)))).toEqual([]);
  });
});
