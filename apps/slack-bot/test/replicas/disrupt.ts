import { request } from 'undici';
import type { World } from './attempt.ts';
import type { Fleet } from './fleet.ts';
import type { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import type { Exit, Replica } from './replica.ts';

/**
 * What happens to the oldest process while people are at work: another one is there first; it is stopped, and the others
 * carry on until another one is there; it is killed.
 */
export const disruptions = ['upgrade', 'restart', 'crash'] as const;
export type Disruption = (typeof disruptions)[number];

/** A process that was ended on purpose. */
export interface Ended {
  readonly disruption: Disruption;
  readonly replica: Replica;
  /** Deeds that it held at that moment: not acked, and acked without an answer so far. */
  readonly unacked: number;
  readonly unanswered: number;
  /** Deeds that it was given after that, before the system had taken it down. */
  readonly givenSince: number;
  readonly exit: Exit;
}

/** Where disruptions happen. */
export interface DisruptOptions {
  readonly slack: World['slack'];
  readonly fleet: Fleet;
  readonly ledger: Ledger;
  readonly gate: Gate;
  /** How much people do in all. */
  readonly deeds: number;
}

/** A limit for what never comes, not a measure of speed. */
const patienceMs = 60_000;

/**
 * One disruption after the other, each in the middle of its share of what people do, and right after its victim was given
 * something.
 */
export async function disrupt(
  plan: readonly Disruption[],
  { slack, fleet, ledger, gate, deeds }: DisruptOptions,
): Promise<readonly Ended[]> {
  const share = deeds / plan.length;
  const ended: Ended[] = [];
  for (const [index, disruption] of plan.entries()) {
    if (disruption === 'upgrade') await startAnother(fleet);
    gate.openUpTo(Math.round(share * (index + 1)));
    const victim = fleet.replicas.find(({ end }) => end === null);
    if (victim === undefined) throw new Error('There is no process to end');
    const isBusy = (): boolean => ledger.heldBy(victim).some(({ ack }) => ack === null);
    await ledger.changes.until(
      () => ledger.deeds.length >= share * (index + 0.5) && isBusy(),
      AbortSignal.timeout(patienceMs),
    );
    const held = ledger.heldBy(victim);
    const unacked = held.filter(({ ack }) => ack === null).length;
    const givenBefore = ledger.givenTo(victim).length;
    victim.kill(disruption === 'crash' ? 'SIGKILL' : 'SIGTERM');
    const exit = await victim.exited;
    if (disruption === 'crash') {
      await allIsIn(slack);
      for (const { lost } of ledger.heldBy(victim)) lost.abort();
    }
    const unanswered = held.length - unacked;
    const givenSince = ledger.givenTo(victim).length - givenBefore;
    ended.push({ disruption, replica: victim, unacked, unanswered, givenSince, exit });
    const isLast = index === plan.length - 1;
    if (disruption !== 'upgrade' && !isLast) await startAnother(fleet);
  }
  return ended;
}

async function startAnother(fleet: Fleet): Promise<void> {
  const newest = fleet.replicas.at(-1);
  if (newest?.end === null) await fleet.settled(newest);
  await fleet.start();
}

/** What a process had sent before its end has been read by then: it was there before these were. */
async function allIsIn({ url }: World['slack']): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    const { body } = await request(`${url}/api/api.test`, { method: 'POST' });
    await body.dump();
  }
}
