import type { Deed } from './deed.ts';
import type { Ended } from './disrupt.ts';

/** What must not be of what people did; one sentence each. */
export function judgeDeeds(deeds: readonly Deed[], ended: readonly Ended[]): readonly string[] {
  return [
    ...deeds.flatMap((deed) => judgeDeed(deed, deeds)),
    ...ended.flatMap(({ replica, unacked, unanswered, givenSince }) => {
      const lost = lostWith(replica.name, deeds);
      const held = unacked + unanswered + givenSince;
      return lost > held ? [`${replica.name} held ${held} when it was killed, and ${lost} were lost`] : [];
    }),
  ];
}

/** How many deeds got lost with a process. */
export function lostWith(name: string, deeds: readonly Deed[]): number {
  return deeds.filter(({ end, replica }) => end === 'lost' && replica?.name === name).length;
}

function judgeDeed(deed: Deed, deeds: readonly Deed[]): readonly string[] {
  const what = nameOf(deed);
  switch (deed.end) {
    case null:
    case 'unanswered':
      return [`${what} was never answered (ack: ${deed.ack})`];
    case 'unknown':
      return deed.replica?.warnings.has('nobody says who asks') === true
        ? []
        : [`${what} was refused to somebody unknown, and nothing was slow`];
    case 'refused':
      return [`${what} was answered with a sentence that it should not have been`];
    case 'lost':
      return [
        ...(deed.replica?.end === 'SIGKILL' ? [] : [`${what} was lost, and its process was not killed`]),
        ...(isDoneAgain(deed, deeds) ? [] : [`${what} was lost, and did not work again`]),
      ];
    case 'stopped':
    case 'told to wait':
      return isDoneAgain(deed, deeds) ? [] : [`${what} had to be done again, and that did not work`];
    case 'answered':
      return deed.ack === 'ok' ? [] : [`${what} was answered, but Slack said that it was not (${deed.ack})`];
  }
}

function isDoneAgain({ id, user }: Deed, deeds: readonly Deed[]): boolean {
  return deeds.some((other) => other.id > id && other.user === user && other.isAgain && other.end === 'answered');
}

/** A deed, as a sentence about it begins. */
export function nameOf({ id, kind, surface, replica }: Deed): string {
  return `deed ${id} (${kind}, ${surface}, ${replica?.name ?? 'given to nobody'})`;
}
