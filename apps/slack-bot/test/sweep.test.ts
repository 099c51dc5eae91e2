import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../src/search/sealer.ts';
import type { LeakKind, Wanted } from './support/sweep-needles.ts';
import { numbersIn } from './support/sweep-typed.ts';
import { protocolPlaces, sweepSlack, sweepSmn } from './support/sweep-wire.ts';
import { createSweep } from './support/sweep.ts';

const number = '13412346789';
const botToken = 'xoxb-2345-abcdefgh-IJKLMNOP';
const appToken = 'xapp-1-A0ABC-987-0f0e0d0c0b0a';
const accessKeyId = 'HPUA1B2C3D4E5F6G7H8I';
const secretAccessKey = 'q9w8e7r6t5y4u3i2o1p0a9s8d7f6g5h4j3k2l1zx';
const password = 'correct-horse-battery';
const sealKey = randomBytes(32);
const text = '【云上商城】您的验证码是482913，5分钟内有效。';

const wanted: Wanted = {
  numbers: [number],
  texts: [text],
  secrets: [
    { kind: 'bot token', value: botToken },
    { kind: 'app token', value: appToken },
    { kind: 'signing secret', value: '8f742231b10e8888abcd99yyyzzz85a5' },
    { kind: 'access key id', value: accessKeyId },
    { kind: 'secret access key', value: secretAccessKey },
    { kind: 'password', value: password },
    { kind: 'seal key', value: sealKey },
  ],
};

/** What is found in a log that holds this, and in which form. */
function foundIn(bytes: string | Uint8Array): readonly (readonly [LeakKind, string])[] {
  const sweep = createSweep();
  sweep.add('log', bytes);
  return sweep.findings(wanted).map(({ kind, form }) => [kind, form] as const);
}

const base64 = (value: string | Buffer): string => Buffer.from(value).toString('base64');

describe('a number', () => {
  it.each([
    ['as it is', `to ${number}.`, 'plain'],
    ['with its country', `+86${number}`, 'plain'],
    ['as a JSON number', JSON.stringify({ mobile: 13_412_346_789 }), 'plain'],
    ['in the middle of other digits', `99${number}00`, 'plain'],
    ['with blanks', '134 1234 6789', 'plain'],
    ['with dashes, and blanks around them', '134 - 1234 - 6789', 'plain'],
    ['with dots and brackets', '(134)1234.6789', 'plain'],
    ['with en dashes', '134–1234–6789', 'folded'],
    ['in a form, its blanks as +', 'text=134+1234+6789', 'plain'],
    ['in a form, its blanks as %20', 'text=134%201234%206789', 'unescaped'],
    ['as escapes of a URL', number.replaceAll(/\d/g, '%3$&'), 'unescaped'],
    ['as escapes of a URL among others that are none', `100% ${number.replaceAll(/\d/g, '%3$&')}`, 'unescaped'],
    ['escaped twice', encodeURIComponent('134%201234%206789'), 'unescaped'],
    ['as escapes of JSON', number.replaceAll(/\d/g, String.raw`\u003$&`), 'unescaped'],
    ['in JSON, over two lines', JSON.stringify('134\n1234\n6789'), 'unescaped'],
    ['as entities of HTML', number.replaceAll(/\d/g, (digit) => `&#${48 + Number(digit)};`), 'unescaped'],
    ['in full-width digits', '１３４１２３４６７８９', 'folded'],
    ['in Arabic digits', '١٣٤١٢٣٤٦٧٨٩', 'folded'],
    ['with what nobody sees between its digits', number.replaceAll(/\d/g, '$&\u200b'), 'folded'],
    ['in base64', base64(`{"mobile":"${number}"}`), 'base64'],
    ['in base64, after something else', `abc${base64(`to ${number}`)}`, 'base64'],
    ['in base64 in a form', encodeURIComponent(base64(`???>>>${number}???`)), null],
    ['in base64url', Buffer.from(`???>>>${number}`).toString('base64url'), 'base64'],
    ['in base64, twice', base64(base64(`to ${number}`)), 'base64, base64'],
    ['in hexadecimal digits', `0${Buffer.from(number).toString('hex')}`, 'hex'],
  ])('is found %s', (_what, bytes, form) => {
    const kinds = foundIn(bytes);
    expect(kinds.map(([kind]) => kind)).toEqual(['number']);
    if (form !== null) expect(kinds[0]?.[1]).toBe(form);
  });

  it.each([
    ['masked', '134****6789'],
    ['masked as a bot shows it', '+86 134****6789 #1'],
    ['but another', '13412346788 13512346789'],
    ['but one that is short of a digit', '1341234678'],
    ['but digits far apart', '134 to 1234 and 6789'],
  ])('is not found %s', (_what, bytes) => {
    expect(foundIn(bytes)).toEqual([]);
  });

  it('is found wherever it is, among whatever bytes', () => {
    const noise = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(noise, noise, fc.stringMatching(/^1[3-9]\d{9}$/), (before, after, planted) => {
        const sweep = createSweep();
        sweep.add('log', Buffer.concat([before, Buffer.from(planted), after]));
        const [finding] = sweep.findings({ numbers: ['17700001111', planted] });
        expect(finding).toMatchObject({ kind: 'number', form: 'plain' });
      }),
      { numRuns: 500 },
    );
  });

  it('is found in base64 and hexadecimal digits wherever it begins, and in a form', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('base64', 'base64url', 'hex'), (before, after, packing) => {
        const packed = Buffer.from(`${before}${number}${after}`).toString(packing);
        expect(foundIn(packed).map(([kind]) => kind)).toEqual(['number']);
        expect(foundIn(`a=${encodeURIComponent(packed)}`).map(([kind]) => kind)).toEqual(['number']);
      }),
    );
  });
});

describe('a secret', () => {
  it.each([
    ['bot token', `token=${botToken}`],
    ['bot token', `cut off: ${botToken.slice(0, -3)}`],
    ['bot token', encodeURIComponent(base64(`Bearer ${botToken}`))],
    ['app token', JSON.stringify({ error: { message: appToken } })],
    ['signing secret', '8f742231b10e8888abcd99yyyzzz85a5'],
    ['access key id', `Access=${accessKeyId}`],
    ['secret access key', secretAccessKey.slice(10)],
    ['seal key', `SEAL_KEYS=k1:${sealKey.toString('base64')}`],
    ['seal key', sealKey.toString('base64url')],
    ['seal key', sealKey.toString('hex')],
    ['seal key', Buffer.concat([randomBytes(7), sealKey, randomBytes(9)])],
  ] as const)('is found: %s', (kind, bytes) => {
    expect(foundIn(bytes).map(([found]) => found)).toContain(kind);
  });

  it('that is no longer than a word is not looked for', () => {
    const sweep = createSweep();
    sweep.add('log', 'another day');
    expect(sweep.findings({ secrets: [{ kind: 'secret access key', value: 'another' }] })).toEqual([]);
  });

  it('is not found where there is another of its kind', () => {
    expect(foundIn('xoxb-1111-abc xapp-2-B0 HPUA0000 [token]')).toEqual([]);
  });
});

describe('what an SMS said', () => {
  it.each([
    ['whole', text],
    ['a part of it', text.slice(3)],
    ['in a form', encodeURIComponent(text)],
    ['as escapes of JSON', text.replaceAll(/./g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)],
    ['in base64', base64(text)],
  ])('is found %s', (_what, bytes) => {
    expect(foundIn(bytes).map(([kind]) => kind)).toEqual(['text']);
  });

  it('is not found where only a signature is named', () => {
    expect(foundIn('【云上商城】 云上商城')).toEqual([]);
  });
});

describe('a state', () => {
  const owner = { teamId: 'T0', userId: 'U0' };
  const state = { search: { numbers: [{ mobile: number, nationCode: '86' }] } };

  it('that is sealed holds nothing that is found', () => {
    const sealed = createSealer([{ id: 'k1', key: sealKey }], () => 0).seal(state, owner);
    expect(foundIn(JSON.stringify({ value: sealed }))).toEqual([]);
  });

  it('that only looks sealed does', () => {
    const content = Buffer.concat([randomBytes(28), Buffer.of(0), Buffer.from(JSON.stringify({ state, ...owner }))]);
    const value = `s1.k1.${content.toString('base64url')}`;
    expect(foundIn(JSON.stringify({ value })).map(([kind]) => kind)).toEqual(['number']);
  });
});

describe('what is collected', () => {
  it('is named in what is found, each once, and shown no more than it may be', () => {
    const sweep = createSweep();
    sweep.add(`slack POST /api/${number}`, `${number} ${number}`);
    sweep.add('log', `${number} ${botToken}`);
    sweep.add('log', number);
    const findings = sweep.findings(wanted);
    expect(findings).toEqual([
      { source: 'slack POST /api/[digits]', kind: 'number', form: 'plain', masked: '134****89' },
      { source: 'log', kind: 'number', form: 'plain', masked: '134****89' },
      { source: 'log', kind: 'bot token', form: 'plain', masked: 'xoxb… (27 characters)' },
    ]);
  });

  it('may hold what is allowed: of that kind, there, and that value where one is named', () => {
    const sweep = createSweep();
    for (const source of ['window', 'log']) sweep.add(source, `${number} 13900002500 ${text}`);
    const kinds = () =>
      sweep
        .findings({ ...wanted, numbers: [number, '13900002500'] })
        .map(({ source, kind, masked }) => (kind === 'text' ? `${source} ${kind}` : `${source} ${masked}`));
    expect(kinds()).toHaveLength(6);
    sweep.allow({ kind: 'number', source: 'window', value: number });
    expect(kinds()).toEqual(['window 139****00', 'window text', 'log 134****89', 'log 139****00', 'log text']);
    sweep.allow({ kind: 'number', source: /^win/ });
    sweep.allow({ kind: 'text', source: 'window' });
    expect(kinds()).toEqual(['log 134****89', 'log 139****00', 'log text']);
  });
});

describe('the wire', () => {
  const head = { direction: 'request', method: 'POST', headers: [], body: Buffer.alloc(0) } as const;
  const reports = '/v2/0a1b/notifications/sms/report';

  it.each([
    ['its bot token as a bearer', { path: '/api/chat.update', headers: [['Authorization', `Bearer ${botToken}`]] }],
    ['its bot token to ask who it is', { path: '/api/auth.test', body: Buffer.from(`token=${botToken}`) }],
    ['its app token for a socket', { path: '/api/apps.connections.open', headers: [['authorization', appToken]] }],
  ] as const)('to Slack may hold %s', (_what, traffic) => {
    const sweep = protocolSweep();
    sweepSlack(sweep, { ...head, ...traffic });
    expect(sweep.findings(wanted)).toEqual([]);
  });

  it.each([
    ['its bot token for a socket', { path: '/api/apps.connections.open', headers: [['authorization', botToken]] }],
    ['its app token as a bearer', { path: '/api/chat.update', headers: [['authorization', `Bearer ${appToken}`]] }],
    ['its bot token to a response_url', { path: '/commands/T/1/x', headers: [['authorization', botToken]] }],
    ['its bot token in a body', { path: '/api/chat.update', body: Buffer.from(`token=${botToken}`) }],
    ['its bot token in a query', { path: `/api/chat.update?token=${botToken}` }],
    ['a number in a path', { path: `/upload/${number}` }],
    ['a number in a query', { path: `/api/users.info?mobile=${number}` }],
    ['a number in the name of a parameter', { path: `/api/users.info?${number}` }],
    ['a number in a header', { path: '/api/users.info', headers: [['X-About', number]] }],
    ['a number in the name of a header', { path: '/api/users.info', headers: [[`X-${number}`, '']] }],
    ['a text in a body', { path: '/api/views.open', body: Buffer.from(JSON.stringify({ text })) }],
  ] as const)('to Slack may not hold %s', (_what, traffic) => {
    const sweep = protocolSweep();
    sweepSlack(sweep, { ...head, ...traffic });
    expect(sweep.findings(wanted)).toHaveLength(1);
  });

  it('is swept for what is answered at once, and for what goes over a socket', () => {
    const sweep = protocolSweep();
    const body = Buffer.from(JSON.stringify({ text: number }));
    sweepSlack(sweep, { direction: 'ack', status: 200, headers: [['x-key', accessKeyId]], body });
    sweepSlack(sweep, { direction: 'frame', kind: 'message', body });
    expect(sweep.findings(wanted).map(({ source, kind }) => `${kind} in ${source}`)).toEqual([
      'access key id in slack ack header x-key',
      'number in slack ack body',
      'number in slack socket message',
    ]);
  });

  it.each([
    ['the number that is asked about', { method: 'GET', path: `${reports}?limit=5&mobile=${number}` }],
    ['the id of the key it is signed with', { path: reports, headers: [['Authorization', `Access=${accessKeyId}`]] }],
    ['the password that a token is asked for with', { path: '/v3/auth/tokens', body: Buffer.from(password) }],
  ] as const)('to SMN may hold %s', (_what, traffic) => {
    const sweep = protocolSweep();
    sweepSmn(sweep, { ...head, ...traffic });
    expect(sweep.findings(wanted)).toEqual([]);
  });

  it.each([
    ['a number in another parameter', { method: 'GET', path: `${reports}?mobile=1&message_id=${number}` }],
    ['a number in the path', { method: 'GET', path: `${reports}/${number}` }],
    ['the secret key in its signature', { path: reports, headers: [['Authorization', secretAccessKey]] }],
    ['the id of the key in another header', { path: reports, headers: [['X-Key', accessKeyId]] }],
    ['the password anywhere else', { path: '/v3/projects', body: Buffer.from(password) }],
    ['a token of Slack’s', { path: reports, headers: [['Authorization', `Bearer ${botToken}`]] }],
  ] as const)('to SMN may not hold %s', (_what, traffic) => {
    const sweep = protocolSweep();
    sweepSmn(sweep, { ...head, ...traffic });
    expect(sweep.findings(wanted)).toHaveLength(1);
  });

  it('is not swept for what SMN answers', () => {
    const sweep = protocolSweep();
    sweepSmn(sweep, { direction: 'answer', method: 'GET', path: reports, status: 200, body: Buffer.from(number) });
    expect(sweep.findings(wanted)).toEqual([]);
  });

  function protocolSweep() {
    const sweep = createSweep();
    protocolPlaces.forEach((place) => sweep.allow(place));
    return sweep;
  }
});

describe('the numbers somebody typed', () => {
  it.each([
    ['/smsreport 13412346789 last 24h', [number]],
    ['134 1234 6789, 139-0000-2500', [number, '13900002500']],
    ['１３４１２３４６７８９', [number]],
    ['+86 134 1234 6789', ['13412346789', '8613412346789', '613412346789', '3412346789']],
    ['61234567890 yesterday', ['61234567890']],
    ['134****6789 2026-11-20..2026-11-21 10:00', []],
    ['0a1b2c3d4e5f60718293a4b5c6d7e8f9 code 1234567', []],
  ])('are told from everything else: row %#', (typed, numbers) => {
    expect(numbersIn(typed).toSorted()).toEqual([...numbers].toSorted());
  });
});
