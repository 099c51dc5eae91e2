import { actions, type Action } from './action.ts';

/** Lets some people do some things, in all places or in some. */
export interface Rule {
  readonly allow: readonly Action[];
  /** Whether it means everybody; `users` and `groups` say nothing more then. */
  readonly everyone: boolean;
  /** User ids, `U…` or `W…`. */
  readonly users: readonly string[];
  /** User group ids, `S…`. */
  readonly groups: readonly string[];
  /** Channel ids and {@link direct}, where the rule holds; `null`: everywhere. */
  readonly channels: readonly string[] | null;
}

/** Who may do what. What no rule allows is denied. */
export interface Policy {
  /** Workspace ids whose people are let in, no others anywhere; `null`: the policy does not ask. */
  readonly workspaces: readonly string[] | null;
  /** What a refused person is told to turn to, plain text; `null` when there is nobody. */
  readonly contact: string | null;
  readonly rules: readonly Rule[];
}

/** Somebody in a place, as far as it can be said without asking Slack. */
export interface Someone {
  /** The workspace that the person belongs to. */
  readonly teamId: string;
  readonly userId: string;
  /** `undefined` in the Home, and for a shortcut from anywhere: that is {@link direct}, as direct messages are. */
  readonly channelId: string | undefined;
}

/** Somebody in a place, of whom is known which user groups they are in. */
export interface Asker extends Someone {
  /** Those of {@link groupsToAsk} are enough. */
  readonly groupIds: ReadonlySet<string>;
}

/** The place that is no channel: direct messages with the bot, its Home, and shortcuts from anywhere. */
export const direct = 'direct';

/** What holds without a file: everybody may ask, get files and show others; nobody sees numbers in full, or texts. */
export const defaultPolicy: Policy = {
  workspaces: null,
  contact: null,
  rules: [{ allow: ['query', 'export', 'share'], everyone: true, users: [], groups: [], channels: null }],
};

/** Whether somebody may do something where they are. */
export function permits(policy: Policy, action: Action, asker: Asker): boolean {
  return letsIn(policy, asker) && policy.rules.some((rule) => rule.allow.includes(action) && grants(rule, asker));
}

/** All that somebody may do where they are, in the order of {@link actions}. */
export function rolesOf(policy: Policy, asker: Asker): readonly Action[] {
  return actions.filter((action) => permits(policy, action, asker));
}

/**
 * User groups whose members have to be known to decide, so that Slack is not asked in vain; none when it is decided
 * without them.
 *
 * @param someone whom it is about; of anybody, in any place, when left out
 */
export function groupsToAsk(policy: Policy, action: Action, someone?: Someone): readonly string[] {
  const rules = policy.rules.filter((rule) => rule.allow.includes(action));
  if (someone === undefined) return groupsThatMatter(rules);
  if (!letsIn(policy, someone) || permits(policy, action, { ...someone, groupIds: new Set() })) return [];
  return groupsThatMatter(rules.filter((rule) => holdsIn(rule, placeOf(someone))));
}

function letsIn({ workspaces }: Policy, { teamId }: Someone): boolean {
  return workspaces === null || workspaces.includes(teamId);
}

function grants(rule: Rule, asker: Asker): boolean {
  const isMeant =
    rule.everyone || rule.users.includes(asker.userId) || rule.groups.some((groupId) => asker.groupIds.has(groupId));
  return isMeant && holdsIn(rule, placeOf(asker));
}

function placeOf({ channelId }: Someone): string {
  return channelId === undefined || channelId.startsWith('D') ? direct : channelId;
}

function holdsIn({ channels }: Rule, place: string): boolean {
  return channels === null || channels.includes(place);
}

/** Groups of rules that give somebody something that another rule does not give everybody, wherever it is. */
function groupsThatMatter(rules: readonly Rule[]): readonly string[] {
  const forEveryone = rules.filter((rule) => rule.everyone);
  const isForEveryone = (place: string): boolean => forEveryone.some((rule) => holdsIn(rule, place));
  if (forEveryone.some(({ channels }) => channels === null)) return [];
  const matter = rules.filter(({ channels }) => channels === null || !channels.every(isForEveryone));
  return [...new Set(matter.flatMap(({ groups }) => groups))];
}
