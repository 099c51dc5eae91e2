import * as fc from 'fast-check';
import { actions } from '../../src/access/action.ts';
import type { Asker, Policy, Rule } from '../../src/access/policy.ts';

/** Few of each, so that rules and people meet. */
const users = ['U0AA', 'U0BB', 'W0CC'] as const;
export const groups = ['S0AA', 'S0BB', 'S0CC'] as const;
const channels = ['C0AA', 'G0BB', 'direct'] as const;
const teams = ['T0AA', 'T0BB'] as const;

export const action = fc.constantFrom(...actions);

export const rule: fc.Arbitrary<Rule> = fc.record({
  allow: fc.subarray([...actions], { minLength: 1 }),
  everyone: fc.boolean(),
  users: fc.subarray([...users]),
  groups: fc.subarray([...groups]),
  channels: fc.option(fc.subarray([...channels], { minLength: 1 })),
});

export const policy: fc.Arbitrary<Policy> = fc.record({
  contact: fc.constant(null),
  workspaces: fc.option(fc.subarray([...teams], { minLength: 1 })),
  rules: fc.array(rule, { maxLength: 5 }),
});

export const asker: fc.Arbitrary<Asker> = fc.record({
  teamId: fc.constantFrom(...teams),
  userId: fc.constantFrom(...users, 'U0STRANGER'),
  channelId: fc.constantFrom('C0AA', 'G0BB', 'C0OTHER', 'D0AA', undefined),
  groupIds: fc.subarray([...groups]).map((ids) => new Set(ids)),
});
