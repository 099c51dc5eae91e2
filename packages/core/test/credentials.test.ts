import { inspect } from 'node:util';
import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { SmnClient, type Credentials } from '../src/index.ts';
import { failureOf } from './failure-of.ts';
import { asked, clientOf, loginOf, logins } from './region-client.ts';

describe('a token that somebody else looks after', () => {
  it('is sent as it is, and is all that is needed beside the project', async () => {
    await using emulator = await startSmnEmulator();
    const { url: endpoint, projectId } = emulator;
    await using smn = new SmnClient({ endpoint, projectId, credentials: { token: emulator.issueToken() } });
    expect(await smn.signs()).toHaveLength(4);
    expect(emulator.requests[0]?.authenticatedBy).toBe('token');
  });

  it('is not tried again when it is refused', async () => {
    await using emulator = await startSmnEmulator();
    const { projectId } = emulator;
    await using smn = clientOf(emulator, { projectId, credentials: { token: emulator.issueToken() } });
    emulator.revokeTokens();
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 401 });
    expect(emulator.requests).toHaveLength(1);
  });

  it('is asked for again, once, when it is refused and a function supplies it', async () => {
    await using emulator = await startSmnEmulator();
    const { projectId } = emulator;
    const old = emulator.issueToken();
    emulator.revokeTokens();
    const supply = [old, emulator.issueToken()];
    await using smn = clientOf(emulator, { projectId, credentials: () => ({ token: supply.shift() ?? old }) });
    expect(await smn.signs()).toHaveLength(4);
    expect(asked(emulator)).toEqual(['GET sms_sign 401', 'GET sms_sign 200']);
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 401 });
    expect(emulator.requests).toHaveLength(4);
  });
});

describe('a function that supplies credentials', () => {
  it('may supply a user: the token is kept as long as the user is the same', async () => {
    await using emulator = await startSmnEmulator();
    const { projectId } = emulator;
    await using smn = clientOf(emulator, { projectId, credentials: async () => loginOf(emulator) });
    await smn.signs();
    await smn.signs();
    expect(logins(emulator)).toBe(1);
  });

  it('gets a login of its own for each user', async () => {
    await using emulator = await startSmnEmulator();
    const { projectId } = emulator;
    const users = [loginOf(emulator), { ...loginOf(emulator), user: 'nobody' }];
    await using smn = clientOf(emulator, { projectId, credentials: () => users.shift() ?? loginOf(emulator) });
    await smn.signs();
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 401 });
    expect(asked(emulator)).toEqual(['POST tokens 201', 'GET sms_sign 200', 'POST tokens 401']);
  });

  it('that supplies a user needs a region, and says so before anything is sent', async () => {
    await using emulator = await startSmnEmulator();
    const { url: endpoint, projectId } = emulator;
    await using smn = new SmnClient({ endpoint, projectId, credentials: () => loginOf(emulator) });
    await expect(smn.signs()).rejects.toThrow(
      new TypeError('SmnClient needs the option region: IAM names projects after it'),
    );
    expect(emulator.requests).toHaveLength(0);
  });

  it('that supplies something else is told what, without its value', async () => {
    await using emulator = await startSmnEmulator();
    const { projectId } = emulator;
    const unfit = { accessKeyId: 'ACCESSKEYOFSOMEBODY1', secretAccessKey: 'a secret\n' };
    await using smn = clientOf(emulator, { projectId, credentials: () => unfit });
    await expect(smn.signs()).rejects.toThrow(
      /^SmnClient was supplied with unfit credentials: secretAccessKey holds a/,
    );
    await expect(smn.signs()).rejects.not.toThrow(/ACCESSKEYOFSOMEBODY1|a secret/);
    expect(emulator.requests).toHaveLength(0);
  });

  it('that throws has its own error passed on untouched, and is not asked again', async () => {
    await using emulator = await startSmnEmulator();
    const failure = Object.assign(new Error('no such file'), { code: 'ECONNRESET' });
    let calls = 0;
    const credentials = (): never => {
      calls += 1;
      throw failure;
    };
    await using smn = clientOf(emulator, { projectId: emulator.projectId, credentials });
    await expect(smn.signs()).rejects.toBe(failure);
    expect(calls).toBe(1);
  });
});

describe('temporary keys', () => {
  const temporary = {
    accessKeyId: 'TEMPORARYACCESSKEY01',
    secretAccessKey: 'temporary-secret-access-key-000000000001',
    securityToken: 'temporary-security-token-000000000000001',
  };

  it('sign with their security token', async () => {
    await using emulator = await startSmnEmulator({ accessKeys: [temporary] });
    await using smn = clientOf(emulator, { credentials: temporary });
    expect(await smn.signs()).toHaveLength(4);
    expect(emulator.requests.map(({ authenticatedBy }) => authenticatedBy)).toEqual(['temporary-key', 'temporary-key']);
    expect(emulator.requests[0]?.headers).toHaveProperty('x-security-token');
  });

  it('are refused without it, and not tried again', async () => {
    await using emulator = await startSmnEmulator({ accessKeys: [temporary] });
    const { securityToken: _left, ...rest } = temporary;
    await using smn = clientOf(emulator, { projectId: emulator.projectId, credentials: rest });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 401, apiCode: 'APIGW.0301' });
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('what can be seen', () => {
  const accessKeyId = 'ACCESSKEYOFSOMEBODY1';
  const secretAccessKey = 'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1u';
  const token = 'MIIFoken0123456789abcdef0123456789abcdef';
  const password = 'Pa55-of-somebody-0815';
  const ways: [string, Credentials][] = [
    ['keys', { accessKeyId, secretAccessKey, securityToken: token }],
    ['a token', { token }],
    ['a user', { user: 'somebody', password, domain: 'account' }],
    ['a function', async () => ({ token })],
  ];

  it.each(ways)('of a client with %s, and of its errors, holds none of it', async (_what, credentials) => {
    const secrets = [accessKeyId, secretAccessKey, token, password];
    await using emulator = await startSmnEmulator({ behaviour: { signatureRefusalExplains: true } });
    const events: unknown[] = [];
    await using smn = clientOf(emulator, { credentials, onRetry: (event) => events.push(event) });
    const refused = await failureOf(smn.signs());
    emulator.fault({ kind: 'reset', times: Infinity });
    const broken = await failureOf(smn.signs());
    expect(broken.code).toBe('connection');
    for (const seen of [smn, refused, broken, events]) {
      for (const text of [inspect(seen, { depth: 10, showHidden: true }), JSON.stringify(seen), String(seen)]) {
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    }
  });

  it('of a client that keeps a token does not hold it', async () => {
    const tokenForm = /MII[0-9a-f]{32,}/;
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    await smn.signs();
    expect(emulator.issueToken()).toMatch(tokenForm);
    expect(inspect(smn, { depth: 10, showHidden: true })).not.toMatch(tokenForm);
  });
});
