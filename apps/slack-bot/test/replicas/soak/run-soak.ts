import { startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator } from '@org/smn-emulator';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emulatedEnvironment } from '../../support/emulated-environment.ts';
import { createChance } from '../chance.ts';
import { startReplica, type Exit, type Replica } from '../replica.ts';
import { figuresOf, measuredOptions, type Figures } from './held.ts';
import { Soaker } from './soaker.ts';
import { sprinkleFaults } from './sprinkle-faults.ts';

/** How long, and how much at once. */
export interface SoakPlan {
  readonly transport: 'http' | 'socket';
  readonly deeds: number;
  readonly people: number;
  readonly seed: number;
  /** How often the process is measured; people wait meanwhile. */
  readonly samples: number;
}

/** What was measured. */
export interface SoakReport {
  readonly plan: SoakPlan;
  readonly samples: readonly Figures[];
  /** With nothing to do for a while: after the first sample, and at the end. */
  readonly idle: readonly [first: Figures, last: Figures];
  /** Deeds that nothing came of: what happened around them. */
  readonly silent: readonly string[];
  readonly warnings: ReadonlyMap<string, number>;
  readonly exit: Exit;
  readonly seconds: number;
}

/** As long as connections that are kept for later are kept. */
const idleMs = 15_000;

/** People use one process for a long time, while things go wrong now and then; it is measured again and again. */
export async function runSoak(plan: SoakPlan, onSample: (figures: Figures) => void): Promise<SoakReport> {
  const users = Array.from({ length: plan.people }, (_, index) => `U0SOAKER${index + 1}`);
  await using smn = await startSmnEmulator();
  await using slack = await startSlackEmulator({
    users: users.map((id) => ({ id, name: id.toLowerCase(), realName: id, tz: 'Asia/Shanghai', locale: 'en-US' })),
  });
  const directory = await mkdtemp(join(tmpdir(), 'soak-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(async () => rm(directory, { recursive: true }));
  const replica = startReplica({
    name: 'the bot',
    auditPath: join(directory, 'audit.log'),
    environment: {
      ...emulatedEnvironment(slack, smn),
      SLACK_TRANSPORT: plan.transport,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_APP_TOKEN: slack.appToken,
      PORT: '0',
    },
    nodeOptions: measuredOptions,
  });
  stack.defer(async () => {
    if (replica.end === null) replica.kill('SIGKILL');
    await replica.exited;
  });
  await connect(replica, slack, plan);

  const people = users.map((user, index) => new Soaker(user, { slack }, createChance(plan.seed * 1_000 + index)));
  const startedMs = performance.now();
  const samples: Figures[] = [];
  const silent: string[] = [];
  let firstIdle: Figures | undefined;
  for (let sample = 0; sample < plan.samples; sample += 1) {
    let left = Math.round(plan.deeds / plan.samples);
    sprinkleFaults(slack, smn, left);
    await Promise.all(
      people.map(async (person) => {
        while (left > 0) {
          left -= 1;
          const story = await person.act();
          if (story !== null) silent.push(`${person.user}: ${story}`);
        }
      }),
    );
    // Neither of them forgets by itself, and this process is not what is measured.
    slack.reset();
    smn.reset();
    for (const person of people) person.forget();
    const figures = await figuresOf(replica);
    samples.push(figures);
    onSample(figures);
    firstIdle ??= await idleFiguresOf(replica);
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  const lastIdle = await idleFiguresOf(replica);
  replica.kill('SIGTERM');
  const exit = await replica.exited;
  const { warnings } = replica;
  return { plan, samples, idle: [firstIdle ?? lastIdle, lastIdle], silent, warnings, exit, seconds };
}

async function connect(
  replica: Replica,
  slack: Awaited<ReturnType<typeof startSlackEmulator>>,
  { transport }: SoakPlan,
): Promise<void> {
  if (transport === 'http') {
    await replica.said('listening');
    return slack.connect({ requestUrl: `http://127.0.0.1:${replica.portOf('listening')}/slack/events` });
  }
  slack.connect({ socketMode: true });
  await slack.sockets.connected(2);
}

async function idleFiguresOf(replica: Replica): Promise<Figures> {
  await wait(idleMs);
  return figuresOf(replica);
}
