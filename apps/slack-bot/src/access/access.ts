import { LRUCache } from 'lru-cache';
import type { Audience, Channels } from '../slack/channels.ts';
import type { KnownPerson, Membership } from '../slack/people.ts';
import type { Owner } from '../search/sealer.ts';
import type { Action } from './action.ts';
import { GroupsUnknownError, type Groups } from './groups.ts';
import { groupsToAsk, permits, type Policy } from './policy.ts';
import type { PolicySource } from './policy-file.ts';

/** What a listener does for somebody; `entry` is what everybody may who is let in: a sentence, and no data. */
export type Need = Action | 'entry';

/** Why somebody may not. */
export type DenialReason =
  /** Slack did not say who they are. */
  | 'unknown'
  | 'guest'
  /** Not of this workspace. */
  | 'outsider'
  /** The policy lets nobody of this workspace in. */
  | 'workspace'
  /** The policy does not give them that, here. */
  | 'role'
  /** Slack did not say which groups they are in, and that decides. */
  | 'groups'
  /** People of another organisation are in the channel. */
  | 'external'
  /** Nobody says whether there are. */
  | 'unsure';

/** Whether somebody may, or why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly why: DenialReason };

/** Who wants something, and where. */
export interface Wanting {
  readonly owner: Owner;
  readonly person: Pick<KnownPerson, 'membership'>;
  /** `undefined` in the Home, and for a shortcut from anywhere. */
  readonly channelId: string | undefined;
}

/** Who may do what: asked before everything that anybody does, each time. */
export interface Access {
  check(need: Need, wanting: Wanting): Promise<Verdict>;
  /** Whom a person who was refused can turn to; `null` when the policy names nobody. */
  contact(): string | null;
}

/** What decides. */
export interface AccessDependencies {
  readonly policy: PolicySource;
  readonly groups: Groups;
  readonly channels: Pick<Channels, 'audienceOf'>;
  /** The workspace that the app is installed in; `null` before Slack has said. */
  readonly homeTeamId: () => string | null;
}

/** Who opens a window in a channel, and then submits it, does not make Slack look twice. */
const audienceIsKnownForMs = 60_000;
const mostChannels = 1_000;

const allowed: Verdict = { allowed: true };

export function createAccess({ policy, groups, channels, homeTeamId }: AccessDependencies): Access {
  const audiences = new LRUCache<string, Promise<Audience>>({ max: mostChannels, ttl: audienceIsKnownForMs });

  async function audienceOf(channelId: string): Promise<Audience> {
    const known = audiences.get(channelId);
    if (known !== undefined) return known;
    const asked = channels.audienceOf(channelId);
    audiences.set(channelId, asked);
    const audience = await asked;
    // Whoever could not be asked is asked again.
    if (audience === 'unreachable') audiences.delete(channelId);
    return audience;
  }

  return {
    contact: () => policy.current().contact,
    async check(need, { owner, person, channelId }) {
      const rules = policy.current();
      const standing = standingOf(person.membership, owner.teamId, homeTeamId());
      if (standing !== null) return denied(standing);
      if (rules.workspaces !== null && !rules.workspaces.includes(owner.teamId)) return denied('workspace');
      if (need === 'entry') return allowed;
      const role = await roleOf(rules, need, owner, channelId);
      if (role !== null) return denied(role);
      const audience = need === 'query' || need === 'export' ? null : await audienceAgainst(need, channelId);
      return audience === null ? allowed : denied(audience);
    },
  };

  async function roleOf(
    rules: Policy,
    action: Action,
    { teamId, userId }: Owner,
    channelId: string | undefined,
  ): Promise<DenialReason | null> {
    const who = { teamId, userId, channelId };
    const without = new Set<string>();
    if (permits(rules, action, { ...who, groupIds: without })) return null;
    // All at once: a window waits no longer than three seconds.
    const asked = groupsToAsk(rules, action, who).map(async (id) => ({ id, members: await membersOf(id) }));
    const found = await Promise.all(asked);
    const groupIds = found.flatMap(({ id, members }) => (members?.has(userId) ? [id] : []));
    if (permits(rules, action, { ...who, groupIds: new Set(groupIds) })) return null;
    // One that nobody speaks of may be what would have let them.
    return found.some(({ members }) => members === null) ? 'groups' : 'role';
  }

  async function membersOf(groupId: string): Promise<ReadonlySet<string> | null> {
    try {
      return await groups.membersOf(groupId);
    } catch (error) {
      if (!(error instanceof GroupsUnknownError)) throw error;
      // A group that is gone has nobody in it, and will not have in a minute either.
      return error.word === 'no_such_subteam' ? new Set() : null;
    }
  }

  /** What outsiders must not see is not done where they are, nor where they may be. */
  async function audienceAgainst(need: Action, channelId: string | undefined): Promise<DenialReason | null> {
    if (channelId === undefined || channelId.startsWith('D')) return null;
    const audience = await audienceOf(channelId);
    if (audience === 'external') return 'external';
    // What is shared goes where Slack's own list has no channel with outsiders in it.
    if (audience === 'unreachable' || (audience === 'unsaid' && need !== 'share')) return 'unsure';
    return null;
  }
}

function standingOf(membership: Membership | null, teamId: string, homeTeamId: string | null): DenialReason | null {
  if (membership === null) return 'unknown';
  if (membership.isStranger || membership.isNobody) return 'outsider';
  const home = homeTeamId ?? teamId;
  if (teamId !== home || !membership.teamIds.includes(home)) return 'outsider';
  return membership.isGuest ? 'guest' : null;
}

function denied(why: DenialReason): Verdict {
  return { allowed: false, why };
}
