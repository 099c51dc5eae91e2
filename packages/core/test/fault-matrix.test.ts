import type { Fault, SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { SmnError, type ReportQuery, type SmnClient } from '../src/index.ts';
import { failureOf } from './support/failure-of.ts';
import { faultCases, mostBytes, type FaultCase, type Outcome } from './support/fault-outcomes.ts';
import { plainRows } from './support/plain-rows.ts';
import { nameOf, toRow } from './support/scenario.ts';
import { startPair, type Pair } from './support/start-pair.ts';
import { moreThanBefore, openHandles, watchSockets } from './support/watch-sockets.ts';

const total = 90;
const pageSize = 40;
const reports = plainRows(total).map(toRow);

/** One call of the client: how much it brings when all goes well. */
interface Call {
  readonly name: string;
  readonly fullData: number;
  readonly make: (smn: SmnClient, query: ReportQuery) => Promise<number>;
  /** How many requests pass before the fault. */
  readonly after: number;
}

const iterate: Omit<Call, 'after' | 'name'> = {
  fullData: total,
  async make(smn, query) {
    const seen = new Set<string>();
    const told: boolean[] = [];
    const list = smn.reports(query, { pageSize, onEvidence: ({ complete }) => told.push(complete) });
    const iterator = list[Symbol.asyncIterator]();
    try {
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) seen.add(nameOf(step.value));
    } catch (error) {
      expect(await iterator.next(), 'it ends with its error').toMatchObject({ done: true });
      expect(told, 'no evidence of what failed').toEqual([]);
      throw error;
    }
    expect(told).toEqual([true]);
    return seen.size;
  },
};
const scan: Omit<Call, 'after' | 'name'> = {
  fullData: total,
  async make(smn, query) {
    const { reports, evidence } = await smn.reports(query, { pageSize }).scan();
    expect(evidence.complete).toBe(true);
    return new Set(reports.map(nameOf)).size;
  },
};
const calls: readonly Call[] = [
  { name: 'for await, first request', after: 0, ...iterate },
  { name: 'for await, second request', after: 1, ...iterate },
  { name: 'scan, first request', after: 0, ...scan },
  { name: 'scan, third request', after: 2, ...scan },
  {
    name: 'firstPage',
    after: 0,
    fullData: pageSize,
    make: async (smn, query) => (await smn.reports(query, { pageSize }).firstPage()).reports.length,
  },
  { name: 'signs', after: 0, fullData: 4, make: async (smn) => (await smn.signs()).length },
];

function startFaulty({ options = {} }: FaultCase): Promise<Pair> {
  return startPair(
    { reports },
    { retry: { maxRetries: 2, minDelayMs: 1, maxDelayMs: 5 }, limits: { maxBodyBytes: mostBytes }, ...options },
  );
}

async function expectOutcome(call: Call, pair: Pair, fault: Fault, outcome: Outcome): Promise<void> {
  const { emulator, smn, lastDay } = pair;
  emulator.fault({ ...fault, after: call.after });
  if (outcome === 'full data') {
    expect(await call.make(smn, lastDay), call.name).toBe(call.fullData);
    return;
  }
  const error = await failureOf(call.make(smn, lastDay));
  expect(error, call.name).toBeInstanceOf(SmnError);
  const { code, status, apiCode } = outcome;
  expect(error, call.name).toMatchObject({ code, ...(status && { status }), apiCode });
  const ids = faultyIds(emulator);
  if (outcome.requestId) expect(ids, `${call.name}: ${String(error)}`).toContain((error as SmnError).requestId);
  else expect(error, call.name).toHaveProperty('requestId', undefined);
}

/** The ids of the requests that met the fault. */
function faultyIds(emulator: SmnEmulator): readonly string[] {
  return emulator.requests.filter((request) => request.fault !== null).map((request) => request.requestId);
}

describe.each(faultCases)('$what', { timeout: 30_000 }, (faultCase) => {
  it.each([
    ['once', { ...faultCase.fault, times: 1 }, faultCase.once],
    ['lasting', { ...faultCase.fault, times: Infinity }, faultCase.lasting],
  ] as const)('%s: full data or one error, and nothing left open', async (_how, fault, outcome) => {
    const before = await openHandles();
    using sockets = watchSockets();
    const pairs = await Promise.all(calls.map(() => startFaulty(faultCase)));
    const outcomes = await Promise.allSettled(
      calls.map((call, index) => expectOutcome(call, pairs[index] ?? missing(), fault, outcome)),
    );
    await Promise.all(pairs.map(({ smn }) => smn.close()));
    expect(sockets.openedAndOpen, 'sockets of closed clients').toBe(0);
    await sockets.allClosed();
    expect(sockets.count).toBeGreaterThanOrEqual(2 * calls.length);
    expect(pairs.map(({ emulator }) => emulator.openConnections)).toEqual(calls.map(() => 0));
    await Promise.all(pairs.map(({ emulator }) => emulator.close()));
    expect(moreThanBefore(before, await openHandles())).toEqual([]);
    expect(outcomes.flatMap((settled) => (settled.status === 'rejected' ? [String(settled.reason)] : []))).toEqual([]);
  });
});

function missing(): never {
  throw new Error('There is a pair for each call');
}
