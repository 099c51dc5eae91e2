import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { signedFetch, type Fetched, type SignedFetchOptions } from './support/signed-fetch.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const permanent = { accessKeyId: 'PERMANENTKEY00000001', secretAccessKey: 'permanent-secret' };
const temporary = {
  accessKeyId: 'TEMPORARYKEY00000001',
  secretAccessKey: 'temporary-secret',
  securityToken: 'gQpjbi1ub3J0aC0xToken==',
};

function start(options: SmnEmulatorOptions = {}): Promise<SmnEmulator> {
  return startSmnEmulator({ clock: () => now, accessKeys: [permanent, temporary], ...options });
}

function askSigns(smn: SmnEmulator, options: SignedFetchOptions = {}): Promise<Fetched> {
  return signedFetch(smn, `/v2/${smn.projectId}/notifications/sms_sign`, { date: now, ...options });
}

function refusal(reason: string): unknown {
  return {
    error_code: 'APIGW.0301',
    error_msg: `Incorrect IAM authentication information: ${reason}`,
    request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
  };
}

describe('a signed request', () => {
  it('is answered when the signature is right', async () => {
    await using smn = await start();
    expect((await askSigns(smn)).status).toBe(200);
    expect(smn.requests[0]?.authenticatedBy).toBe('access-key');
  });

  it('is refused under another secret', async () => {
    await using smn = await start();
    const fetched = await askSigns(smn, { secretAccessKey: 'something-else' });
    expect(fetched.status).toBe(401);
    expect(fetched.body).toEqual(refusal('verify aksk signature fail'));
    expect(smn.requests[0]?.authenticatedBy).toBeNull();
  });

  it('is refused when nobody knows the key, which the refusal names', async () => {
    await using smn = await start();
    const fetched = await askSigns(smn, { accessKeyId: 'NOBODY' });
    expect(fetched.body).toEqual(refusal('Get secretKey failed,ak:NOBODY,err:ak not exist'));
  });

  it.each([
    ['15 minutes ago', -15 * 60_000, 200],
    ['15 minutes ahead', 15 * 60_000, 200],
    ['more than 15 minutes ago', -15 * 60_000 - 1000, 401],
    ['more than 15 minutes ahead', 15 * 60_000 + 1000, 401],
  ])('dated %s gets %3$i', async (_when, shift, status) => {
    await using smn = await start();
    expect((await askSigns(smn, { date: now + shift })).status).toBe(status);
  });

  it('is told both times when its date is too far off', async () => {
    await using smn = await start();
    const fetched = await askSigns(smn, { date: now - 3_600_000 });
    expect(fetched.body).toEqual(
      refusal('signature expired, signature time:20261123T071000Z,server time:20261123T081000Z'),
    );
  });

  it.each([
    ['a query that changed on the way', { query: { limit: '1' }, rawQuery: 'limit=2' }],
    ['host unsigned', { authorization: (value: string) => value.replace('host;', '') }],
    ['another scheme', { authorization: (value: string) => value.replace('SDK-', 'AWS4-') }],
    [
      'an unordered list of headers',
      { authorization: (value: string) => value.replace('host;x-sdk-date', 'x-sdk-date;host') },
    ],
    ['an upper-case signature', { authorization: upperCaseSignature }],
  ])('is refused with %s', async (_what, options) => {
    await using smn = await start();
    const changed = 'query' in options ? tamperedQuery(smn) : askSigns(smn, options);
    expect((await changed).status).toBe(401);
  });

  it('may carry headers that it does not sign', async () => {
    await using smn = await start();
    const signed = await signOnly(smn, permanent);
    const path = `/v2/${smn.projectId}/notifications/sms_sign`;
    const response = await fetch(smn.url + path, { headers: { ...signed, 'x-colour': 'green' } });
    expect(response.status).toBe(200);
  });

  it.each([
    ['a blank as %20', 'sign_id=a%20b', 'sign_id=a%20b', 400],
    ['a blank as +', 'sign_id=a%20b', 'sign_id=a+b', 400],
    ['a plus sign left as it is', 'sign_id=a%2Bb', 'sign_id=a+b', 401],
    ['a bare *', 'mobile=134%2A%2A%2A%2A6789', 'mobile=134****6789', 400],
  ])('is read by what %s means', async (_what, signed, sent, status) => {
    await using smn = await start();
    const path = `/v2/${smn.projectId}/notifications/sms/report`;
    expect(await statusOfSent(smn, path, signed, sent)).toBe(status);
  });
});

describe('a refused signature that is explained', () => {
  it('brings the canonical request of the server, lines parted by bars', async () => {
    await using smn = await start({ behaviour: { signatureRefusalExplains: true } });
    const fetched = await askSigns(smn, {
      secretAccessKey: 'something-else',
      headers: { 'content-type': 'text/plain' },
    });
    const host = new URL(smn.url).host;
    expect(fetched.body).toEqual(
      refusal(
        `verify aksk signature fail, canonicalRequest:GET|/v2/${smn.projectId}/notifications/sms_sign/||` +
          `content-type:text/plain|host:${host}|x-sdk-date:20261123T081000Z||content-type;host;x-sdk-date|` +
          'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      ),
    );
  });
});

describe('a temporary key', () => {
  const headers = { 'x-security-token': temporary.securityToken };

  it('is accepted together with its token', async () => {
    await using smn = await start();
    expect((await askSigns(smn, { ...temporary, headers })).status).toBe(200);
    expect(smn.requests[0]).toMatchObject({
      authenticatedBy: 'temporary-key',
      headers: { 'x-security-token': '[redacted]' },
    });
  });

  it('is refused without its token', async () => {
    await using smn = await start();
    expect((await askSigns(smn, temporary)).body).toEqual(refusal('verify security token fail'));
  });

  it('is refused with the token of another', async () => {
    await using smn = await start();
    const fetched = await askSigns(smn, { ...temporary, headers: { 'x-security-token': 'other' } });
    expect(fetched.body).toEqual(refusal('verify security token fail'));
  });

  it('has to sign its token', async () => {
    await using smn = await start();
    const signed = await signOnly(smn, temporary);
    const response = await fetch(`${smn.url}/v2/${smn.projectId}/notifications/sms_sign`, {
      headers: { ...signed, 'x-security-token': temporary.securityToken },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(refusal('verify aksk signature fail'));
  });

  it('is not needed by a permanent key, which may not bring one', async () => {
    await using smn = await start();
    expect((await askSigns(smn, { headers })).status).toBe(401);
  });
});

describe('the gateway', () => {
  it('refuses who brings neither signature nor token', async () => {
    await using smn = await start();
    const response = await fetch(`${smn.url}/v2/${smn.projectId}/notifications/sms_sign`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(refusal('x-auth-token not found'));
  });

  it.each([
    ['GET', '/v2/x/notifications/topics'],
    ['POST', '/v2/x/notifications/sms/report'],
    ['GET', '/'],
    ['GET', '/v3/auth/tokens'],
  ])('knows no %s %s', async (method, path) => {
    await using smn = await start();
    const response = await fetch(smn.url + path, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: 'APIGW.0101' });
  });

  it('refuses a URL that cannot be decoded', async () => {
    await using smn = await start();
    const response = await fetch(`${smn.url}/v2/x/notifications/sms/report?sign_id=%E0%A4%A`);
    expect(response.status).toBe(400);
  });

  it('refuses a project that is not the account’s', async () => {
    await using smn = await start();
    const fetched = await signedFetch(smn, '/v2/ffffffffffffffffffffffffffffffff/notifications/sms_sign', {
      date: now,
    });
    expect(fetched.status).toBe(403);
    expect(fetched.body).toEqual({
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      code: 'SMN.0001',
      message: 'No permission for the resource.',
    });
  });

  it('refuses an X-Project-Id that names another project than the path', async () => {
    await using smn = await start();
    expect((await askSigns(smn, { headers: { 'x-project-id': 'another' } })).status).toBe(403);
    expect((await askSigns(smn, { headers: { 'x-project-id': smn.projectId } })).status).toBe(200);
  });

  it('shows another project of the account its own signatures, which are none', async () => {
    const projects = [{ id: '1'.repeat(32), name: 'cn-east-3' }];
    await using smn = await start({ projects });
    const fetched = await signedFetch(smn, `/v2/${'1'.repeat(32)}/notifications/sms_sign`, { date: now });
    expect(fetched.body).toMatchObject({ sms_sign_count: 0, sms_signs: [] });
  });

  it('dates its answers by its own clock', async () => {
    await using smn = await start();
    expect((await askSigns(smn)).headers.get('date')).toBe('Mon, 23 Nov 2026 08:10:00 GMT');
  });

  it('gives each answer a request id of its own', async () => {
    await using smn = await start();
    const ids = [(await askSigns(smn)).body['request_id'], (await askSigns(smn)).body['request_id']];
    expect(new Set(ids).size).toBe(2);
    expect(smn.requests.map((request) => request.requestId)).toEqual(ids);
  });
});

function upperCaseSignature(value: string): string {
  return value.replace(/[0-9a-f]{64}$/, (signature) => signature.toUpperCase());
}

function tamperedQuery(smn: SmnEmulator): Promise<{ status: number }> {
  const path = `/v2/${smn.projectId}/notifications/sms_sign`;
  return statusOfSent(smn, path, 'limit=1', 'limit=2').then((status) => ({ status }));
}

/** Signs one query and sends another. */
async function statusOfSent(smn: SmnEmulator, path: string, signed: string, sent: string): Promise<number> {
  let authorization = '';
  await signedFetch(smn, path, {
    date: now,
    rawQuery: signed,
    authorization: (value) => (authorization = value),
  });
  const response = await fetch(`${smn.url}${path}?${sent}`, {
    headers: { authorization, 'x-sdk-date': '20261123T081000Z' },
  });
  return response.status;
}

/** The headers of a signature over host and date alone. */
async function signOnly(smn: SmnEmulator, key: typeof permanent): Promise<Record<string, string>> {
  let authorization = '';
  await askSigns(smn, { ...key, authorization: (value) => (authorization = value) });
  return { authorization, 'x-sdk-date': '20261123T081000Z' };
}
