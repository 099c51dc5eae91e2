import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PolicyError } from '../src/access/policy-error.ts';
import { groupsToAsk, rolesOf } from '../src/access/policy.ts';
import { readPolicy } from '../src/access/read-policy.ts';

/** Every problem of a text, as `line: sentence`; none when it is a policy. */
function problemsOf(text: string): readonly string[] {
  try {
    readPolicy(text);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ line, sentence }) => `${line}: ${sentence}`);
  }
}

/** A file whose rules begin on line 3. */
function rules(...lines: readonly string[]): string {
  return ['version: 1', 'rules:', ...lines, ''].join('\n');
}

const noUser = 'which is no user id: U… or W…, in capitals and digits';
const ruleMust = 'must be keys: allow, everyone, users, groups, channels';
const contactMust = 'must be one line of at most 150 characters, in quotes where it begins with # or @';

describe('a policy file', () => {
  it('says who may do what', () => {
    expect(
      readPolicy(`
version: 1
contact: "#sms-help, or ask Lin"
workspaces: [T0ACME, E0ORG]
rules:
  - allow: [query, export]
    groups: [S0SUPPORT]
    channels: [C0SUPPORT, direct]
  - allow:
      - text
    users:
      - U0LEAD
      - W0GRID
  - allow: [query]
    everyone: true
`),
    ).toEqual({
      contact: '#sms-help, or ask Lin',
      workspaces: ['T0ACME', 'E0ORG'],
      rules: [
        {
          allow: ['query', 'export'],
          everyone: false,
          users: [],
          groups: ['S0SUPPORT'],
          channels: ['C0SUPPORT', 'direct'],
        },
        { allow: ['text'], everyone: false, users: ['U0LEAD', 'W0GRID'], groups: [], channels: null },
        { allow: ['query'], everyone: true, users: [], groups: [], channels: null },
      ],
    });
  });

  it('may hold no more than its version and no rules: nobody may anything', () => {
    expect(readPolicy('version: 1\nrules: []')).toEqual({ contact: null, workspaces: null, rules: [] });
  });

  it('may begin with a byte order mark, and end its lines as Windows does', () => {
    expect(readPolicy('\uFEFFversion: 1\r\nrules:\r\n  - allow: [query]\r\n    everyone: true\r\n').rules).toHaveLength(
      1,
    );
  });

  it('may name a list once and repeat it', () => {
    const text = rules('  - allow: [query]', '    users: &leads [U0LEAD]', '  - allow: [text]', '    users: *leads');
    expect(readPolicy(text).rules.map(({ users }) => users)).toEqual([['U0LEAD'], ['U0LEAD']]);
  });

  it('may repeat a whole rule', () => {
    expect(readPolicy(rules('  - &all', '    allow: [query]', '    everyone: true', '  - *all')).rules).toHaveLength(2);
  });

  it('that comes as the example is one', () => {
    const policy = readPolicy(readFileSync(new URL('../policy.example.yaml', import.meta.url), 'utf8'));
    const lead = { teamId: 'T0ACME', userId: 'U0LEAD', channelId: 'D0LEAD', groupIds: new Set(['S0SUPPORT']) };
    expect(rolesOf(policy, lead)).toEqual(['query', 'export', 'share', 'unmask', 'text']);
    expect(rolesOf(policy, { ...lead, channelId: 'C0SUPPORT' })).toEqual(['query', 'export', 'share']);
    expect(rolesOf(policy, { ...lead, userId: 'U0OTHER', groupIds: new Set() })).toEqual(['query']);
    expect(groupsToAsk(policy, 'export')).toEqual(['S0SUPPORT']);
    expect(policy.contact).not.toBeNull();
  });
});

describe('a wrong policy file is told of with its lines:', () => {
  const anybody = '    everyone: true';
  it.each<[string, string, readonly string[]]>([
    ['nothing in it', '', ['1: the file is empty: a policy begins with version: 1 and rules:']],
    ['comments alone', '# one\n# two\n', ['1: the file is empty: a policy begins with version: 1 and rules:']],
    ['a text', 'hello\n', ['1: the policy is "hello", but must be keys: version, contact, workspaces, rules']],
    ['a list', '\n- a\n', ['2: the policy is a list, but must be keys: version, contact, workspaces, rules']],
    ['no version', '\nrules: []\n', ['2: "version" is missing, but must be 1']],
    ['another version', 'rules: []\nversion: 2\n', ['2: "version" is 2, but must be 1']],
    ['a version in quotes', 'rules: []\nversion: "1"\n', ['2: "version" is "1", but must be 1']],
    [
      'no rules',
      'version: 1\n',
      ['1: "rules" is missing, but must be a list of rules, each beginning with "- allow:"'],
    ],
    [
      'empty rules',
      'version: 1\nrules:\n',
      ['2: "rules" is empty, but must be a list of rules, each beginning with "- allow:"'],
    ],
    [
      'rules that are none',
      rules('  -', '  - query', '  - [query]'),
      [
        `3: a rule is empty, but ${ruleMust}`,
        `4: a rule is "query", but ${ruleMust}`,
        `5: a rule is a list, but ${ruleMust}`,
      ],
    ],
    [
      'a wrong action',
      rules('  - allow: [query, exprot]', anybody),
      ['3: "allow" has "exprot", which is no action: query, export, share, unmask or text'],
    ],
    [
      'a wrong action on a line of its own',
      rules('  - allow:', '      - query', '      - Query', anybody),
      ['5: "allow" has "Query", which is no action: query, export, share, unmask or text'],
    ],
    [
      'actions that are no list',
      rules('  - everyone: true', '    allow: query'),
      ['4: "allow" is "query", but must be a list of actions like [query, export]'],
    ],
    [
      'a rule that allows nothing',
      rules('  - allow: []', anybody, '  - everyone: true'),
      [
        '3: "allow" is an empty list, but must be a list of actions like [query, export]',
        '5: "allow" is missing, but must be a list of actions like [query, export]',
      ],
    ],
    [
      'a rule that means nobody',
      rules('  - allow: [query]', '  - allow: [text]', '    everyone: false'),
      [
        '3: this rule means nobody: give it users, groups, or everyone: true',
        '4: this rule means nobody: give it users, groups, or everyone: true',
      ],
    ],
    [
      'yes for true',
      rules('  - allow: [query]', '    everyone: yes'),
      ['4: "everyone" is "yes", but must be true or false'],
    ],
    [
      'ids that are none',
      rules(
        '  - allow: [query]',
        '    users: [u0lin, "@lin", S0OPS,',
        '      12, [U0LIN]]',
        '    groups:',
        '      - U0LIN',
        '      -',
      ),
      [
        `4: "users" has "u0lin", ${noUser}`,
        `4: "users" has "@lin", ${noUser}`,
        `4: "users" has "S0OPS", ${noUser}`,
        `5: "users" has 12, ${noUser}`,
        `5: "users" has a list, ${noUser}`,
        '7: "groups" has "U0LIN", which is no user group id: S…, in capitals and digits',
        '8: "groups" has an empty entry, which is no user group id: S…, in capitals and digits',
      ],
    ],
    [
      'places that are none',
      `workspaces: [C0OPS]\n${rules('  - allow: [query]', anybody, '    channels: [D0LIN, DIRECT, directly]')}`,
      [
        '1: "workspaces" has "C0OPS", which is no workspace id: T… or E…, in capitals and digits',
        ...['D0LIN', 'DIRECT', 'directly'].map(
          (place) =>
            `6: "channels" has "${place}", which is no channel id: C… or G…, in capitals and digits, or direct for direct messages and the Home`,
        ),
      ],
    ],
    [
      'lists with nothing in them',
      `workspaces:\n${rules('  - allow: [query]', '    users: []', '    channels: []')}`,
      [
        '1: "workspaces" is empty, but must be a list like [T0ACME]',
        '5: "users" is an empty list, but must be a list like [U0LEAD]',
        '6: "channels" is an empty list, but must be a list like [C0SUPPORT, direct]',
      ],
    ],
    [
      'a contact that YAML takes for a comment',
      'version: 1\nrules: []\ncontact: #sms-help',
      [`3: "contact" is empty, but ${contactMust}`],
    ],
    ['a blank contact', 'version: 1\ncontact: "  "\nrules: []', [`2: "contact" is "  ", but ${contactMust}`]],
    [
      'a contact of two lines',
      'version: 1\ncontact: "a\\nb"\nrules: []',
      [`2: "contact" is "a\\nb", but ${contactMust}`],
    ],
    [
      'a contact that is too long',
      `version: 1\ncontact: ${'x'.repeat(151)}\nrules: []`,
      [`2: "contact" is "${'x'.repeat(39)}…", but ${contactMust}`],
    ],
    [
      'keys that are misspelled',
      `rulse: []\n${rules('  - alow: [query]', '    user: [U0LIN]', '  - allow: [query]', '    Everyone: true')}`,
      [
        '1: "rulse" is no key of a policy: did you mean "rules"?',
        '4: "alow" is no key of a rule: did you mean "allow"?',
        '5: "user" is no key of a rule: did you mean "users"?',
        '7: "Everyone" is no key of a rule: did you mean "everyone"?',
      ],
    ],
    [
      'keys that nobody knows',
      `${rules('  - allow: [query]', anybody, '    __proto__: 1', '    "<<": 2')}constructor: 3\n`,
      [
        '5: "__proto__" is no key of a rule: there are allow, everyone, users, groups, channels',
        '6: "<<" is no key of a rule: there are allow, everyone, users, groups, channels',
        '7: "constructor" is no key of a policy: there are version, contact, workspaces, rules',
      ],
    ],
    [
      'keys that are there twice',
      `${rules('  - allow: [query]', anybody, '    allow: [text]', '    "everyone": false')}version: 1\n`,
      [
        '3: this rule means nobody: give it users, groups, or everyone: true',
        '5: "allow" is there twice: keep one',
        '6: "everyone" is there twice: keep one',
        '7: "version" is there twice: keep one',
      ],
    ],
    [
      'something wrong in what is repeated, once',
      rules('  - allow: &all', '      - quer', anybody, '  - allow: *all', anybody),
      ['4: "allow" has "quer", which is no action: query, export, share, unmask or text'],
    ],
    [
      'a key that is there twice, by what it says last',
      'rules: []\nversion: 1\nversion: 2\n',
      ['3: "version" is there twice: keep one', '3: "version" is 2, but must be 1'],
    ],
    [
      'a rule that is wrong and means nobody',
      rules('  - allow:', '      - reed'),
      [
        '3: this rule means nobody: give it users, groups, or everyone: true',
        '4: "allow" has "reed", which is no action: query, export, share, unmask or text',
      ],
    ],
    [
      'words that were true in older YAML',
      '%YAML 1.1\n---\nversion: 1\nrules:\n  - allow: [query]\n    everyone: on\n',
      ['6: "everyone" is "on", but must be true or false'],
    ],
    [
      'a list that is open to the end',
      'version: 1\nrules: [\n\n\n',
      ['2: this is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    [
      'a text that begins as none does, without the text',
      `version: 1\ncontact: |${'x'.repeat(200)}\nrules: []\n`,
      ['2: this is no YAML: Block scalar header includes extra characters'],
    ],
    ['a tab', rules('\t- allow: [query]'), ['3: a tab indents this line: YAML takes blanks only']],
    [
      'a list that is not closed',
      rules('  - allow: [query', anybody),
      ['4: this is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    [
      'a quote that is not closed',
      'version: 1\ncontact: "Lin\nrules: []\n\n',
      ['2: this is no YAML: a quote opens here and is not closed'],
    ],
    [
      'a backslash',
      'version: 1\nrules: []\ncontact: "\\d"\n',
      [String.raw`3: this is no YAML: a \ in double quotes is written \\, or in single quotes`],
    ],
    [
      'a second colon',
      'version: 1\ncontact: ask: Lin\nrules: []\n',
      ['2: this is no YAML: a second ": ", or a "- ", in a line needs quotes around its text'],
    ],
    [
      'a second document',
      `${rules('  - allow: [query]', anybody)}---\n${rules('  - allow: [text]', anybody)}`,
      ['5: a second document begins here: a policy is one, without "---" after its beginning'],
    ],
    ['a tag', 'version: 1\nrules: !!set {}\n', ['2: a tag (!…) has no place in a policy: leave it out']],
    ['a tag of one’s own', 'version: 1\nrules: !mine []\n', ['2: a tag (!…) has no place in a policy: leave it out']],
    [
      'a directive',
      '%MINE\n---\nversion: 1\nrules: []\n',
      ['1: a line that begins with % has no place in a policy: leave it out'],
    ],
    ['a key that is a list', 'version: 1\n? [rules]\n: []\n', ['2: a key must be a plain word']],
    ['nothing to repeat', rules('  - allow: *all', anybody), ['3: "*all" repeats what nothing before it is named']],
    ['what repeats itself', 'version: 1\nrules: &all [*all]\n', [`2: a rule is a list, but ${ruleMust}`]],
    [
      'depths that no policy has',
      `version: 1\nrules: ${'['.repeat(20_000)}\n`,
      ['2: this is nested deeper than any policy: a list of rules, each with lists of ids'],
    ],
    ['too much of it', '#\n'.repeat(33_000), ['1: the file is larger than 64 KiB: name groups instead of many people']],
  ])('%s', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('a list that multiplies itself', () => {
    const names = Array.from('abcdefgh');
    const bomb = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
    });
    expect(problemsOf(['version: 1', ...bomb, ''].join('\n'))).toEqual([
      '3: too much is repeated by * from here on: write it out',
    ]);
  });

  it('all problems at once, in the order of the lines', () => {
    const text = 'workspaces: T0ACME\nversion: 3\nrules:\n  - allow: [reed]\n    users: [lin]\n  - allow: [query]\n';
    expect(() => readPolicy(text)).toThrow(
      [
        'The policy does not fit:',
        '  - line 1: "workspaces" is "T0ACME", but must be a list like [T0ACME]',
        '  - line 2: "version" is 3, but must be 1',
        '  - line 4: "allow" has "reed", which is no action: query, export, share, unmask or text',
        `  - line 5: "users" has "lin", ${noUser}`,
        '  - line 6: this rule means nobody: give it users, groups, or everyone: true',
      ].join('\n'),
    );
  });

  it.each(['13412346789', '"+86 134 1234 6789"', `"${'x'.repeat(30)} 13412346789"`])(
    'a phone number that is no id, without the number: %#',
    (number) => {
      expect(problemsOf(rules('  - allow: [query]', `    users: [${number}]`))).toEqual([
        expect.stringMatching(/^4: "users" has .*\[number\].*, which is no user id/),
      ]);
    },
  );
});
