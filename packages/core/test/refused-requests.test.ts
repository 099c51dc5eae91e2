import { inspect } from 'node:util';
import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { Agent, type Dispatcher } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { explainError } from '../src/http/explain-error.ts';
import type { SignatureRefusal } from '../src/http/signature-refusal.ts';
import { reportQuery, SmnClient, SmnError, type SmnClientOptions } from '../src/index.ts';

const mobile = '13900002500';
const minuteMs = 60_000;
const toClose: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

async function start(options: SmnEmulatorOptions = {}): Promise<SmnEmulator> {
  const emulator = await startSmnEmulator(options);
  toClose.push(() => emulator.close());
  return emulator;
}

function tamperWith(change: (path: string) => string): Dispatcher {
  const agent = new Agent();
  toClose.push(() => agent.close());
  return agent.compose(
    (dispatch) => (options, handler) => dispatch({ ...options, path: change(options.path) }, handler),
  );
}

/** Asks for reports to a full number, and expects to be refused. */
async function refusedWhen(emulator: SmnEmulator, options: Partial<SmnClientOptions> = {}): Promise<SmnError> {
  const smn = new SmnClient({
    endpoint: emulator.url,
    iamEndpoint: emulator.url,
    region: emulator.region,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    retry: { maxRetries: 0 },
    ...options,
  });
  toClose.push(() => smn.close());
  const query = reportQuery(options.clock ? { clock: options.clock } : {})
    .sign(emulator.signs[0]?.signId ?? '')
    .last('24h')
    .mobile(mobile);
  const error: unknown = await smn
    .reports(query)
    .firstPage()
    .catch((reason: unknown) => reason);
  if (error instanceof SmnError) return error;
  throw new Error('it was not refused', { cause: error });
}

/** Both sentences, after making sure that they and everything else of the error are fit to be shown. */
function told(error: SmnError, emulator: SmnEmulator): readonly [english: string, chinese: string] {
  const sentences = [explainError(error, 'en'), explainError(error, 'zh-CN')] as const;
  const shown = [...sentences, inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error)].join('\n');
  const { accessKeyId, secretAccessKey } = emulator.credentials;
  for (const secret of [mobile, accessKeyId, secretAccessKey, 'UNKNOWNKEY0000000001', 'SECURITYTOKEN0000001']) {
    expect(shown).not.toContain(secret);
  }
  for (const sentence of sentences) {
    expect(sentence).toContain(error.apiCode);
    expect(sentence).toContain(emulator.requests.find(({ requestId }) => requestId === error.requestId)?.requestId);
  }
  expect(sentences[0]).not.toMatch(/[\u4e00-\u9fff]/);
  expect(sentences[1]).toMatch(/[\u4e00-\u9fff]/);
  return sentences;
}

/** Every way to be refused, told by its name. */
const ways: Readonly<Record<string, () => Promise<readonly [SmnError, SmnEmulator]>>> = {
  'clock slow': async () => {
    const emulator = await start();
    return [await refusedWhen(emulator, { clock: () => Date.now() - 20 * minuteMs }), emulator];
  },
  'clock fast': async () => {
    const emulator = await start({ behaviour: { futureEnd: 'accepted' } });
    return [await refusedWhen(emulator, { clock: () => Date.now() + 20 * minuteMs }), emulator];
  },
  'key unknown': async () => {
    const emulator = await start();
    const credentials = { ...emulator.credentials, accessKeyId: 'UNKNOWNKEY0000000001' };
    return [await refusedWhen(emulator, { credentials }), emulator];
  },
  'secret wrong': async () => {
    const emulator = await start({ behaviour: { signatureRefusalExplains: true } });
    const credentials = { ...emulator.credentials, secretAccessKey: 'another-secret' };
    return [await refusedWhen(emulator, { credentials }), emulator];
  },
  'secret wrong, unexplained': async () => {
    const emulator = await start({ behaviour: { signatureRefusalExplains: false } });
    const credentials = { ...emulator.credentials, secretAccessKey: 'another-secret' };
    return [await refusedWhen(emulator, { credentials }), emulator];
  },
  'security token wrong': async () => {
    const emulator = await start();
    const credentials = { ...emulator.credentials, securityToken: 'SECURITYTOKEN0000001' };
    return [await refusedWhen(emulator, { credentials }), emulator];
  },
  'query changed': async () => {
    const emulator = await start({ behaviour: { signatureRefusalExplains: true } });
    const dispatcher = tamperWith((path) => path.replace('limit=100', 'limit=99'));
    return [await refusedWhen(emulator, { dispatcher }), emulator];
  },
  'path changed': async () => {
    const emulator = await start({ behaviour: { signatureRefusalExplains: true } });
    const dispatcher = tamperWith((path) => path.replace(emulator.projectId, 'f'.repeat(32)));
    return [await refusedWhen(emulator, { dispatcher }), emulator];
  },
  'permission missing': async () => {
    const emulator = await start();
    emulator.failNext({ kind: 'smnError', code: 'SMN.0001' });
    return [await refusedWhen(emulator), emulator];
  },
  'project wrong': async () => {
    const emulator = await start();
    return [await refusedWhen(emulator, { projectId: 'f'.repeat(32) }), emulator];
  },
};

const expected: readonly (readonly [string, SignatureRefusal | { kind: 'clock-skew' }, string, string])[] = [
  ['clock slow', { kind: 'clock-skew' }, 'seconds behind the service’s', '调快'],
  ['clock fast', { kind: 'clock-skew' }, 'seconds ahead of the service’s', '调慢'],
  ['key unknown', { kind: 'key-unknown' }, 'does not know this access key id', '不认识该访问密钥'],
  ['secret wrong', { kind: 'secret' }, 'the secret is not this key’s', 'SK 与该 AK 不匹配'],
  ['secret wrong, unexplained', { kind: 'unexplained' }, 'did not say why', '没有说明原因'],
  ['security token wrong', { kind: 'security-token' }, 'the security token', 'security token'],
  ['query changed', { kind: 'canonical-request', part: 'query', name: 'limit' }, '“limit”', '“limit”'],
  ['path changed', { kind: 'canonical-request', part: 'path' }, 'the path', '请求路径'],
  ['project wrong', { kind: 'region-or-project' }, 'not for this project', '不能用于此区域的这个项目'],
  ['permission missing', { kind: 'permission' }, 'lack the permission', '没有执行此操作的权限'],
];

describe('a request that is refused says why in both languages, without key, token or number:', () => {
  it.each(expected)('%s', async (way, refusal, english, chinese) => {
    const [error, emulator] = (await ways[way]?.()) ?? [];
    if (!error || !emulator) throw new Error('no such way');
    expect(error).toMatchObject({ code: 'api', refusal, retryable: false });
    const sentences = told(error, emulator);
    expect(sentences[0]).toContain(english);
    expect(sentences[1]).toContain(chinese);
  });

  it.each([
    ['clock slow', 20 * 60],
    ['clock fast', -20 * 60],
  ])('%s, by the seconds it has to be turned', async (way, seconds) => {
    const [error] = (await ways[way]?.()) ?? [];
    const refusal = error?.refusal;
    // Both dates are cut to the second, and the answer may take one.
    expect(refusal?.kind === 'clock-skew' && Math.abs(refusal.skewMs / 1000 - seconds)).toBeLessThanOrEqual(5);
  });
});

it('finds a clock that is off by the answer’s date alone', async () => {
  const emulator = await start();
  emulator.failNext({ status: 401, body: { error_code: 'APIGW.0301', error_msg: 'signature expired' } });
  const error = await refusedWhen(emulator, { clock: () => Date.now() - 20 * minuteMs });
  expect(error.refusal?.kind).toBe('clock-skew');
});

describe('a request that is refused for another reason', () => {
  it('with a wait of many digits does not repeat it: it may be anything', async () => {
    const emulator = await start();
    emulator.failNext({ status: 429, headers: { 'retry-after': mobile } });
    const error = await refusedWhen(emulator);
    expect(error.retryAfterMs).toBe(7 * 24 * 60 * minuteMs);
    told(error, emulator);
  });

  it('has no refusal of a signature', async () => {
    const emulator = await start();
    emulator.failNext({ kind: 'smnError', code: 'SMN.0228' });
    const error = await refusedWhen(emulator);
    expect(error.refusal).toBeUndefined();
    expect(explainError(error, 'en')).toContain('This account may not use this API');
  });

  it('because of its token is told by its code', async () => {
    const emulator = await start();
    const error = await refusedWhen(emulator, { credentials: { token: 'SECURITYTOKEN0000001' } });
    expect(error).toMatchObject({ status: 401, apiCode: 'APIGW.0301', refusal: undefined });
    expect(told(error, emulator)[0]).toContain('could not make sure who asks');
  });
});
