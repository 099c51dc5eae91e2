import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsToAsk, permits, rolesOf, type Asker, type Policy, type Rule } from '../src/access/policy.ts';
import { action, asker, groups, policy, rule } from './support/arbitrary-policies.ts';

const runs = { numRuns: 2_000 };
const places = ['C0AA', 'G0BB', 'C0OTHER', undefined];

/** Whether a rule names who asks, what is asked, and where: said in another way than the policy's own code. */
function names({ allow, everyone, users, groups, channels }: Rule, wanted: string, asker: Asker): boolean {
  const place = /^[CG]/.test(asker.channelId ?? '') ? asker.channelId : 'direct';
  const people = new Set(everyone ? [asker.userId] : users);
  return (
    new Set<string>(allow).has(wanted) &&
    (people.has(asker.userId) || groups.some((groupId) => asker.groupIds.has(groupId))) &&
    (channels === null || new Set<unknown>(channels).has(place))
  );
}

describe('whatever the policy', () => {
  it('somebody may what a rule names, and nothing that none does', () => {
    fc.assert(
      fc.property(policy, action, asker, (made, wanted, who) => {
        const isIn = made.workspaces === null || new Set(made.workspaces).has(who.teamId);
        expect(permits(made, wanted, who)).toBe(isIn && made.rules.some((each) => names(each, wanted, who)));
      }),
      runs,
    );
  });

  it('one rule more takes nothing away', () => {
    fc.assert(
      fc.property(policy, rule, fc.nat(), asker, (made, more, at, who) => {
        const rules = made.rules.toSpliced(at % (made.rules.length + 1), 0, more);
        expect(rolesOf({ ...made, rules }, who)).toEqual(expect.arrayContaining([...rolesOf(made, who)]));
      }),
      runs,
    );
  });

  it('the order of its rules does not matter', () => {
    const shuffled = policy.chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.shuffledSubarray([...made.rules], { minLength: made.rules.length, maxLength: made.rules.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, asker, ([made, rules], who) => {
        expect(rolesOf({ ...made, rules }, who)).toEqual(rolesOf(made, who));
      }),
      runs,
    );
  });

  it('what somebody may is each action that is permitted', () => {
    fc.assert(
      fc.property(policy, action, asker, (made, wanted, who) => {
        expect(rolesOf(made, who).includes(wanted)).toBe(permits(made, wanted, who));
      }),
      runs,
    );
  });
});

describe('the groups to ask', () => {
  it.each<[string, (made: Policy, wanted: Parameters<typeof permits>[1], who: Asker) => readonly string[]]>([
    ['of anybody', (made, wanted) => groupsToAsk(made, wanted)],
    ['of this person', (made, wanted, who) => groupsToAsk(made, wanted, who)],
  ])('are enough to decide: %s', (_whose, groupsOf) => {
    fc.assert(
      fc.property(policy, action, asker, (made, wanted, who) => {
        const asked = groupsOf(made, wanted, who).filter((groupId) => who.groupIds.has(groupId));
        expect(permits(made, wanted, { ...who, groupIds: new Set(asked) })).toBe(permits(made, wanted, who));
      }),
      runs,
    );
  });

  it('of anybody each decide for somebody, somewhere', () => {
    fc.assert(
      fc.property(policy, action, (made, wanted) => {
        const teamId = made.workspaces?.[0] ?? 'T0AA';
        const decides = (groupId: string): boolean =>
          places.some((channelId) => {
            const who = { teamId, userId: 'U0STRANGER', channelId };
            const without = permits(made, wanted, { ...who, groupIds: new Set() });
            return !without && permits(made, wanted, { ...who, groupIds: new Set([groupId]) });
          });
        expect(new Set(groupsToAsk(made, wanted))).toEqual(new Set(groups.filter(decides)));
      }),
      runs,
    );
  });

  it('of one person each decide', () => {
    fc.assert(
      fc.property(policy, action, asker, (made, wanted, who) => {
        const nobody = permits(made, wanted, { ...who, groupIds: new Set() });
        const decide = groups.filter(
          (groupId) => !nobody && permits(made, wanted, { ...who, groupIds: new Set([groupId]) }),
        );
        expect(new Set(groupsToAsk(made, wanted, who))).toEqual(new Set(decide));
      }),
      runs,
    );
  });
});
