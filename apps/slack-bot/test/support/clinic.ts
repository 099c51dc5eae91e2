import { startSlackEmulator, type SlackEmulator, type SlackEmulatorOptions } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { optionalScopes, requiredScopes } from '../../manifest/scopes.ts';
import { examine, type Examination } from '../../src/doctor/examine.ts';
import type { SmnExamination } from '../../src/doctor/examine-smn.ts';
import { emulatedEnvironment } from './emulated-environment.ts';

export type Environment = Readonly<Record<string, string>>;

/** A deployment in good health between two emulators; what is given makes it ill. */
export interface Clinic extends AsyncDisposable {
  readonly slack: SlackEmulator;
  readonly smn: SmnEmulator;
  /** What the bot is told; its requests come over HTTP. */
  readonly environment: Environment;
  examine(environment?: Environment, options?: Partial<SmnExamination>): Promise<Examination>;
}

export interface ClinicOptions {
  readonly slack?: SlackEmulatorOptions;
  readonly smn?: SmnEmulatorOptions;
}

const signingSecret = '0123456789abcdef0123456789abcdef';
export const sealKey = 'k1:q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';

/** Opens the clinic; `await using` closes it. */
export async function openClinic(options: ClinicOptions = {}): Promise<Clinic> {
  const smn = await startSmnEmulator(options.smn);
  const slack = await startSlackEmulator({
    signingSecret,
    scopes: [...requiredScopes, ...optionalScopes],
    ...options.slack,
  });
  const environment = {
    ...emulatedEnvironment(slack, smn),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SEAL_KEYS: sealKey,
    AUDIT_KEY: sealKey.slice('k1:'.length),
  };
  return {
    slack,
    smn,
    environment,
    examine: async (others = {}, examination = {}) =>
      examine(
        { ...environment, ...others },
        { clock: () => Date.now(), timeLimit: () => AbortSignal.timeout(10_000), ...examination },
      ),
    async [Symbol.asyncDispose]() {
      await slack.close();
      await smn.close();
    },
  };
}
