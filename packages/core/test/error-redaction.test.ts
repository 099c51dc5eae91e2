import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryError, SmnError, type SmnErrorCode } from '../src/http/errors.ts';
import { redact } from '../src/http/redact.ts';

const upperCaseKey = fc.stringMatching(/^[A-Z0-9]{20}$/);
const mixedKey = fc.stringMatching(/^[A-Za-z0-9]{40}$/);
const token = fc.stringMatching(/^MII[A-Za-z0-9+=_-]{60,300}$/);
const phoneNumber = fc.stringMatching(/^(\+?86)?1[3-9]\d{9}$/);
const foreignNumber = fc.stringMatching(/^\+[1-9]\d{7,14}$/);
const secrets = fc.oneof(upperCaseKey, mixedKey, token, phoneNumber, foreignNumber);
/** What surrounds a secret in a sentence, a URL, a header or JSON. */
const place = fc.constantFrom(
  (text: string) => text,
  (text: string) => `GET /v2/p/report?mobile=${text}&limit=1 failed`,
  (text: string) => `{"k":"${text}"}`,
  (text: string) => `Access=${text}, SignedHeaders=host`,
  (text: string) => `(${text})\n    at ${text} (file:///${text}:1:1)`,
  (text: string) => `cannot be "${text}": ${text}`,
);

function everythingOf(error: Error): string {
  return [
    inspect(error, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(error),
    String(error),
    error.stack,
  ].join('\n');
}

describe('redact', () => {
  it.each([
    ['mobile=13412346789', 'mobile=134****6789'],
    ['mobile=%2B8613412346789', 'mobile=%2B86*******6789'],
    ['+86 134 1234 6789', '+86*******6789'],
    ['mobile13412346789x', 'mobile134****6789x'],
    ['key AKIAIOSFODNN7EXAMPLE', 'key [redacted]'],
  ])('takes out what is dangerous: text %#', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it.each([
    'GET /v2/0a1b2c3d4e5f60718293a4b5c6d7e8f9/notifications/sms/report was answered with 400, SMN.0113',
    'request 589f2f7343224f8c9597b05a9a0bcsde',
    'request 3f2a7c1b-9d8e-4f60-a1b2-123456789012',
    'is too long ago: the service keeps three months, since 2026-08-24T02:00:00.000Z',
    'signature time:20261124T020000Z',
    'took too long (UND_ERR_HEADERS_TIMEOUT)',
    'got no answer within 60000 ms, retries included',
    'the header x-sdk-content-sha256',
    'data.3.message_id',
    '134****6789',
    '起始时间无效',
  ])('leaves “%s” as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves no secret in any place, and nothing to redact', () => {
    fc.assert(
      fc.property(secrets, place, (secret, surround) => {
        const shown = redact(surround(secret));
        expect(shown).not.toContain(secret);
        expect(shown).not.toMatch(/\d{8}/);
        expect(redact(shown)).toBe(shown);
      }),
    );
  });
});

describe('what can be seen of an error', () => {
  it('is no key, token or number, whatever its texts are made of', () => {
    const code = fc.constantFrom<SmnErrorCode>('api', 'connection', 'timeout', 'response', 'query');
    fc.assert(
      fc.property(code, secrets, place, (errorCode, secret, surround) => {
        const text = surround(secret);
        const error = new SmnError(errorCode, text, {
          apiCode: text,
          requestId: text,
          paths: [text],
          field: text,
          problem: text,
          refusal: { kind: 'canonical-request', part: 'query', name: text },
          cause: new SmnError(errorCode, text, { cause: text }),
        });
        expect(everythingOf(error)).not.toContain(secret);
      }),
    );
  });

  it('is no key, token, password or number, whatever its cause is', () => {
    fc.assert(
      fc.property(fc.oneof(secrets, fc.constant('hunter2-password')), hostileCauseKind, (secret, toCause) => {
        const error = new SmnError('connection', 'GET /v2/p/report got no answer', { cause: toCause(secret) });
        expect(everythingOf(error)).not.toContain(secret);
        expect(error.cause).toBeInstanceOf(Error);
      }),
    );
  });

  it('is what tells causes apart: name, code, system call, address, and what is behind them', () => {
    const refused = { code: 'ECONNREFUSED', errno: -111, syscall: 'connect', address: '127.0.0.1', port: 4010 };
    const cause = new AggregateError([Object.assign(new Error('secret words'), refused)], 'secret words', {
      cause: Object.assign(new TypeError('secret words'), { code: 'UND_ERR_SOCKET' }),
    });
    const shown = inspect(new SmnError('connection', 'no answer', { cause }), { depth: 5 });
    expect(shown).toContain('AggregateError');
    expect(shown).toContain('Error: connect ECONNREFUSED 127.0.0.1:4010');
    expect(shown).toMatch(/TypeError\]?: UND_ERR_SOCKET/);
    expect(shown).not.toContain('secret words');
    const kept: unknown = new SmnError('connection', 'no answer', { cause: Object.assign(new Error('x'), refused) })
      .cause;
    expect(kept).toMatchObject(refused);
  });

  it.each(['errno', 'port', 'code', 'status'])('is no number in the place of a cause’s %s', (property) => {
    const cause = Object.assign(new Error('x'), { [property]: 13_412_346_789 });
    expect(everythingOf(new SmnError('connection', 'no answer', { cause }))).not.toContain('13412346789');
  });

  it('is a cause of our own as it is', () => {
    const cause = new SmnError('timeout', 'took too long');
    expect(new SmnError('connection', 'no answer', { cause }).cause).toBe(cause);
    expect(new SmnError('connection', 'no answer')).not.toHaveProperty('cause');
  });

  it('is all that JSON holds, without stack and cause', () => {
    const error = new SmnError('api', 'GET /x was answered with 401', {
      status: 401,
      apiCode: 'APIGW.0301',
      retryable: false,
      refusal: { kind: 'clock-skew', skewMs: 1_200_000 },
      cause: new Error('x'),
    });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'SmnError',
      code: 'api',
      message: 'GET /x was answered with 401',
      status: 401,
      apiCode: 'APIGW.0301',
      retryable: false,
      refusal: { kind: 'clock-skew', skewMs: 1_200_000 },
    });
    expect(JSON.parse(JSON.stringify(queryError('end', 'is before its start')))).toEqual({
      name: 'SmnError',
      code: 'query',
      message: "The query's end is before its start",
      field: 'end',
      problem: 'is before its start',
      retryable: false,
    });
  });
});

function throwing(secret: string): object {
  return new Proxy(new Error(secret), {
    get() {
      throw new Error(secret);
    },
  });
}

function circular(secret: string): Error {
  const error = new Error(secret);
  error.cause = error;
  return Object.assign(error, { errors: [error] });
}

const hostileCauseKind = fc.constantFrom<(secret: string) => unknown>(
  (secret) => secret,
  (secret) => ({ secret }),
  (secret) => new Error(secret),
  (secret) => new TypeError('x', { cause: { Authorization: secret } }),
  (secret) => new AggregateError([new Error(secret), secret, { secret }], secret),
  (secret) => Object.assign(new Error('x'), { headers: { 'X-Auth-Token': secret }, request: { path: secret } }),
  (secret) =>
    Object.assign(new Error('x'), { name: secret, code: secret, syscall: secret, address: secret, host: secret }),
  (secret) => Object.assign(new Error('x'), { errno: Number(secret), port: Number(secret), code: Number(secret) }),
  (secret) => Object.assign(new Error('x'), { stack: `Error: x\n    at ${secret} (file:///x:1:1)` }),
  (secret) => Object.assign(new Error('x'), { [secret]: 1, [Symbol(secret)]: secret }),
  (secret) => Object.assign(new Error('x'), { [inspect.custom]: () => secret, toJSON: () => secret }),
  (secret) => new DOMException(secret, 'TimeoutError'),
  throwing,
  circular,
  (secret) => () => secret,
  (secret) => Symbol(secret),
);
