import { describe, expect, it } from 'vitest';
import { actions } from '../src/access/action.ts';
import {
  defaultPolicy,
  groupsToAsk,
  permits,
  rolesOf,
  type Asker,
  type Policy,
  type Rule,
} from '../src/access/policy.ts';

const lin: Asker = { teamId: 'T0ACME', userId: 'U0LIN', channelId: 'C0OPS', groupIds: new Set() };

function policyOf(...rules: readonly Partial<Rule>[]): Policy {
  const nothing: Rule = { allow: ['query'], everyone: false, users: [], groups: [], channels: null };
  return { workspaces: null, contact: null, rules: rules.map((rule) => ({ ...nothing, ...rule })) };
}

describe('a rule', () => {
  const inOps = { groupIds: new Set(['S0OPS']) };
  it.each<[string, Partial<Rule>, Partial<Asker>, boolean]>([
    ['of nobody grants nothing', {}, {}, false],
    ['of everyone grants to anybody', { everyone: true }, {}, true],
    ['of users grants to them', { users: ['U0ANN', 'U0LIN'] }, {}, true],
    ['of users grants to no others', { users: ['U0ANN'] }, {}, false],
    ['of groups grants to their members', { groups: ['S0DEV', 'S0OPS'] }, inOps, true],
    ['of groups grants to nobody of other groups', { groups: ['S0DEV'] }, inOps, false],
    ['of users and groups needs one of the two', { users: ['U0LIN'], groups: ['S0DEV'] }, {}, true],
    ['of another action grants nothing', { allow: ['export', 'share', 'unmask', 'text'], everyone: true }, {}, false],
    ['of this channel grants here', { everyone: true, channels: ['C0DEV', 'C0OPS'] }, {}, true],
    ['of another channel does not', { everyone: true, channels: ['C0DEV'] }, {}, false],
    ['of direct places grants in no channel', { everyone: true, channels: ['direct'] }, {}, false],
    [
      'of direct places grants in direct messages',
      { everyone: true, channels: ['direct'] },
      { channelId: 'D0LIN' },
      true,
    ],
    ['of direct places grants in the Home', { everyone: true, channels: ['direct'] }, { channelId: undefined }, true],
    [
      'of a channel does not grant in direct messages',
      { everyone: true, channels: ['C0OPS'] },
      { channelId: 'D0LIN' },
      false,
    ],
    [
      'of a channel does not grant in the Home',
      { everyone: true, channels: ['C0OPS'] },
      { channelId: undefined },
      false,
    ],
    ['that fits the place must fit the person, too', { users: ['U0ANN'], channels: ['C0OPS'] }, {}, false],
    ['of no place grants nowhere', { everyone: true, channels: [] }, {}, false],
  ])('%s', (_what, rule, asker, isPermitted) => {
    expect(permits(policyOf(rule), 'query', { ...lin, ...asker })).toBe(isPermitted);
  });

  it('does not lend its people to another rule’s places', () => {
    const policy = policyOf({ users: ['U0LIN'], channels: ['C0DEV'] }, { users: ['U0ANN'], channels: ['C0OPS'] });
    expect(permits(policy, 'query', lin)).toBe(false);
  });
});

describe('workspaces', () => {
  const policy = { ...policyOf({ everyone: true }), workspaces: ['T0ACME', 'T0PARTNER'] };

  it('that are named let their people in', () => {
    expect(permits(policy, 'query', { ...lin, teamId: 'T0PARTNER' })).toBe(true);
  });

  it('keep all others out, whoever a rule names', () => {
    const named = { ...policy, rules: [...policy.rules, ...policyOf({ users: ['U0LIN'] }).rules] };
    expect(rolesOf(named, { ...lin, teamId: 'T0OTHER' })).toEqual([]);
  });
});

describe('what somebody may', () => {
  it('is query, export and share without a policy of one’s own', () => {
    expect(rolesOf(defaultPolicy, lin)).toEqual(['query', 'export', 'share']);
    expect(rolesOf(defaultPolicy, { ...lin, channelId: undefined })).toEqual(['query', 'export', 'share']);
  });

  it('is nothing where no rule says so', () => {
    expect(rolesOf(policyOf(), lin)).toEqual([]);
  });

  it('is what all rules give together', () => {
    const policy = policyOf({ allow: ['text', 'query'], everyone: true }, { allow: ['unmask'], users: ['U0LIN'] });
    expect(rolesOf(policy, lin)).toEqual(['query', 'unmask', 'text']);
    expect(rolesOf(policyOf({ allow: actions, everyone: true }), lin)).toEqual(actions);
  });
});

describe('groups to ask', () => {
  it('are those of the rules that allow it, each once', () => {
    const policy = policyOf(
      { groups: ['S0OPS', 'S0DEV'] },
      { groups: ['S0OPS'] },
      { allow: ['text'], groups: ['S0QA'] },
    );
    expect(groupsToAsk(policy, 'query')).toEqual(['S0OPS', 'S0DEV']);
  });

  it('are none where everybody may', () => {
    expect(groupsToAsk(policyOf({ groups: ['S0OPS'] }, { everyone: true }), 'query')).toEqual([]);
    expect(groupsToAsk(policyOf({ groups: ['S0OPS'], everyone: true }), 'query')).toEqual([]);
  });

  it('are those that matter elsewhere, where everybody may in one place', () => {
    const everyoneInOps = { everyone: true, channels: ['C0OPS'] };
    expect(groupsToAsk(policyOf({ groups: ['S0OPS'] }, everyoneInOps), 'query')).toEqual(['S0OPS']);
    expect(groupsToAsk(policyOf({ groups: ['S0OPS'], channels: ['C0OPS'] }, everyoneInOps), 'query')).toEqual([]);
  });

  const policy = policyOf(
    { users: ['U0LIN'], channels: ['C0OPS'] },
    { groups: ['S0OPS'], channels: ['C0DEV', 'direct'] },
  );
  it.each<[string, Partial<Asker>, readonly string[]]>([
    ['whom a rule names', {}, []],
    ['in a place that no group has', { userId: 'U0ANN' }, []],
    ['in a place of a group', { channelId: 'C0DEV' }, ['S0OPS']],
    ['in direct messages', { channelId: 'D0LIN' }, ['S0OPS']],
    ['of a workspace that is not let in', { channelId: 'C0DEV', teamId: 'T0OTHER' }, []],
  ])('for somebody %s are %j', (_what, someone, groups) => {
    expect(groupsToAsk({ ...policy, workspaces: ['T0ACME'] }, 'query', { ...lin, ...someone })).toEqual(groups);
  });
});
