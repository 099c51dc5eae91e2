import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { signedFetch } from './support/signed-fetch.ts';

const hour = 3_600_000;

function tokenRequest(
  smn: SmnEmulator,
  changes: { password?: string; domain?: string; project?: unknown } = {},
): unknown {
  const { name, password, domain } = smn.user;
  return {
    auth: {
      identity: {
        methods: ['password'],
        password: {
          user: { name, password: changes.password ?? password, domain: { name: changes.domain ?? domain } },
        },
      },
      scope: { project: changes.project ?? { name: smn.region } },
    },
  };
}

function askToken(smn: SmnEmulator, body: unknown): Promise<Response> {
  return fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body: JSON.stringify(body) });
}

async function obtainToken(smn: SmnEmulator, project?: unknown): Promise<string> {
  const response = await askToken(smn, tokenRequest(smn, { project }));
  return response.headers.get('x-subject-token') ?? '';
}

function askSigns(smn: SmnEmulator, token: string, project: string = smn.projectId): Promise<Response> {
  return fetch(`${smn.url}/v2/${project}/notifications/sms_sign`, { headers: { 'x-auth-token': token } });
}

describe('POST /v3/auth/tokens', () => {
  it('gives a token in the header and its end, 24 hours on, in the body', async () => {
    const now = Date.parse('2026-11-23T08:10:00.123Z');
    await using smn = await startSmnEmulator({ clock: () => now });
    const response = await askToken(smn, tokenRequest(smn));
    expect(response.status).toBe(201);
    expect(response.headers.get('x-subject-token')).toMatch(/^MII[0-9a-f]+$/);
    expect(await response.json()).toMatchObject({
      token: {
        issued_at: '2026-11-23T08:10:00.123000Z',
        expires_at: '2026-11-24T08:10:00.123000Z',
        project: { id: smn.projectId, name: 'cn-north-4' },
      },
    });
    expect(smn.requests[0]?.authenticatedBy).toBe('password');
  });

  it('takes the project by id as well as by name', async () => {
    await using smn = await startSmnEmulator();
    expect((await askToken(smn, tokenRequest(smn, { project: { id: smn.projectId } }))).status).toBe(201);
  });

  it('refuses the user of another account', async () => {
    await using smn = await startSmnEmulator();
    expect((await askToken(smn, tokenRequest(smn, { domain: 'other' }))).status).toBe(401);
  });

  it('refuses a wrong password', async () => {
    await using smn = await startSmnEmulator();
    const response = await askToken(smn, tokenRequest(smn, { password: 'wrong' }));
    expect(response.status).toBe(401);
    expect(response.headers.get('x-subject-token')).toBeNull();
    expect(await response.json()).toEqual({
      error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' },
    });
  });

  it('refuses a project that the account does not have', async () => {
    await using smn = await startSmnEmulator();
    expect((await askToken(smn, tokenRequest(smn, { project: { name: 'nowhere' } }))).status).toBe(401);
  });

  it.each([
    ['nothing', {}],
    ['no method', { auth: { identity: { methods: [] } } }],
    ['no user', { auth: { identity: { methods: ['password'] } } }],
    [
      'no scope',
      {
        auth: {
          identity: { methods: ['password'], password: { user: { name: 'a', password: 'b', domain: { name: 'c' } } } },
        },
      },
    ],
  ])('refuses a body with %s', async (_what, body) => {
    await using smn = await startSmnEmulator();
    expect((await askToken(smn, body)).status).toBe(400);
  });

  it('refuses a body that is not JSON', async () => {
    await using smn = await startSmnEmulator();
    const response = await fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });

  it('refuses a body of more than 1 MiB', async () => {
    await using smn = await startSmnEmulator();
    const response = await fetch(`${smn.url}/v3/auth/tokens`, { method: 'POST', body: ' '.repeat(1_048_577) });
    expect(response.status).toBe(413);
  });
});

describe('a token', () => {
  it('opens the API until it ends, and not a millisecond longer', async () => {
    let now = Date.parse('2026-11-23T08:10:00Z');
    await using smn = await startSmnEmulator({ clock: () => now, tokenLifetimeMilliseconds: hour });
    const token = await obtainToken(smn);
    now += hour - 1;
    expect((await askSigns(smn, token)).status).toBe(200);
    now += 1;
    const refused = await askSigns(smn, token);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      error_code: 'APIGW.0301',
      error_msg: 'Incorrect IAM authentication information: token expires',
    });
    expect(smn.requests.map((request) => request.authenticatedBy)).toEqual(['password', 'token', null]);
  });

  it('is refused once it is revoked, others too', async () => {
    await using smn = await startSmnEmulator();
    const token = smn.issueToken();
    expect((await askSigns(smn, token)).status).toBe(200);
    smn.revokeTokens();
    expect((await askSigns(smn, token)).status).toBe(401);
    expect((await askSigns(smn, 'made-up')).status).toBe(401);
    expect((await askSigns(smn, smn.issueToken())).status).toBe(200);
  });

  it.each([
    ['SMN.0022', 403],
    ['SMN.0165', 403],
  ] as const)('is refused with %s when the switch says so', async (tokenRefusal, status) => {
    await using smn = await startSmnEmulator({ behaviour: { tokenRefusal } });
    const response = await askSigns(smn, 'made-up');
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: tokenRefusal, request_id: expect.any(String) });
  });

  it('is refused by IAM in the gateway’s way whatever the switch says', async () => {
    await using smn = await startSmnEmulator({ behaviour: { tokenRefusal: 'SMN.0022' } });
    const response = await fetch(`${smn.url}/v3/projects`, { headers: { 'x-auth-token': 'made-up' } });
    expect(response.status).toBe(401);
  });

  it('opens the project of its scope alone', async () => {
    const other = { id: '1'.repeat(32), name: 'cn-east-3' };
    await using smn = await startSmnEmulator({ projects: [other] });
    const token = await obtainToken(smn, { name: other.name });
    expect((await askSigns(smn, token, other.id)).status).toBe(200);
    expect((await askSigns(smn, token)).status).toBe(403);
  });
});

describe('GET /v3/projects', () => {
  const projects = [{ id: '1'.repeat(32), name: 'cn-east-3' }];

  it('finds a project by its name', async () => {
    await using smn = await startSmnEmulator({ projects });
    const fetched = await signedFetch(smn, '/v3/projects', { query: { name: 'cn-north-4' } });
    expect(fetched.body['projects']).toEqual([expect.objectContaining({ id: smn.projectId, name: 'cn-north-4' })]);
  });

  it('lists all of them without a name, none for one that nobody has', async () => {
    await using smn = await startSmnEmulator({ projects });
    expect((await signedFetch(smn, '/v3/projects')).body['projects']).toHaveLength(2);
    expect((await signedFetch(smn, '/v3/projects', { query: { name: 'nowhere' } })).body['projects']).toEqual([]);
  });

  it('wants to know who asks', async () => {
    await using smn = await startSmnEmulator();
    expect((await fetch(`${smn.url}/v3/projects`)).status).toBe(401);
    const token = await obtainToken(smn);
    expect((await fetch(`${smn.url}/v3/projects`, { headers: { 'x-auth-token': token } })).status).toBe(200);
  });
});
