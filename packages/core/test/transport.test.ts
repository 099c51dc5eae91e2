import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { authenticateWith } from '../src/auth/authenticate.ts';
import { createTokenCache } from '../src/auth/token-cache.ts';
import { startBudget } from '../src/http/call-budget.ts';
import { createLimiter, type Limiter } from '../src/http/limiter.ts';
import { createTransport, type Transport, type TransportRequest } from '../src/http/transport.ts';
import { manualTimer } from './manual-timer.ts';

let now = Date.parse('2026-11-24T10:00:00Z');
const clock = () => (now += 1_000);

let emulator: SmnEmulator;
let transport: Transport;
const ends: (() => void)[] = [];

beforeEach(async () => {
  emulator = await startSmnEmulator({ clock: () => now });
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await transport.close();
  await emulator.close();
});

function start(limiter: Limiter): void {
  transport = createTransport({
    timeouts: { connectMs: 5_000, headersMs: 5_000, bodyMs: 5_000, callMs: 30_000 },
    retry: { maxRetries: 3, minDelayMs: 1, maxDelayMs: 5 },
    limiter,
    maxBodyBytes: 100_000,
    clock,
  });
}

async function ask(change: Partial<TransportRequest> = {}, signal?: AbortSignal) {
  const budget = startBudget(30_000, 'the test', signal);
  ends.push(() => budget.end());
  const path = `/v2/${emulator.projectId}/notifications/sms_sign`;
  return transport.send({ origin: emulator.url, method: 'GET', path, headers: {}, budget, ...change });
}

it('leaves in the answer what its own attempt was signed with, and the date of the service', async () => {
  start(createLimiter({ maxInFlight: 1 }));
  emulator.failNext({ status: 503 });
  const tokens = createTokenCache(() => Promise.reject(new Error('nobody logs in')), clock);
  const supply = async () => emulator.credentials;
  const answer = await ask({ authenticate: authenticateWith({ supply, mayChange: false, tokens, clock }) });
  const last = emulator.requests[1]?.headers['x-sdk-date'] ?? 'no second attempt';
  expect(answer.status).toBe(200);
  expect(answer.sentDate).toBe(last);
  expect(answer.canonicalRequest).toContain(`\nx-sdk-date:${last}\n`);
  expect(Date.parse(answer.header('date') ?? '')).toBe(now);
});

it('starts so many requests within a second', async () => {
  const timer = manualTimer();
  start(createLimiter({ maxInFlight: 8, maxPerSecond: 2 }, timer));
  const [first, second, third, fourth, fifth] = [ask(), ask(), ask(), ask(), ask()];
  await Promise.all([first, second]);
  expect(emulator.requests).toHaveLength(2);
  timer.advance(1_000);
  await Promise.all([third, fourth]);
  expect(emulator.requests).toHaveLength(4);
  timer.advance(1_000);
  await fifth;
  expect(emulator.requests).toHaveLength(5);
});

it('counts nobody who has left while waiting', async () => {
  const timer = manualTimer();
  start(createLimiter({ maxInFlight: 8, maxPerSecond: 1 }, timer));
  await ask();
  const controller = new AbortController();
  const leaving = ask({}, controller.signal);
  const staying = ask();
  controller.abort(new Error('the person left'));
  await expect(leaving).rejects.toThrow('the person left');
  timer.advance(1_000);
  expect(await staying).toMatchObject({ status: 401 });
  expect(emulator.requests).toHaveLength(2);
});

it('gives a turn back that comes when nobody waits for it any more', async () => {
  const turn = Promise.withResolvers<() => void>();
  const given = Promise.withResolvers<void>();
  start({ enter: () => turn.promise });
  const controller = new AbortController();
  const leaving = ask({}, controller.signal);
  controller.abort(new Error('the person left'));
  await expect(leaving).rejects.toThrow('the person left');
  turn.resolve(given.resolve);
  await given.promise;
  expect(emulator.requests).toHaveLength(0);
});

it('gives a turn back when the request cannot be authenticated', async () => {
  start(createLimiter({ maxInFlight: 1 }));
  const failure = new Error('no signature today');
  const authenticate = async () => ({
    authenticate() {
      throw failure;
    },
  });
  await expect(ask({ authenticate })).rejects.toBe(failure);
  expect(await ask()).toMatchObject({ status: 401 });
});
