import * as z from 'zod';
import { actions } from './action.ts';
import { describeValue } from './describe-value.ts';
import { direct } from './policy.ts';

const longestContact = 150;
/** Slack's ids have around ten characters, and no promised length. */
const idPattern = (firstLetters: string) => new RegExp(`^[${firstLetters}][A-Z0-9]{2,30}$`);

/** What zod knows of a value that does not fit. */
interface Misfit {
  readonly input?: unknown;
}

/** @param what what would be right: `true or false` */
const mustBe = (name: string, what: string) => ({
  error: ({ input }: Misfit) => `${name} is ${describeValue(input)}, but must be ${what}`,
});

/** @param what what an entry is, and what fits: `action: query or export` */
const entryOf = (key: string, what: string) => ({
  error: ({ input }: Misfit) =>
    `"${key}" has ${input === null ? 'an empty entry' : describeValue(input)}, which is no ${what}`,
});

const listOf = <Entry extends z.ZodType>(key: string, entry: Entry, what: string) =>
  z.array(entry, mustBe(`"${key}"`, what)).min(1, mustBe(`"${key}"`, what));

const idsOf = (key: string, pattern: RegExp, what: string, example: string) => {
  const entry = entryOf(key, what);
  return listOf(key, z.string(entry).regex(pattern, entry), `a list like [${example}]`);
};

const users = idsOf('users', idPattern('UW'), 'user id: U… or W…, in capitals and digits', 'U0LEAD');
const groups = idsOf('groups', idPattern('S'), 'user group id: S…, in capitals and digits', 'S0SUPPORT');
const workspaces = idsOf('workspaces', idPattern('TE'), 'workspace id: T… or E…, in capitals and digits', 'T0ACME');
const channels = idsOf(
  'channels',
  new RegExp(`${idPattern('CG').source}|^${direct}$`),
  `channel id: C… or G…, in capitals and digits, or ${direct} for direct messages and the Home`,
  `C0SUPPORT, ${direct}`,
);

const contactMust = mustBe(
  '"contact"',
  `one line of at most ${longestContact} characters, in quotes where it begins with # or @`,
);
const contact = z
  .string(contactMust)
  .refine(
    (text) => text.length <= longestContact && /\S/.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text),
    contactMust,
  );

/** One rule, as it stands in the file. */
export const ruleSchema = z
  .strictObject(
    {
      allow: listOf(
        'allow',
        z.enum(actions, entryOf('allow', 'action: query, export, share, unmask or text')),
        'a list of actions like [query, export]',
      ),
      everyone: z.boolean(mustBe('"everyone"', 'true or false')).default(false),
      users: users.optional(),
      groups: groups.optional(),
      channels: channels.optional(),
    },
    mustBe('a rule', 'keys: allow, everyone, users, groups, channels'),
  )
  .refine((rule) => rule.everyone || 'users' in rule || 'groups' in rule, {
    error: 'this rule means nobody: give it users, groups, or everyone: true',
    // Also when something else is wrong: every problem is said at once.
    when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  });

/** A policy, as it stands in the file: each issue says as a whole sentence what is wrong, and what would be right. */
export const policySchema = z.strictObject(
  {
    version: z.literal(1, mustBe('"version"', '1')),
    contact: contact.optional(),
    workspaces: workspaces.optional(),
    rules: z.array(ruleSchema, mustBe('"rules"', 'a list of rules, each beginning with "- allow:"')),
  },
  mustBe('the policy', 'keys: version, contact, workspaces, rules'),
);
