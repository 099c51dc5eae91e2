import { startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator } from '@org/smn-emulator';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChance } from './chance.ts';
import type { Deed } from './deed.ts';
import { disrupt, type Disruption, type Ended } from './disrupt.ts';
import { runErrand } from './errands/run-errand.ts';
import { Gate } from './gate.ts';
import { openHttpFleet } from './http-fleet.ts';
import { judgeAudit, type AuditVerdict } from './judge-audit.ts';
import { judgeDeeds } from './judge-deeds.ts';
import { Ledger } from './ledger.ts';
import { Person } from './person.ts';
import type { Exit, Replica } from './replica.ts';
import { openSocketFleet } from './socket-fleet.ts';
import { Tally } from './tally.ts';

/** What is done while what happens. */
export interface ReplicasPlan {
  readonly transport: 'http' | 'socket';
  /** How much people do in all: requests of Slack's. */
  readonly deeds: number;
  readonly people: number;
  /** Of the order of what they do. */
  readonly seed: number;
  readonly disruptions: readonly Disruption[];
}

/** What came of it. */
export interface ReplicasReport {
  readonly plan: ReplicasPlan;
  readonly deeds: readonly Deed[];
  readonly ended: readonly Ended[];
  /** Those that were there at the end, and were then stopped. */
  readonly stopped: readonly { readonly replica: Replica; readonly exit: Exit }[];
  readonly audit: AuditVerdict;
  /** What must not be, one sentence each. */
  readonly problems: readonly string[];
}

const replicasAtFirst = 2;
/** Requests to SMN for one deed, more than there are. */
const requestsEach = 10;
/** Long enough that there is always something under way; and now and then longer than people are told to be patient. */
const heldMs = { usually: 60, seldom: 1_600 };
const seldom = 40;

/** Several people use a bot of several processes, while these are killed, started and upgraded. */
export async function runReplicas(plan: ReplicasPlan): Promise<ReplicasReport> {
  const users = Array.from({ length: plan.people }, (_, index) => `U0PERSON${index + 1}`);
  await using smn = await startSmnEmulator();
  for (let after = seldom; after < plan.deeds * requestsEach; after += seldom) {
    smn.fault({ kind: 'delay', milliseconds: heldMs.seldom, after });
  }
  smn.fault({ kind: 'delay', milliseconds: heldMs.usually, times: Infinity });
  await using slack = await startSlackEmulator({
    users: users.map((id, index) => ({
      id,
      name: id.toLowerCase(),
      realName: id,
      tz: 'Asia/Shanghai',
      locale: index === 0 ? 'zh-CN' : 'en-US',
    })),
  });
  const directory = await mkdtemp(join(tmpdir(), 'replicas-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(async () => rm(directory, { recursive: true }));
  const ledger = new Ledger();
  const tally = new Tally();
  const openFleet = plan.transport === 'http' ? openHttpFleet : openSocketFleet;
  const fleet = stack.use(await openFleet({ slack, smn, ledger, directory }));
  for (let started = 0; started < replicasAtFirst; started += 1) {
    const replica = await fleet.start();
    await fleet.settled(replica);
  }

  const gate = new Gate(ledger);
  const world = { slack, fleet, ledger, tally };
  const people = users.map((user, index) => new Person(user, world, createChance(plan.seed * 1_000 + index)));
  const work = Promise.all(
    people.map(async (person) => {
      while (await gate.enter()) await runErrand(person);
    }),
  );
  const disrupting = disrupt(plan.disruptions, { slack, fleet, ledger, gate, deeds: plan.deeds });
  void disrupting.then(
    () => gate.close(),
    () => gate.close(),
  );
  const [ended] = await Promise.all([disrupting, work]);

  const rest = fleet.replicas.filter(({ end }) => end === null);
  for (const replica of rest) replica.kill('SIGTERM');
  const stopped = await Promise.all(rest.map(async (replica) => ({ replica, exit: await replica.exited })));
  const audit = await judgeAudit(fleet.replicas, ledger.deeds);
  const problems = [
    ...judgeDeeds(ledger.deeds, ended),
    ...tally.problems(slack.transcript),
    ...audit.problems,
    ...[...ended, ...stopped].flatMap(({ replica, exit }) => judgeExit(replica, exit)),
  ];
  return { plan, deeds: ledger.deeds, ended, stopped, audit, problems };
}

function judgeExit({ name, end }: Replica, { code, signal }: Exit): readonly string[] {
  if (end === 'SIGKILL') return signal === 'SIGKILL' ? [] : [`${name} ended by itself, with ${code}`];
  return code === 0 ? [] : [`${name} was told to stop, and ended with ${code ?? signal}`];
}
