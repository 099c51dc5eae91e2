import type { DenialReason } from '../../src/access/access.ts';
import { actions } from '../../src/access/action.ts';
import type { Policy } from '../../src/access/policy.ts';
import type { House, HouseOptions } from '../harness.ts';

/** Somebody who is refused whatever they do, and how. */
export interface Caller {
  readonly who: string;
  readonly user: string;
  readonly policy: Policy;
  readonly why: DenialReason;
  readonly says: RegExp;
  /** Whether they are not even told that a button leads nowhere. */
  readonly isOutside: boolean;
  readonly begin?: (house: House) => void;
}

/** Nothing but who somebody is can keep them out. */
export const openPolicy: Policy = {
  workspaces: null,
  contact: '#sms-help',
  rules: [{ allow: actions, everyone: true, users: [], groups: [], channels: null }],
};

/** Those who belong elsewhere, or only to a part of the workspace. */
export const others: NonNullable<HouseOptions['others']> = [
  { id: 'U0GUEST', name: 'gus', realName: 'Gus', isRestricted: true },
  { id: 'U0SINGLE', name: 'sid', realName: 'Sid', isRestricted: true, isUltraRestricted: true },
  { id: 'U0STRANGER', name: 'sam', realName: 'Sam', isStranger: true, teamId: 'T0ELSEWHERE' },
  { id: 'U0OUTSIDER', name: 'ola', realName: 'Ola', teamId: 'T0ELSEWHERE' },
].map((user) => ({ tz: 'Europe/Berlin', locale: 'en-US', ...user }));

const reference = String.raw`\(reference [^)]+\)`;
const saying = (what: string): RegExp => new RegExp(`^${what} If you need it, ask #sms-help\\. ${reference}$`);
const outside = { policy: openPolicy, isOutside: true } as const;
const outsider = {
  ...outside,
  why: 'outsider',
  says: saying(String.raw`Only people of the workspace that this bot belongs to may use it\.`),
} as const;
const guest = { ...outside, why: 'guest', says: saying(String.raw`Guests may not use this bot\.`) } as const;

/** Everybody who must get nothing. */
export const refusedCallers: readonly Caller[] = [
  { who: 'a guest', user: 'U0GUEST', ...guest },
  { who: 'a guest of a single channel', user: 'U0SINGLE', ...guest },
  { who: 'a stranger', user: 'U0STRANGER', ...outsider },
  { who: 'somebody of another workspace', user: 'U0OUTSIDER', ...outsider },
  {
    who: 'somebody of a workspace that the policy does not name',
    user: 'U0SHANGHAI',
    policy: { ...openPolicy, workspaces: ['T0ELSEWHERE'] },
    why: 'workspace',
    says: saying(String.raw`This bot is not open to this workspace\.`),
    isOutside: true,
  },
  {
    who: 'somebody of whom Slack does not say who they are',
    user: 'U0SHANGHAI',
    ...outside,
    why: 'unknown',
    says: new RegExp(
      `^Slack did not say who you are, and I answer people of this workspace only\\. .+ Try again in a minute\\. ${reference}$`,
    ),
    begin: ({ slack }) => void slack.fault({ method: 'users.info', error: 'fatal_error', times: Infinity }),
  },
  {
    who: 'a member to whom the policy gives nothing',
    user: 'U0SHANGHAI',
    policy: { ...openPolicy, rules: [] },
    why: 'role',
    says: saying(String.raw`You may not [^.]+\.`),
    isOutside: false,
  },
];
