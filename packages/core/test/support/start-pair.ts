import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { reportQuery, SmnClient, type ReportQuery, type SmnClientOptions } from '../../src/index.ts';
import { clock } from './moment-in-time.ts';

/** An emulator, a client of it that shares its clock, and a question about the last day. */
export interface Pair extends AsyncDisposable {
  readonly emulator: SmnEmulator;
  readonly smn: SmnClient;
  readonly lastDay: ReportQuery;
}

/** Starts both. Retries come at once: tests do not wait. */
export async function startPair(
  emulatorOptions: SmnEmulatorOptions = {},
  clientOptions: Partial<SmnClientOptions> = {},
): Promise<Pair> {
  const emulator = await startSmnEmulator({ clock, ...emulatorOptions });
  const smn = new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    clock,
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...clientOptions,
  });
  return {
    emulator,
    smn,
    lastDay: reportQuery({ clock })
      .sign(emulator.signs[0]?.signId ?? '')
      .last('24h'),
    async [Symbol.asyncDispose]() {
      await smn.close();
      await emulator.close();
    },
  };
}
