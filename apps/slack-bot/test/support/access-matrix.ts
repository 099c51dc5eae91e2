import type { SlackFault } from '@org/slack-emulator';
import type { DenialReason } from '../../src/access/access.ts';
import { actions, type Action } from '../../src/access/action.ts';
import { defaultPolicy, type Policy, type Rule } from '../../src/access/policy.ts';
import type { Said } from './slack-that-says.ts';

/** What comes of an action: it is done, or why not. */
export type Verdict = 'yes' | DenialReason;

/** Somebody somewhere, under a policy, and what they may do then. */
export interface Situation {
  /** Who it is, where, and what the policy says of them: a row of the page. */
  readonly who: string;
  /** Under which heading of the page. */
  readonly about: 'the policy' | 'the place' | 'the person' | 'the channel';
  readonly policy: Policy;
  /** The channel it happens in; `direct` for direct messages. */
  readonly place: string;
  /** What Slack says otherwise than that it is a member, in a channel of the workspace alone. */
  readonly said?: Said;
  readonly faults?: readonly SlackFault[];
  readonly may: Readonly<Record<Action, Verdict>>;
}

/** Who it is that asks, where, and the groups that they are in. */
export const asker = { user: 'U0SHANGHAI', group: 'S0SUPPORT', others: 'S0OTHERS', gone: 'S0GONE' };
/** Where answers are shared to, too. */
const support = 'C0SMSOPS1';
const general = 'C0GENERAL';
export const contact = '#sms-help';

const everything: Rule = { allow: actions, everyone: false, users: [], groups: [], channels: null };
const forEveryone: Rule = { ...everything, everyone: true };
const policyOf = (...rules: readonly Rule[]): Policy => ({ workspaces: null, contact, rules });
const all = (verdict: Verdict): Situation['may'] => ({
  query: verdict,
  export: verdict,
  share: verdict,
  unmask: verdict,
  text: verdict,
});

const inSupport = { place: support } as const;
/** Everything is allowed, as far as the policy goes. */
const allowed = { policy: policyOf(forEveryone), ...inSupport } as const;
const everybodyMay = { query: 'yes', export: 'yes', share: 'yes', unmask: 'role', text: 'role' } as const;
const inChannel = policyOf({ ...forEveryone, channels: [support] });
const inDirect = policyOf({ ...forEveryone, channels: ['direct'] });
const inBoth = policyOf({ ...forEveryone, channels: ['direct', support] });

/** Every kind of person in every kind of place: what the page says, and what is done for real in the test. */
export const accessMatrix: readonly Situation[] = [
  {
    who: 'a member, without a policy file',
    about: 'the policy',
    policy: { ...defaultPolicy, contact },
    ...inSupport,
    may: everybodyMay,
  },
  {
    who: 'a member, without a policy file, in direct messages',
    about: 'the policy',
    policy: { ...defaultPolicy, contact },
    place: 'direct',
    may: everybodyMay,
  },
  {
    who: 'a member whom no rule means',
    about: 'the policy',
    policy: policyOf({ ...everything, users: ['U0NEWYORK'] }),
    ...inSupport,
    may: all('role'),
  },
  {
    who: 'a member whom a rule names',
    about: 'the policy',
    policy: policyOf({ ...everything, users: [asker.user] }),
    ...inSupport,
    may: all('yes'),
  },
  {
    who: 'a member of a user group that a rule names',
    about: 'the policy',
    policy: policyOf({ ...everything, groups: [asker.group] }),
    ...inSupport,
    may: all('yes'),
  },
  {
    who: 'a member of none of the user groups that rules name',
    about: 'the policy',
    policy: policyOf({ ...everything, groups: [asker.others] }),
    ...inSupport,
    may: all('role'),
  },
  {
    who: 'a member of one of two user groups, the other one deleted',
    about: 'the policy',
    policy: policyOf({ ...everything, groups: [asker.gone, asker.group] }),
    ...inSupport,
    may: all('yes'),
  },
  {
    who: 'a member, the user group of the rule deleted',
    about: 'the policy',
    policy: policyOf({ ...everything, groups: [asker.gone] }),
    ...inSupport,
    may: all('role'),
  },
  {
    who: 'a member, with a rule for everyone',
    about: 'the policy',
    policy: policyOf(forEveryone),
    ...inSupport,
    may: all('yes'),
  },
  {
    who: 'a member whom one rule lets ask, and another one see numbers in full',
    about: 'the policy',
    policy: policyOf({ ...forEveryone, allow: ['query'] }, { ...everything, allow: ['unmask'], users: [asker.user] }),
    ...inSupport,
    may: { ...all('role'), query: 'yes', unmask: 'yes' },
  },
  {
    who: 'a member who may do everything but ask',
    about: 'the policy',
    policy: policyOf({ ...forEveryone, allow: actions.filter((action) => action !== 'query') }),
    ...inSupport,
    may: { ...all('yes'), query: 'role' },
  },
  {
    who: 'in a channel that the rule names',
    about: 'the place',
    policy: inChannel,
    ...inSupport,
    may: all('yes'),
  },
  {
    who: 'in another channel than the rule names',
    about: 'the place',
    policy: inChannel,
    place: general,
    may: all('role'),
  },
  {
    who: 'in direct messages, the Home, or by a shortcut from anywhere, where the rule names channels alone',
    about: 'the place',
    policy: inChannel,
    place: 'direct',
    may: all('role'),
  },
  {
    who: 'in direct messages, the Home, or by a shortcut from anywhere, where the rule has `direct`',
    about: 'the place',
    policy: inBoth,
    place: 'direct',
    may: all('yes'),
  },
  {
    who: 'in a channel, where the rule has `direct` alone',
    about: 'the place',
    policy: inDirect,
    ...inSupport,
    may: all('role'),
  },
  { who: 'a guest', about: 'the person', ...allowed, said: { user: { is_restricted: true } }, may: all('guest') },
  {
    who: 'a guest of a single channel',
    about: 'the person',
    ...allowed,
    said: { user: { is_restricted: true, is_ultra_restricted: true } },
    may: all('guest'),
  },
  {
    who: 'a stranger, in no channel shared with the workspace',
    about: 'the person',
    ...allowed,
    said: { user: { is_stranger: true, team_id: 'T0ELSEWHERE' } },
    may: all('outsider'),
  },
  {
    who: 'a member of another workspace, in a shared channel',
    about: 'the person',
    ...allowed,
    said: { user: { team_id: 'T0ELSEWHERE' }, channel: { is_ext_shared: true } },
    may: all('outsider'),
  },
  {
    who: 'an account that was closed, or an app',
    about: 'the person',
    ...allowed,
    said: { user: { deleted: true } },
    may: all('outsider'),
  },
  {
    who: 'a member of a workspace that `workspaces` does not name',
    about: 'the person',
    policy: { ...policyOf(forEveryone), workspaces: ['T0ELSEWHERE'] },
    ...inSupport,
    may: all('workspace'),
  },
  {
    who: 'somebody of whom Slack does not say who they are',
    about: 'the person',
    ...allowed,
    faults: [{ method: 'users.info', error: 'fatal_error', times: Infinity }],
    may: all('unknown'),
  },
  {
    who: 'a member, while Slack does not say who is in the user group that decides',
    about: 'the person',
    policy: policyOf({ ...everything, groups: [asker.group] }),
    ...inSupport,
    faults: [{ method: 'usergroups.users.list', error: 'missing_scope', times: Infinity }],
    may: all('groups'),
  },
  {
    who: 'the same, with a rule for everyone besides',
    about: 'the person',
    policy: policyOf({ ...everything, groups: [asker.group] }, { ...forEveryone, allow: ['query'] }),
    ...inSupport,
    faults: [{ method: 'usergroups.users.list', error: 'missing_scope', times: Infinity }],
    may: { ...all('groups'), query: 'yes' },
  },
  {
    who: 'in a channel with people of another organisation',
    about: 'the channel',
    ...allowed,
    said: { channel: { is_ext_shared: true } },
    may: { ...all('external'), query: 'yes', export: 'yes' },
  },
  {
    who: 'in a channel to which another organisation was invited',
    about: 'the channel',
    ...allowed,
    said: { channel: { is_pending_ext_shared: true } },
    may: { ...all('external'), query: 'yes', export: 'yes' },
  },
  {
    who: 'in a channel that the bot may not look at',
    about: 'the channel',
    ...allowed,
    said: { channel: 'channel_not_found' },
    may: { ...all('yes'), unmask: 'unsure', text: 'unsure' },
  },
  {
    who: 'in a channel, while Slack does not say who is in it',
    about: 'the channel',
    ...allowed,
    said: { channel: 'fatal_error' },
    may: { ...all('unsure'), query: 'yes', export: 'yes' },
  },
  {
    who: 'in direct messages: nobody else is there',
    about: 'the channel',
    ...allowed,
    place: 'direct',
    said: { channel: 'channel_not_found' },
    may: all('yes'),
  },
];
