import { inspect } from 'node:util';
import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.ts';
import { asked, clientOf, loginOf, logins } from './region-client.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('a user’s token', () => {
  it('is had once for many calls, as the project is', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    for (let call = 0; call < 4; call += 1) await smn.signs();
    expect(asked(emulator)).toEqual(['POST tokens 201', 'GET projects 200', ...Array(4).fill('GET sms_sign 200')]);
    expect(emulator.requests.map(({ authenticatedBy }) => authenticatedBy)).toEqual([
      'password',
      ...Array(5).fill('token'),
    ]);
  });

  it('is had once for fifty callers at once', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    await Promise.all(Array.from({ length: 50 }, () => smn.signs()));
    expect(emulator.requests).toHaveLength(52);
    expect(logins(emulator)).toBe(1);
  });

  it('is renewed some minutes before its end, while the old one is still good', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const clock = () => now;
    await using emulator = await startSmnEmulator({ clock, tokenLifetimeMilliseconds: hour });
    await using smn = clientOf(emulator, { clock });
    await smn.signs();
    now += hour - 6 * minute;
    await smn.signs();
    expect(logins(emulator)).toBe(1);
    now += 2 * minute;
    await smn.signs();
    expect(logins(emulator)).toBe(2);
    expect(emulator.requests.every(({ status }) => status !== 401)).toBe(true);
  });

  it('is not renewed for each request when it lives for minutes alone', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const clock = () => now;
    await using emulator = await startSmnEmulator({ clock, tokenLifetimeMilliseconds: 4 * minute });
    await using smn = clientOf(emulator, { clock });
    await smn.signs();
    now += minute;
    await smn.signs();
    expect(logins(emulator)).toBe(1);
    now += 2 * minute;
    await smn.signs();
    expect(logins(emulator)).toBe(2);
  });

  it('is used to its end when it cannot be renewed, and no longer', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const clock = () => now;
    await using emulator = await startSmnEmulator({ clock, tokenLifetimeMilliseconds: hour });
    await using smn = clientOf(emulator, { clock });
    await smn.signs();
    emulator.fault({ status: 503, path: '/v3/auth/tokens', times: Infinity });
    now += hour - minute;
    expect(await smn.signs()).toHaveLength(4);
    now += minute;
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code: 'api', status: 503, retryable: true });
    expect(error.message).toContain('POST /v3/auth/tokens');
    expect(asked(emulator).slice(-3)).toEqual(['POST tokens 503', 'GET sms_sign 200', 'POST tokens 503']);
  });

  it.each([
    ['401', 401],
    ['SMN.0022', 403],
    ['SMN.0165', 403],
  ] as const)('is renewed once when it is refused with %s', async (tokenRefusal, status) => {
    await using emulator = await startSmnEmulator({ behaviour: { tokenRefusal } });
    await using smn = clientOf(emulator);
    await smn.signs();
    emulator.revokeTokens();
    expect(await smn.signs()).toHaveLength(4);
    expect(asked(emulator).slice(3)).toEqual([`GET sms_sign ${status}`, 'POST tokens 201', 'GET sms_sign 200']);
  });

  it('is renewed when IAM refuses it to the search for the project', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext({ status: 401, path: '/v3/projects' });
    expect(await smn.signs()).toHaveLength(4);
    expect(asked(emulator)).toEqual([
      'POST tokens 201',
      'GET projects 401',
      'POST tokens 201',
      'GET projects 200',
      'GET sms_sign 200',
    ]);
  });

  it('is renewed once for fifty callers whose token is refused at once', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxInFlight: 50 } });
    await smn.signs();
    emulator.revokeTokens();
    await Promise.all(Array.from({ length: 50 }, () => smn.signs()));
    expect(asked(emulator).filter((line) => line === 'GET sms_sign 401').length).toBeGreaterThan(1);
    expect(logins(emulator)).toBe(2);
  });

  it.each([
    ['401', { status: 401 } as const, { status: 401 }],
    ['403 SMN.0022', { kind: 'smnError', code: 'SMN.0022' } as const, { status: 403, apiCode: 'SMN.0022' }],
  ])('that is refused with %s again after it was renewed ends in the error', async (_what, fault, expected) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.fault({ ...fault, path: '/sms_sign', times: Infinity });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', retryable: false, ...expected });
    expect(asked(emulator).filter((line) => line.includes('sms_sign'))).toHaveLength(2);
    expect(logins(emulator)).toBe(2);
  });

  it('is not renewed for a no of another kind', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext({ kind: 'smnError', code: 'SMN.0001', path: '/sms_sign' });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'api', status: 403, apiCode: 'SMN.0001' });
    expect(logins(emulator)).toBe(1);
  });

  it('is had for the others when the one who asked for it leaves', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { projectId: emulator.projectId });
    const held = emulator.fault({ kind: 'delay', path: '/v3/auth/tokens' });
    const controller = new AbortController();
    const first = smn.signs({ signal: controller.signal });
    const second = smn.signs();
    await held.reached();
    const reason = new Error('the person left');
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    held.release();
    expect(await second).toHaveLength(4);
    expect(asked(emulator)).toEqual(['POST tokens 201', 'GET sms_sign 200']);
  });
});

describe('a login that fails', () => {
  it('is an error that names it, and not the password', async () => {
    await using emulator = await startSmnEmulator();
    const password = 'Wrong-Password-0815';
    await using smn = clientOf(emulator, { credentials: { ...loginOf(emulator), password } });
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code: 'api', status: 401, retryable: false });
    expect(error.message).toContain('POST /v3/auth/tokens');
    expect(error.requestId).toBe(emulator.requests[0]?.requestId);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
    expect(asked(emulator)).toEqual(['POST tokens 401']);
  });

  it.each([
    ['a connection that breaks', { kind: 'reset' } as const, 'connection'],
    ['a status that passes', { status: 503 } as const, 'api'],
  ])('because of %s is not sent again: it may have been received', async (_what, fault, code) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext(fault);
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code, retryable: true });
    expect(error.message).toContain('POST /v3/auth/tokens');
    expect(logins(emulator)).toBe(1);
    expect(await smn.signs()).toHaveLength(4);
  });

  it.each([
    ['end', { body: { token: { expires_at: 'soon' } }, headers: { 'x-subject-token': 'MIIa' } }, 'token.expires_at'],
    ['token', { body: { token: { expires_at: '2026-11-25T10:00:00.000000Z' } } }, 'X-Subject-Token'],
  ])('for its answer has no %s says so', async (_what, answer, path) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator);
    emulator.failNext({ status: 201, ...answer });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'response', paths: [path] });
  });
});
