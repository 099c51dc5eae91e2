import { Console } from 'node:console';
import { deedKinds, type Deed } from './deed.ts';
import { lostWith } from './judge-deeds.ts';
import type { ReplicasReport } from './run-replicas.ts';

const output = new Console({ stdout: process.stdout });

/** What was done, what was killed, what was lost, what came twice. */
export function printReport({ plan, deeds, ended, stopped, audit, problems }: ReplicasReport): void {
  output.log(`\n${plan.transport}: ${deeds.length} by ${plan.people} people, seed ${plan.seed}`);
  const kinds = deedKinds.map((kind) => [kind, countEnds(deeds.filter((deed) => deed.kind === kind))]);
  output.table({ ...Object.fromEntries(kinds), all: countEnds(deeds) });
  output.table(
    Object.fromEntries(
      [
        ...ended.map(({ replica, exit, ...how }) => ({ replica, exit, how })),
        ...stopped.map(({ replica, exit }) => ({ replica, exit, how: { disruption: 'the end' } })),
      ].map(({ replica, exit, how }) => [
        replica.name,
        {
          ...how,
          signal: replica.end,
          given: deeds.filter((deed) => deed.replica === replica).length,
          lost: lostWith(replica.name, deeds),
          exit: exit.code ?? exit.signal,
          warnings: [...replica.warnings].map(([what, times]) => `${times} × ${what}`).join('; '),
        },
      ]),
    ),
  );
  const { lines, torn, unfinished } = audit;
  output.log(`audit: ${lines} lines, ${torn} torn, ${unfinished} answers whose process ended before their outcome`);
  output.log(problems.length === 0 ? 'nothing lost that need not be, nothing twice' : problems.join('\n'));
}

function countEnds(deeds: readonly Deed[]) {
  const count = (end: Deed['end']): number => deeds.filter((deed) => deed.end === end).length;
  return {
    done: deeds.length,
    answered: count('answered'),
    lost: count('lost'),
    stopped: count('stopped'),
    'told to wait': count('told to wait'),
    unknown: count('unknown'),
    refused: count('refused'),
    unanswered: count('unanswered'),
    'done again': deeds.filter(({ isAgain }) => isAgain).length,
  };
}
