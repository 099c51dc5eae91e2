import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { startSmnEmulator } from '@org/smn-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, reportPath } from './support/ask-reports.ts';
import { signedFetch } from './support/signed-fetch.ts';

describe('the log', () => {
  it('tells what was asked, when and with what outcome', async () => {
    const now = Date.parse('2026-11-23T08:10:00Z');
    await using smn = await startSmnEmulator({ clock: () => now });
    await askReports(smn, lastDay(smn, { mobile: '13412346789', limit: '5' }, now), { date: now });
    expect(smn.requests).toEqual([
      {
        method: 'GET',
        path: reportPath(smn),
        query: {
          start_time: String(now - 24 * 3_600_000),
          end_time: String(now),
          sign_id: smn.signs[0]?.signId,
          mobile: '134****6789',
          limit: '5',
        },
        headers: expect.objectContaining({
          authorization: '[redacted]',
          'x-sdk-date': '20261123T081000Z',
          host: new URL(smn.url).host,
        }),
        status: 200,
        receivedAt: now,
        authenticatedBy: 'access-key',
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
        inFlight: 1,
        connection: 1,
        fault: null,
      },
    ]);
  });

  it('counts connections, so that keep-alive shows', async () => {
    await using smn = await startSmnEmulator();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const each of [agent, agent, new Agent()]) await text(await ask(smn.url, each));
    agent.destroy();
    expect(smn.requests.map((request) => request.connection)).toEqual([1, 1, 2]);
    expect(smn.requests.map((request) => request.inFlight)).toEqual([1, 1, 1]);
  });

  it('holds no key, signature, token or password', async () => {
    await using smn = await startSmnEmulator();
    const token = smn.issueToken();
    const headers = { 'x-auth-token': token, cookie: 'session=secret-cookie', 'x-security-token': 'secret-token' };
    await signedFetch(smn, reportPath(smn), { query: lastDay(smn), headers });
    await fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body: JSON.stringify({ password: smn.user.password }) });
    const log = inspect(smn.requests, { depth: 9 });
    for (const secret of [token, 'secret-cookie', 'secret-token', 'Signature=', ...Object.values(smn.credentials)]) {
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain(smn.user.password);
  });

  it('holds no number in full, wherever a client put it', async () => {
    await using smn = await startSmnEmulator({ reports: [] });
    const mobiles = fc.stringMatching(/^1[3-9]\d{9}$/);
    await fc.assert(
      fc.asyncProperty(mobiles, async (mobile) => {
        await fetch(`${smn.url}/v2/${mobile}/x?mobile=${mobile}&mobile=%2B86${mobile}&other=a,${mobile}`, {
          headers: { 'x-about': `call ${mobile}` },
        });
        expect(inspect(smn.requests.at(-1))).not.toContain(mobile);
        expect(inspect(smn.requests.at(-1))).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`);
      }),
      { numRuns: 25 },
    );
  });

  it('masks a number that is asked for, whatever country it is of', async () => {
    await using smn = await startSmnEmulator();
    await fetch(`${smn.url}/?mobile=61234567`);
    expect(smn.requests[0]?.query).toEqual({ mobile: '61****67' });
  });

  it('shows a request whose URL cannot be decoded', async () => {
    await using smn = await startSmnEmulator();
    await fetch(`${smn.url}/v2/%zz?a=1`);
    expect(smn.requests).toMatchObject([{ path: '/v2/%zz', query: {}, status: 400 }]);
  });
});

function ask(url: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, resolve).once('error', reject);
  });
}

describe('who listens', () => {
  it('hears of a request when it comes and when it is answered, until that is ended', async () => {
    await using smn = await startSmnEmulator();
    const heard: unknown[] = [];
    const end = smn.onRequest((request) => heard.push([request === smn.requests.at(-1), request.path, request.status]));
    await askReports(smn, lastDay(smn));
    expect(heard).toEqual([
      [true, reportPath(smn), null],
      [true, reportPath(smn), 200],
    ]);
    end();
    await askReports(smn, lastDay(smn));
    expect(heard).toHaveLength(2);
  });

  it('hears once of a request that is not answered', async () => {
    await using smn = await startSmnEmulator();
    const heard: unknown[] = [];
    smn.onRequest(({ status, fault }) => heard.push([status, fault]));
    smn.failNext({ kind: 'reset' });
    await expect(askReports(smn, lastDay(smn))).rejects.toThrow('fetch failed');
    expect(heard).toEqual([[null, 'reset']]);
  });
});
