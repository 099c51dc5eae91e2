import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import { join } from 'node:path';
import { emulatedEnvironment } from '../support/emulated-environment.ts';
import type { Deed } from './deed.ts';
import type { Ledger } from './ledger.ts';
import { startReplica, type Replica } from './replica.ts';

/** Several processes of one bot, and the way that Slack's requests take to them. */
export interface Fleet extends AsyncDisposable {
  /** All that ever were, oldest first. */
  readonly replicas: readonly Replica[];
  /** Starts another one, and waits until it gets requests. */
  start(): Promise<Replica>;
  /** Waits until nothing of a start is still to come. */
  settled(replica: Replica): Promise<void>;
  /** What is sent along with a request, so that it is known again. */
  tagOf(deed: Deed): { readonly headers?: Readonly<Record<string, string>> };
  /** Is told of each deed right after it was sent. */
  noteSent(deed: Deed): void;
}

/** What the processes stand between, and what they share. */
export interface FleetOptions {
  readonly slack: SlackEmulator;
  readonly smn: SmnEmulator;
  readonly ledger: Ledger;
  /** Where each keeps its audit. */
  readonly directory: string;
}

// The same for all: what one of them has sealed or hashed, the others know.
const sharedKeys = {
  SEAL_KEYS: `all:${Buffer.alloc(32, 1).toString('base64')}`,
  AUDIT_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** The next process. @param own what is different about this way of Slack's */
export function startNextReplica(
  { slack, smn, directory }: FleetOptions,
  replicas: Replica[],
  own: Readonly<Record<string, string>>,
): Replica {
  const name = `replica ${replicas.length + 1}`;
  const environment = {
    ...emulatedEnvironment(slack, smn),
    ...sharedKeys,
    // Long enough for who sends requests to notice.
    SHUTDOWN_DELAY_SECONDS: '1',
    ...own,
  };
  const replica = startReplica({ name, environment, auditPath: join(directory, `${replicas.length + 1}.log`) });
  replicas.push(replica);
  return replica;
}

/** Stops whatever still runs, and waits for its end. */
export async function stopAll(replicas: readonly Replica[]): Promise<void> {
  for (const replica of replicas) if (replica.end === null) replica.kill('SIGTERM');
  await Promise.all(replicas.map(async ({ exited }) => exited));
}
