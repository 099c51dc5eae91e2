import type { Clock } from '@org/smn-core';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { correlationId } from '../slack/correlation.ts';
import type { SlackClients } from '../slack/slack-clients.ts';
import { slackErrorWord } from '../slack/slack-error.ts';

/** Nobody says who is in a user group: what only its members may is to be refused. */
export class GroupsUnknownError extends Error {
  override readonly name = 'GroupsUnknownError';
  /** Slack's word for why: `missing_scope` without `usergroups:read`, `no_such_subteam` for a group that is none. */
  readonly word: string;

  constructor(word: string) {
    super(`Slack does not say who is in the user group: ${word}`);
    this.word = word;
  }
}

/** Looks up who is in which user group. */
export interface Groups {
  /**
   * User ids of a group's members, from memory when they were asked for lately.
   *
   * @param teamId the workspace that has the group, where the app is installed in several at once
   * @throws GroupsUnknownError when Slack does not say, nor has lately
   */
  membersOf(groupId: string, teamId?: string): Promise<ReadonlySet<string>>;
}

const freshForMs = 5 * 60_000;
/** How long Slack may be away, and members go on with their work. */
const goodEnoughForMs = 3_600_000;
/** Slack that does not answer is not asked for everybody who asks. */
const unknownForMs = 30_000;
const mostGroups = 1_000;

/** What is known of one group. */
interface Known {
  members: { readonly ids: ReadonlySet<string>; readonly atMs: number } | null;
  failure: { readonly word: string; readonly atMs: number } | null;
  asking: Promise<void> | null;
}

/** Remembers members for five minutes: who joins or leaves a group is known to have after that at the latest. */
export function createGroups(
  { lookups }: Pick<SlackClients, 'lookups'>,
  logger: Logger,
  clock: Clock,
  seen: (isHit: boolean) => void = () => {},
): Groups {
  const groups = new LRUCache<string, Known>({ max: mostGroups });

  /** A clock that was put back makes nothing last longer. */
  function isWithin(lastsMs: number, since: { readonly atMs: number } | null): boolean {
    const ageMs = clock() - (since?.atMs ?? Number.NEGATIVE_INFINITY);
    return ageMs >= 0 && ageMs < lastsMs;
  }

  async function ask(known: Known, groupId: string, teamId: string | undefined): Promise<void> {
    try {
      const { users = [] } = await lookups.usergroups.users.list({
        usergroup: groupId,
        ...(teamId === undefined ? {} : { team_id: teamId }),
      });
      known.members = { ids: new Set(users), atMs: clock() };
      known.failure = null;
    } catch (error) {
      const word = slackErrorWord(error);
      known.failure = { word, atMs: clock() };
      // That there is no such group is an answer, and nobody is in it any more.
      if (word === 'no_such_subteam') known.members = null;
      logger.warn(
        { correlationId: correlationId(), groupId, error: { name: 'usergroups.users.list', message: word } },
        'Slack does not say who is in a user group',
      );
    }
  }

  return {
    async membersOf(groupId, teamId) {
      const key = `${teamId ?? ''}/${groupId}`;
      const known = groups.get(key) ?? { members: null, failure: null, asking: null };
      groups.set(key, known);
      const isKnown = isWithin(freshForMs, known.members) || isWithin(unknownForMs, known.failure);
      seen(isKnown);
      if (!isKnown) {
        known.asking ??= ask(known, groupId, teamId).finally(() => {
          known.asking = null;
        });
        await known.asking;
      }
      if (known.members !== null && isWithin(goodEnoughForMs, known.members)) return known.members.ids;
      throw new GroupsUnknownError(known.failure?.word ?? 'unknown');
    },
  };
}
