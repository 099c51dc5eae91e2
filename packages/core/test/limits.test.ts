import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnClient, type SmnClientOptions } from '../src/index.ts';
import { createLimiter } from '../src/http/limiter.ts';
import { manualTimer } from './manual-timer.ts';

const never = new AbortController().signal;

describe('the limiter', () => {
  /** Lets callers in by number, and notes who has got in. */
  function gate(limits: Parameters<typeof createLimiter>[0]) {
    const timer = manualTimer();
    const limiter = createLimiter(limits, timer);
    const entered: number[] = [];
    const leave = new Map<number, () => void>();
    const enter = async (caller: number, signal = never): Promise<void> => {
      leave.set(caller, await limiter.enter(signal));
      entered.push(caller);
    };
    // Everything that can happen without the timer has happened after a turn of the event loop.
    const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
    return { timer, entered, enter, leave: (caller: number) => leave.get(caller)?.(), settled };
  }

  it('lets so many in at a time, and the others in the order in which they came', async () => {
    const { entered, enter, leave, settled } = gate({ maxInFlight: 2 });
    const all = [1, 2, 3, 4].map((caller) => enter(caller));
    await settled();
    expect(entered).toEqual([1, 2]);
    leave(2);
    await settled();
    expect(entered).toEqual([1, 2, 3]);
    leave(1);
    await Promise.all(all);
    expect(entered).toEqual([1, 2, 3, 4]);
  });

  it('gives a place back once, however often it is given back', async () => {
    const { entered, enter, leave, settled } = gate({ maxInFlight: 1 });
    for (const caller of [1, 2, 3]) void enter(caller);
    await settled();
    leave(1);
    leave(1);
    await settled();
    expect(entered).toEqual([1, 2]);
  });

  it('lets nobody overtake who waits', async () => {
    const { entered, enter, leave, settled } = gate({ maxInFlight: 1 });
    void enter(1);
    void enter(2);
    await settled();
    leave(1);
    void enter(3);
    await settled();
    expect(entered).toEqual([1, 2]);
  });

  it('lets so many start within any second', async () => {
    const { timer, entered, enter, settled } = gate({ maxInFlight: 10, maxPerSecond: 2 });
    void enter(1);
    await settled();
    timer.advance(600);
    for (const caller of [2, 3, 4]) void enter(caller);
    await settled();
    expect(entered).toEqual([1, 2]);
    timer.advance(399);
    await settled();
    expect(entered).toEqual([1, 2]);
    timer.advance(1);
    await settled();
    expect(entered).toEqual([1, 2, 3]);
    timer.advance(599);
    await settled();
    expect(entered).toEqual([1, 2, 3]);
    timer.advance(1);
    await settled();
    expect(entered).toEqual([1, 2, 3, 4]);
    expect(timer.pending).toBe(0);
  });

  it('turns away who aborts, and lets the next one in instead', async () => {
    const { entered, enter, leave, settled } = gate({ maxInFlight: 1 });
    const controller = new AbortController();
    void enter(1);
    const second = enter(2, controller.signal);
    void enter(3);
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(second).rejects.toBe(reason);
    leave(1);
    await settled();
    expect(entered).toEqual([1, 3]);
  });

  it('gives a turn at once only to whom nobody waits before', async () => {
    const limiter = createLimiter({ maxInFlight: 2 });
    const first = limiter.enterAtOnce?.();
    const second = limiter.enterAtOnce?.();
    const third = limiter.enter(never);
    expect([first, second, limiter.enterAtOnce?.()]).toEqual([expect.any(Function), expect.any(Function), undefined]);
    first?.();
    expect(limiter.enterAtOnce?.(), 'the third one has it').toBeUndefined();
    second?.();
    (await third)();
    expect(limiter.enterAtOnce?.()).toBeDefined();
  });

  it('leaves no timer behind when everybody has left', async () => {
    const { timer, enter, settled } = gate({ maxInFlight: 2, maxPerSecond: 1 });
    const controller = new AbortController();
    void enter(1);
    const second = enter(2, controller.signal);
    second.catch(() => {});
    await settled();
    expect(timer.pending).toBe(1);
    controller.abort();
    expect(timer.pending).toBe(0);
  });

  it('does not let in who has aborted before', async () => {
    const { enter } = gate({ maxInFlight: 1 });
    const reason = new Error('too late');
    await expect(enter(1, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

function clientOf(emulator: SmnEmulator, options: Partial<SmnClientOptions> = {}): SmnClient {
  return new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options,
  });
}

const mostInFlight = (emulator: SmnEmulator): number =>
  Math.max(...emulator.requests.map((request) => request.inFlight));

describe('on the wire', () => {
  it.each([
    ['eight when nothing is said', undefined, 8],
    ['three when that is the limit', { maxInFlight: 3 }, 3],
    ['one when that is the limit', { maxInFlight: 1 }, 1],
  ])('at most %s are under way', async (_what, limits, most) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, limits === undefined ? {} : { limits });
    const held = emulator.fault({ kind: 'delay', times: Infinity });
    const all = Array.from({ length: 20 }, () => smn.signs());
    await held.reached(most);
    held.release();
    await Promise.all(all);
    expect(emulator.requests).toHaveLength(20);
    expect(mostInFlight(emulator)).toBe(most);
  });

  it('retries wait their turn too', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxInFlight: 2 } });
    emulator.fault({ status: 503, times: 8 });
    const held = emulator.fault({ kind: 'delay', times: Infinity });
    const all = Array.from({ length: 8 }, () => smn.signs());
    await held.reached(2);
    held.release();
    await Promise.all(all);
    expect(emulator.requests).toHaveLength(16);
    expect(mostInFlight(emulator)).toBe(2);
  });

  it.each([
    ['an answer that says no', { status: 404 } as const],
    ['a connection that breaks', { kind: 'reset' } as const],
    ['an answer that is too long', { status: 200, body: 'x'.repeat(10_000) } as const],
  ])('a place is free again after %s', async (_what, fault) => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, {
      limits: { maxInFlight: 1, maxBodyBytes: 5_000 },
      retry: { maxRetries: 0 },
    });
    emulator.fault({ ...fault, times: 3 });
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => smn.signs()));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
  });

  it('who came first is asked for first', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxInFlight: 1 } });
    const messages = Array.from({ length: 6 }, (_, index) => String(index).repeat(32));
    const query = reportQuery()
      .sign(emulator.signs[0]?.signId ?? '')
      .last('1h');
    await Promise.all(messages.map((message) => smn.reports(query.message(message)).firstPage()));
    expect(emulator.requests.map((request) => request.query['message_id'])).toEqual(messages);
  });

  it('who aborts while waiting is gone at once, and asks for nothing', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxInFlight: 1 } });
    const held = emulator.fault({ kind: 'delay' });
    const first = smn.signs();
    await held.reached();
    const controller = new AbortController();
    const second = smn.signs({ signal: controller.signal });
    const reason = new Error('the person left');
    controller.abort(reason);
    await expect(second).rejects.toBe(reason);
    held.release();
    await first;
    await smn.signs();
    expect(emulator.requests).toHaveLength(2);
  });

  it('who aborts gives the place to the next', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxInFlight: 1 } });
    const held = emulator.fault({ kind: 'delay' });
    const controller = new AbortController();
    const first = smn.signs({ signal: controller.signal });
    const second = smn.signs();
    await held.reached();
    controller.abort();
    await expect(first).rejects.toThrow('aborted');
    expect(await second).toHaveLength(4);
  });

  it('the limit per second is an option of the client', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { limits: { maxPerSecond: 1 } });
    await using unlimited = clientOf(emulator);
    await smn.signs();
    const controller = new AbortController();
    const waiting = smn.signs({ signal: controller.signal });
    await unlimited.signs();
    expect(emulator.requests).toHaveLength(2);
    controller.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('a login and the search for the project have their turn before the request that needs them', async () => {
    await using emulator = await startSmnEmulator();
    const { name: user, password, domain } = emulator.user;
    await using smn = new SmnClient({
      region: emulator.region,
      endpoint: emulator.url,
      iamEndpoint: emulator.url,
      credentials: { user, password, domain },
      limits: { maxInFlight: 1 },
    });
    await Promise.all([smn.signs(), smn.signs(), smn.signs()]);
    expect(emulator.requests).toHaveLength(5);
    expect(mostInFlight(emulator)).toBe(1);
  });
});
