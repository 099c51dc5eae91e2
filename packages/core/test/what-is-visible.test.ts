import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { Agent, type Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnClient, type SmnClientOptions } from '../src/index.ts';
import { failureOf } from './support/failure-of.ts';
import { clock } from './support/moment-in-time.ts';
import { anySecrets, expectHidden, type Secrets } from './support/secrets.ts';
import { startPair, type Pair } from './support/start-pair.ts';

const runs = { numRuns: 25 };
const quick = { retry: { maxRetries: 1, minDelayMs: 1, maxDelayMs: 2 } };

/** An emulator that knows the secrets, and a client that uses them. */
function startSecretive(secrets: Secrets, options: Partial<SmnClientOptions> = {}): Promise<Pair> {
  const { accessKeyId, secretAccessKey, securityToken, password } = secrets;
  const user = { name: 'reports', password, domain: 'account' };
  const credentials = { accessKeyId, secretAccessKey, securityToken };
  return startPair(
    { accessKeys: [credentials], user, reports: [{ mobile: secrets.mobile }] },
    { credentials, ...quick, ...options },
  );
}

const askFor = ({ smn, lastDay }: Pair, { mobile }: Secrets) => smn.reports(lastDay.mobile(mobile)).firstPage();

/** Each provokes one failure, or several. */
const provocations: Readonly<Record<string, (secrets: Secrets) => Promise<readonly unknown[]>>> = {
  'an answer that repeats all it was sent': async (secrets) => {
    await using pair = await startSecretive(secrets);
    const { accessKeyId, securityToken, token, mobile } = secrets;
    const all = [accessKeyId, securityToken, token, mobile].join(' ');
    const bodies = [
      { request_id: securityToken, code: mobile, message: all },
      { error_code: accessKeyId, error_msg: all, request_id: all },
      { error: { code: token, message: all } },
      all,
    ];
    const errors: unknown[] = [];
    for (const body of bodies) {
      for (const status of [400, 401, 403, 500]) {
        pair.emulator.fault({ status, body, times: 2, headers: { 'x-request-id': accessKeyId } });
        errors.push(await failureOf(askFor(pair, secrets)));
        pair.emulator.clearFaults();
      }
    }
    return errors;
  },
  'a body that cannot be read': async (secrets) => {
    await using pair = await startSecretive(secrets);
    const bodies = [Object.values(secrets), secrets, { data: secrets.mobile }, Object.values(secrets).join(' ')];
    const errors: unknown[] = [];
    for (const body of bodies) {
      pair.emulator.fault({ status: 200, body });
      errors.push(await failureOf(askFor(pair, secrets)));
    }
    return errors;
  },
  'a row that cannot be read': async (secrets) => {
    await using pair = await startSecretive(secrets);
    pair.emulator.store.add({ mobile: secrets.mobile, wire: { message_id: null, text: Object.values(secrets) } });
    const page = await askFor(pair, secrets);
    expect(page.unreadable).toHaveLength(1);
    return [page.unreadable];
  },
  'connections that break, and retries of them': async (secrets) => {
    const retries: unknown[] = [];
    await using pair = await startSecretive(secrets, { onRetry: (event) => retries.push(event) });
    pair.emulator.fault({ kind: 'reset', times: 2 });
    const reset = await failureOf(askFor(pair, secrets));
    pair.emulator.fault({ kind: 'resetMidBody', times: 2 });
    const resetMidBody = await failureOf(askFor(pair, secrets));
    expect(retries).toHaveLength(2);
    await pair.emulator.close();
    return [reset, resetMidBody, retries, await failureOf(askFor(pair, secrets))];
  },
  'a dispatcher that fails, and tells all it was given': async (secrets) => {
    const retries: unknown[] = [];
    const agent = new Agent();
    const dispatcher = agent.compose(() => (options, handler) => {
      const cause = new Error(`cannot send ${options.path} with ${JSON.stringify(options.headers)}`, {
        cause: options,
      });
      const failure = Object.assign(new Error(cause.message, { cause }), { code: 'ECONNRESET', options });
      handler.onResponseError?.(ended(failure), failure);
      return true;
    });
    await using pair = await startSecretive(secrets, { dispatcher, onRetry: (event) => retries.push(event) });
    const error = await failureOf(askFor(pair, secrets));
    expect(error).toMatchObject({ code: 'connection' });
    expect(retries).toHaveLength(1);
    await agent.close();
    return [error, retries];
  },
  'an answer that does not come': async (secrets) => {
    await using pair = await startSecretive(secrets, { timeouts: { callMs: 20 } });
    pair.emulator.fault({ kind: 'delay', times: 2 });
    return [await failureOf(askFor(pair, secrets))];
  },
  'an answer too long': async (secrets) => {
    await using pair = await startSecretive(secrets, { limits: { maxBodyBytes: 10 } });
    return [await failureOf(askFor(pair, secrets))];
  },
  'a signature that is refused, with the canonical request sent back': async (secrets) => {
    const agent = new Agent();
    const dispatcher = agent.compose((dispatch) => (options, handler) => {
      return dispatch({ ...options, path: options.path.replace('offset=0', `offset=${secrets.mobile}`) }, handler);
    });
    await using pair = await startSecretive(secrets, { dispatcher });
    pair.emulator.behaviour.signatureRefusalExplains = true;
    const errors = [await failureOf(askFor(pair, secrets))];
    expect(errors).toMatchObject([{ status: 401 }]);
    await agent.close();
    return errors;
  },
  'a secret key that is wrong': async (secrets) => {
    const { accessKeyId, secretAccessKey, securityToken } = secrets;
    const credentials = { accessKeyId, secretAccessKey: secretAccessKey.toLowerCase(), securityToken };
    await using pair = await startSecretive(secrets, { credentials });
    pair.emulator.behaviour.signatureRefusalExplains = true;
    return [await failureOf(askFor(pair, secrets)), credentials.secretAccessKey && pair.smn];
  },
  'a token that is refused': async (secrets) => {
    await using pair = await startSecretive(secrets, { credentials: { token: secrets.token } });
    return [await failureOf(askFor(pair, secrets)), pair.smn];
  },
  'a password that is refused': async (secrets) => {
    const { password } = secrets;
    const credentials = { user: 'nobody', password, domain: 'account' };
    await using pair = await startSecretive(secrets);
    const { url, region } = pair.emulator;
    await using smn = new SmnClient({ region, endpoint: url, iamEndpoint: url, credentials, clock, ...quick });
    const refused = await failureOf(smn.signs());
    expect(refused).toMatchObject({ code: 'api', status: 401 });
    pair.emulator.fault({
      status: 400,
      body: { error: { code: password, message: password }, message: password, error_msg: password },
    });
    return [refused, await failureOf(smn.signs()), smn];
  },
  'credentials that a function does not supply': async (secrets) => {
    const supply = () => Promise.resolve({ ...secrets, accessKeyId: `${secrets.accessKeyId} `, token: '' });
    await using pair = await startSecretive(secrets, { credentials: supply });
    return [await failureOf(askFor(pair, secrets))];
  },
  'options that are wrong': async (secrets) => {
    const { accessKeyId, secretAccessKey, token, mobile } = secrets;
    const wrong: readonly object[] = [
      { region: secretAccessKey, credentials: { accessKeyId, secretAccessKey: `${secretAccessKey}\n` } },
      { endpoint: `http://${accessKeyId}:${token}@example.com`, projectId: `${mobile}!`, credentials: { token } },
      { endpoint: `nonsense:${mobile}`, timeouts: { callMs: Number(mobile) }, credentials: token },
    ];
    return wrong.map((options) => thrownBy(() => new SmnClient(options as SmnClientOptions)));
  },
  'questions that are impossible': async (secrets) => {
    const { mobile, token, accessKeyId } = secrets;
    const query = reportQuery({ clock }).sign(accessKeyId);
    await using pair = await startSecretive(secrets);
    return [
      ...[`+86${mobile}`, `${mobile}x`, `${mobile}${mobile}`].map((text) => thrownBy(() => query.mobile(text))),
      thrownBy(() => query.mobile(mobile, { nationCode: mobile })),
      thrownBy(() => query.status(mobile as 'failed')),
      thrownBy(() => query.status(token as 'failed')),
      thrownBy(() => query.last(mobile as '1h')),
      thrownBy(() => query.last(`${token}h` as '1h')),
      thrownBy(() => query.between(Number(mobile) * 1e6, 0)),
      await failureOf(pair.smn.reports(pair.lastDay).firstPage({ offset: -Number(mobile) })),
      await failureOf(pair.smn.reports(pair.lastDay).firstPage({ pageSize: Number(mobile) })),
      thrownBy(() => pair.smn.reports(pair.lastDay, { pageSize: Number(mobile) })),
    ];
  },
};

function ended(reason: Error): Dispatcher.DispatchController {
  return { aborted: false, paused: false, reason, abort: () => {}, pause: () => {}, resume: () => {} };
}

function thrownBy(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail');
}

describe('no key, token, password or full number shows in', () => {
  it.each(Object.entries(provocations))('%s', { timeout: 30_000 }, async (_what, provoke) => {
    await fc.assert(
      fc.asyncProperty(anySecrets, async (secrets) => {
        for (const shown of await provoke(secrets)) expectHidden(shown, secrets);
      }),
      runs,
    );
  });

  it('a query', () => {
    fc.assert(
      fc.property(anySecrets, (secrets) => {
        const query = reportQuery({ clock }).sign('s'.repeat(32)).last('3 months').message('m').mobile(secrets.mobile);
        expectHidden(query, secrets);
        expectHidden(query.mobile(`49${secrets.mobile}`, { nationCode: '49' }).status('failed', 'unknown'), secrets);
      }),
    );
  });

  it('a client, before and after it was used, its list, its pages and its evidence', async () => {
    await fc.assert(
      fc.asyncProperty(anySecrets, async (secrets) => {
        await using pair = await startSecretive(secrets);
        const { smn, lastDay, emulator } = pair;
        expectHidden(smn, secrets);
        const list = smn.reports(lastDay.mobile(secrets.mobile));
        const { evidence } = await list.scan();
        expect(evidence.reports).toBe(1);
        for (const shown of [smn, list, list.pages(), evidence]) expectHidden(shown, secrets);
        const credentials = { user: 'reports', password: secrets.password, domain: 'account' };
        const { url, region } = emulator;
        await using other = new SmnClient({ region, endpoint: url, iamEndpoint: url, credentials, clock });
        await other.signs();
        expectHidden(other, secrets);
      }),
      runs,
    );
  });

  it('an error that tells something all the same', async () => {
    const secrets = fc.sample(anySecrets, { numRuns: 1, seed: 1 })[0] ?? never();
    await using pair = await startSecretive(secrets);
    pair.emulator.fault({
      status: 400,
      body: { code: 'SMN.0077', message: secrets.mobile, request_id: 'f'.repeat(32) },
    });
    const shown = inspect(await failureOf(askFor(pair, secrets)));
    expect(shown).toContain('SMN.0077');
    expect(shown).toContain('f'.repeat(32));
    expect(shown).toContain('/notifications/sms/report');
  });
});

function never(): never {
  throw new Error('There is one');
}
