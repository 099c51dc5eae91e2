import { hostname } from 'node:os';
import { runInNewContext } from 'node:vm';
import type { Logger } from 'pino';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { knownSecrets } from '../src/ops/known-secrets.ts';
import { lineOf, rawLineOf, type LogLine } from './support/log-lines.ts';

const mobile = '13412346789';

/** What becomes of one value in a line. */
const logged = (value: unknown, secrets: readonly string[] = []): unknown =>
  lineOf((logger) => logger.info({ value }), secrets)['value'];

describe('what a line needs', () => {
  it('stays as it is', () => {
    const facts = {
      event: 'listening',
      port: 3000,
      pauseMs: 30_000,
      exportTimeoutMs: 900_000,
      tookMs: 1234.5678,
      rows: 1_234_567,
      atMs: 1_795_400_000_000,
      correlationId: '12345678',
      envelopeId: '6f9619ff-8b86-d011-b42d-00cf4fc96412',
      requestId: '47f86cf7c9a7449d98ee61cf19312060',
      since: '2026-11-24T05:59:12.345Z',
      address: 'connect ECONNREFUSED 127.0.0.1:443',
      masked: '134****6789',
      sealKeysAreTemporary: true,
      token: null,
      nothing: null,
    };
    const line = lineOf((logger) => logger.info(facts, 'the bot listens'));
    expect(line).toMatchObject({ ...facts, level: 30, pid: process.pid, hostname: hostname(), msg: 'the bot listens' });
    expect(new Date(Number(line['time'])).getFullYear()).toBeGreaterThan(2025);
  });

  it('is what pino writes, where there is nothing to hide', () => {
    const known = {
      a: [1, { b: 'c' }],
      d: new Date(0),
      e: undefined,
      f: Number.NaN,
      g: new URL('https://slack.com/x'),
    };
    const line = lineOf((logger) => logger.warn(known, '%s of %d: %j', 'one', 2, { three: 3 }));
    expect(line).toMatchObject({ a: [1, { b: 'c' }], d: '1970-01-01T00:00:00.000Z', g: 'https://slack.com/x' });
    expect(line['msg']).toBe('one of 2: {"three":3}');
  });
});

describe('a value in a line', () => {
  it.each<[string, unknown, unknown]>([
    ['a name', { [`to ${mobile}`]: 1 }, { 'to [number]': 1 }],
    ['a list', [[mobile]], [['[number]']]],
    ['a map', new Map([[mobile, mobile]]), { '[number]': '[number]' }],
    ['a map with an object for a name', new Map([[{ mobile }, 1]]), { '[object]': 1 }],
    ['a set', new Set([mobile]), ['[number]']],
    ['a number', Number(mobile), '[number]'],
    ['a number with its country', Number(`86${mobile}`), '[number]'],
    ['a number below nothing', -Number(mobile), '[number]'],
    ['a bigint', BigInt(mobile), '[number]'],
    ['a small bigint', 12n, 12],
    ['a text in a box', Object(mobile), '[number]'],
    ['a number in a box', Object(Number(mobile)), '[number]'],
    ['a symbol', Symbol(mobile), 'Symbol([number])'],
    ['what makes its own JSON', { toJSON: () => ({ to: mobile }) }, { to: '[number]' }],
    ['bytes', Buffer.from(mobile), '[11 bytes]'],
    ['a function', () => mobile, undefined],
    ['a getter', Object.defineProperty({}, 'to', { enumerable: true, get: () => mobile }), { to: '[number]' }],
    ['a token', 'Bearer xoxe.xoxb-1-abc and xapp-1-A-2-b', 'Bearer [token] and [token]'],
    ['an address to post to', 'to https://hooks.slack.com/commands/T1/2/a3 at once', 'to [token] at once'],
  ])('is redacted: %s', (_what, value, expected) => {
    expect(logged(value)).toEqual(expected);
  });

  it('is an error with all it is made of', () => {
    const error = new Error(`no ${mobile}`, { cause: new TypeError(`because of ${mobile}`) });
    const line = lineOf((logger) => logger.error(Object.assign(error, { code: 'ENONE', to: mobile })));
    expect(line).toMatchObject({
      msg: 'no [number]',
      err: {
        name: 'Error',
        message: 'no [number]',
        stack: expect.stringMatching(/^Error: no \[number\]\n {4}at .*log-redaction\.test\.ts/),
        code: 'ENONE',
        to: '[number]',
        cause: { name: 'TypeError', message: 'because of [number]' },
      },
    });
  });

  it.each([
    'token',
    'botToken',
    'X-Auth-Token',
    'SLACK_SIGNING_SECRET',
    'Authorization',
    'password',
    'set-cookie',
    'SK',
  ])('is a secret when it is called %s', (name) => {
    expect(logged({ [name]: 'kept', other: 'said' })).toEqual({ [name]: '[secret]', other: 'said' });
    expect(logged(new Map([[name, ['kept']]]))).toEqual({ [name]: '[secret]' });
  });
});

describe('a hostile value', () => {
  const thrower = (): never => {
    throw new Error(mobile);
  };
  const itself: Record<string, unknown> = {};
  itself['itself'] = itself;
  const endless: object = new Proxy(
    {},
    {
      get: () => endless,
      ownKeys: () => ['a', 'b'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );

  it.each<[string, unknown, unknown]>([
    [
      'a getter that throws',
      Object.defineProperty({ a: 1 }, 'b', { enumerable: true, get: thrower }),
      { a: 1, b: '[unreadable]' },
    ],
    ['a toJSON that throws', { toJSON: thrower }, '[unreadable]'],
    [
      'a toJSON without end',
      {
        toJSON() {
          return this;
        },
      },
      '[circular]',
    ],
    ['a proxy that is over', revokedProxy(), '[unreadable]'],
    ['a proxy that throws', new Proxy({}, { ownKeys: thrower, getPrototypeOf: thrower, get: thrower }), '[unreadable]'],
    ['what holds itself', itself, { itself: '[circular]' }],
    ['a list that throws', Object.assign([1], { [Symbol.iterator]: thrower }), '[unreadable]'],
    [
      'an error that throws',
      Object.defineProperty(new Error('no'), 'message', { get: thrower }),
      expect.objectContaining({ message: '[unreadable]' }),
    ],
    [
      'an error of elsewhere',
      runInNewContext('new RangeError("13412346789")'),
      expect.objectContaining({ name: 'RangeError', message: '[number]' }),
    ],
    [
      'names of what every object has',
      JSON.parse('{"__proto__":1,"toString":2,"hasOwnProperty":3}'),
      { ['__proto___']: 1, toString_: 2, hasOwnProperty_: 3 },
    ],
  ])('is logged as far as it can be: %s', (_what, value, expected) => {
    expect(logged(value)).toEqual(expected);
    for (const write of everyWay) expect(lineOf((logger) => write(logger, value))).toHaveProperty('time');
  });

  it('does not make a line endless', () => {
    expect(rawLineOf((logger) => logger.info({ endless })).length).toBeLessThan(100_000);
  });

  const everyWay: readonly ((logger: Logger, value: unknown) => void)[] = [
    (logger, value) => logger.info(value),
    (logger, value) => logger.info({ a: 1 }, value as string),
    (logger, value) => logger.info('%s %d %j %o', value as string, value as number, value as object, value as object),
    (logger, value) => logger.child(value as object).info('said'),
  ];
});

describe('a large value', () => {
  it('is cut: texts, lists, names and depth', () => {
    const deep = { 1: { 2: { 3: { 4: { 5: { 6: 'too deep' } } } } } };
    const many = Array.from({ length: 200 }, (_each, index) => index);
    const named = Object.fromEntries(many.map((index) => [`n${index}`, index]));
    const line = lineOf((logger) => logger.info({ deep, many, named, text: 'x'.repeat(9_000) }, 'y'.repeat(9_000)));
    expect(line['deep']).toEqual({ 1: { 2: { 3: { 4: { 5: '[deep]' } } } } });
    expect(line['many']).toEqual([...many.slice(0, 100), '…']);
    expect(Object.keys(line['named'] as object)).toHaveLength(101);
    expect(line['text']).toBe(`${'x'.repeat(1_999)}…`);
    expect(line['msg']).toBe(`${'y'.repeat(1_999)}…`);
  });

  it('has a limit in all', () => {
    const text = 'x'.repeat(2_000);
    const wide = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => [text, 1]));
    const line = rawLineOf((logger) => logger.info({ wide, more: wide }));
    expect(line.length).toBeLessThan(100_000);
  });

  it('leaves no part of a secret where it is cut off, though numbers before it take less room', () => {
    const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
    for (let blanks = 0; blanks < 60; blanks += 1) {
      const text = `${`${mobile}, `.repeat(154)}${' '.repeat(blanks)}${secret}${'.'.repeat(3_000)}`;
      expect(rawLineOf((logger) => logger.info({ text }, text), [secret])).not.toContain(secret.slice(0, 6));
    }
  });
});

describe('a secret that is known', () => {
  const secret = 'AKIA1234567EXAMPLE/+';

  it.each<[string, (logger: Logger) => void, LogLine]>([
    ['in a text', (logger) => logger.info({ a: `<${secret}>` }), { a: '<[secret]>' }],
    ['in a name', (logger) => logger.info({ [secret]: 1 }), { '[secret]': 1 }],
    ['in a message', (logger) => logger.info(`it is ${secret}`), { msg: 'it is [secret]' }],
    [
      'in two parts of a message',
      (logger) => logger.info('%s%s', secret.slice(0, 9), secret.slice(9)),
      { msg: '[secret]' },
    ],
    [
      'in what a child says',
      (logger) => logger.child({ a: secret }, { msgPrefix: secret }).info('!'),
      { a: '[secret]', msg: '[secret]!' },
    ],
    ['next to a number', (logger) => logger.info(`1 2 3 4 5 6 7 ${secret}`), { msg: '[number] [secret]' }],
  ])('is left out %s', (_where, write, expected) => {
    expect(lineOf(write, [secret])).toMatchObject(expected);
  });

  it('is left out as a number', () => {
    expect(logged([12_345_678, 123_456_789], ['12345678'])).toEqual(['[secret]', '[secret]']);
  });

  it('is left out whole where another one is the beginning of it', () => {
    expect(logged('abcdefgh', ['abcd', 'abcdefgh', ''])).toBe('[secret]');
  });

  it('is each one of the configuration', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const config = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-the-bot',
      SLACK_SIGNING_SECRET: 'the-signing-secret',
      HUAWEICLOUD_SDK_AK: 'the-access-key',
      HUAWEICLOUD_SDK_SK: 'the-secret-key',
      HUAWEICLOUD_SDK_SECURITY_TOKEN: 'the-security-token',
      HUAWEICLOUD_SDK_PROJECT_ID: 'project',
      HUAWEICLOUD_SDK_REGION: 'cn-north-4',
      SEAL_KEYS: `a:${key}`,
      AUDIT_KEY: Buffer.alloc(32, 8).toString('base64'),
    });
    expect(knownSecrets(config)).toEqual(
      expect.arrayContaining([
        'xoxb-the-bot',
        'the-signing-secret',
        'the-access-key',
        'the-secret-key',
        'the-security-token',
        key,
      ]),
    );
    const secrets = knownSecrets(config);
    expect(logged(secrets, secrets)).toEqual(secrets.map(() => '[secret]'));
  });
});

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
