import { once } from 'node:events';
import { connect } from 'node:net';
import { startSmnEmulator, type SmnEmulator, type WireTraffic } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, reportPath } from './support/ask-reports.ts';
import { signedFetch } from './support/signed-fetch.ts';

describe('who watches the wire', () => {
  it('sees a request as it came, and the answer, before the client does', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    let statusThen: unknown;
    smn.onWire(({ direction }) => {
      if (direction === 'request') statusThen = smn.requests[0]?.status;
    });
    const { body } = await askReports(smn, lastDay(smn, { mobile: '13412346789' }), { headers: { 'x-about': 'me' } });
    const [asked, answered] = told;
    expect(told).toHaveLength(2);
    expect(asked).toMatchObject({ direction: 'request', method: 'GET', body: Buffer.alloc(0) });
    expect(asked?.path).toMatch(new RegExp(`^${reportPath(smn)}\\?.*&mobile=13412346789$`));
    expect(headersOf(asked)).toContainEqual(['x-about', 'me']);
    expect(valueOf(asked, 'authorization')).toContain(`Access=${smn.credentials.accessKeyId}`);
    expect(statusThen).toBeNull();
    expect(answered).toMatchObject({ direction: 'answer', method: 'GET', path: asked?.path, status: 200 });
    expect(JSON.parse(String(answered?.body))).toEqual(body);
  });

  it('sees the body that asks for a token, and a token that is used', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    const body = JSON.stringify({ auth: { identity: { methods: ['password'] } }, password: smn.user.password });
    await fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body });
    const token = smn.issueToken();
    await signedFetch(smn, reportPath(smn), { query: lastDay(smn), headers: { 'x-auth-token': token } });
    const requests = told.filter(({ direction }) => direction === 'request');
    expect(requests.map((request) => String(request.body))).toEqual([body, '']);
    expect(valueOf(requests[1], 'x-auth-token')).toBe(token);
  });

  it('sees a body whole that is too large to be read', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    const body = 'x'.repeat(1_048_577);
    expect((await fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body })).status).toBe(413);
    expect(String(told[0]?.body) === body).toBe(true);
  });

  it('sees as much of a request as came before the connection broke, and no answer', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    const seen = new Promise<void>((resolve) => smn.onWire(() => resolve()));
    const { hostname, port } = new URL(smn.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf', () =>
      socket.destroySoon(),
    );
    await seen;
    expect(told.map((each) => [each.direction, String(each.body)])).toEqual([['request', 'half']]);
    expect(headersOf(told[0])).toEqual([
      ['Host', 'a'],
      ['Content-Length', '9'],
    ]);
  });

  it('sees a request that a fault leaves without an answer', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    smn.failNext({ kind: 'reset' });
    await expect(askReports(smn, lastDay(smn))).rejects.toThrow('fetch failed');
    expect(told.map(({ direction }) => direction)).toEqual(['request']);
    expect(told[0]?.path).toContain('end_time=');
  });

  it('sees a path that cannot be decoded', async () => {
    await using smn = await startSmnEmulator();
    const told = watch(smn);
    await fetch(`${smn.url}/v2/%zz?a=1`);
    expect(told.map(({ path }) => path)).toEqual(['/v2/%zz?a=1', '/v2/%zz?a=1']);
  });

  it('sees no more once that is ended; a reset ends nothing', async () => {
    await using smn = await startSmnEmulator();
    const told: WireTraffic[] = [];
    const end = smn.onWire((traffic) => told.push(traffic));
    const others = watch(smn);
    smn.reset();
    await fetch(`${smn.url}/`);
    end();
    await fetch(`${smn.url}/`);
    expect([told.length, others.length]).toEqual([2, 4]);
  });
});

function watch(smn: SmnEmulator): readonly WireTraffic[] {
  const told: WireTraffic[] = [];
  smn.onWire((traffic) => told.push(traffic));
  return told;
}

function headersOf(traffic: WireTraffic | undefined): readonly (readonly [string, string])[] {
  return traffic?.direction === 'request' ? traffic.headers : [];
}

function valueOf(traffic: WireTraffic | undefined, name: string): string | undefined {
  return headersOf(traffic).find(([each]) => each.toLowerCase() === name)?.[1];
}
