import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { startSmnEmulator, type FaultHandle, type ReportInput, type SmnEmulator } from '@org/smn-emulator';
import { reportQuery, SmnClient, type ReportPage, type ReportQuery, type SmnClientOptions } from '../../src/index.ts';
import { clock, nowMs } from './moment-in-time.ts';

/** A client that several callers share, in turn. */
export interface Callers extends AsyncDisposable {
  readonly emulator: SmnEmulator;
  readonly smn: SmnClient;
  /** Asks for {@link listLength} rows. */
  readonly query: ReportQuery;
  /** Every answer that the client got when it asked whose request it is, in this order. */
  readonly keys: readonly (string | undefined)[];
  /** Does something as a caller. */
  readonly as: <Value>(name: string, ask: () => Promise<Value>) => Promise<Value>;
  /** Asks for so many pages at once. */
  readonly manyPages: (count: number) => Promise<readonly ReportPage[]>;
  /** Holds back the answer to the next report page that is not held yet. */
  readonly holdPage: () => FaultHandle;
}

export const listLength = 400;

/** @param options what else than the usual the client is made with */
export async function startCallers(
  maxInFlight: number,
  options: (emulator: SmnEmulator) => Partial<SmnClientOptions> = () => ({}),
): Promise<Callers> {
  const reports: readonly ReportInput[] = Array.from({ length: listLength }, (_, index) => ({
    mobile: '13412346789',
    submit_time: new Date(nowMs - 1_000 * (index + 1)).toISOString(),
  }));
  const emulator = await startSmnEmulator({ clock, reports });
  const caller = new AsyncLocalStorage<string>();
  const keys: (string | undefined)[] = [];
  const fairBy = (): string | undefined => {
    keys.push(caller.getStore());
    return caller.getStore();
  };
  const smn = new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    clock,
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    limits: { maxInFlight, fairBy },
    ...options(emulator),
  });
  const sign = emulator.signs[0]?.signId ?? '';
  const query = reportQuery({ clock }).sign(sign).last('24h');
  return {
    emulator,
    smn,
    query,
    keys,
    as: async (name, ask) => caller.run(name, ask),
    manyPages: async (count) =>
      Promise.all(Array.from({ length: count }, async () => smn.reports(query).firstPage({ pageSize: 1 }))),
    holdPage: () => emulator.fault({ kind: 'delay', path: '/sms/report' }),
    async [Symbol.asyncDispose]() {
      await smn.close();
      await emulator.close();
    },
  };
}

/** Resolves when everything has happened that can without an answer. */
export const settled = async (): Promise<void> => setImmediate();
