import type { DenialReason } from '../../src/access/access.ts';
import { actions, type Action } from '../../src/access/action.ts';
import { en } from '../../src/locales/en.ts';
import { accessMatrix, contact, type Situation, type Verdict } from './access-matrix.ts';

const headings: Readonly<Record<Situation['about'], string>> = {
  'the policy': 'What the policy says',
  'the place': 'Where it is done',
  'the person': 'Who it is',
  'the channel': 'Who else is in the channel',
};

const columns: Readonly<Record<Action, string>> = {
  query: 'ask',
  export: 'export',
  share: 'share',
  unmask: 'number in full',
  text: 'text',
};

/** What each word of the table means, and the action that its sentence is shown for. */
const meanings: Readonly<Record<DenialReason, readonly [what: string, shownFor: Action]>> = {
  role: ['No rule gives it to this person in this place.', 'unmask'],
  guest: ['Guests get nothing, whatever a rule says.', 'query'],
  outsider: ['Not of this workspace, or an account that is closed.', 'query'],
  workspace: ['The policy lets in only people of the workspaces it names.', 'query'],
  unknown: ['Slack did not say who it is, nor has within the last day.', 'query'],
  groups: ['Slack did not say who is in a user group that decides, nor has within the last hour.', 'export'],
  external: ['People of another organisation are in the channel, or were invited to it.', 'share'],
  unsure: ['Slack does not say whether there are such people.', 'text'],
};

/** `docs/access.md`: the matrix as a person reads it. */
export function accessPage(): string {
  return `${[
    '# Who may do what',
    'Made from the table that a test goes through, action by action: `pnpm run access` in `apps/slack-bot` writes it anew.',
    'Whoever does anything with the bot is checked each time: at the command, at every click on an older answer, and when a window is submitted. What is not allowed leads to one sentence and a line in the audit (`"decision":"denied"`), and Huawei Cloud is asked nothing. The policy is a YAML file; [`policy.example.yaml`](../apps/slack-bot/policy.example.yaml) explains it line by line. Without one, every member of the workspace may ask, export and share.',
    'Where a table says `yes`, it is done. Any other word is why not: it stands as `why` in the audit, and as the label of `smsreport_refusals_total`. From “Who it is” on, the policy gives everything to everyone where the row says nothing else.',
    ...(Object.keys(headings) as readonly Situation['about'][]).flatMap(section),
    '## What the words mean, and what is told',
    'A contact that the policy names takes the place of `#sms-help`; where it names none, it is “whoever runs this bot”. In Chinese for whoever reads Chinese in Slack. What is “here” is what was tried: ask about SMS, export, share, see numbers in full, read what an SMS said.',
    table(
      ['word', 'means', 'is told'],
      (Object.keys(meanings) as readonly DenialReason[]).map((why) => {
        const [what, action] = meanings[why];
        return [`\`${why}\``, what, en.access.refused(action, why, contact, '1a2b3c4d')];
      }),
    ),
    '## What else is looked at',
    [
      '- **Where an answer is shared to.** It takes the same as where it is shared from: a rule that names channels means both, and a channel with people of another organisation is refused at its field.',
      '- **A number in full** takes a reason of five characters or more. Where Huawei Cloud itself answers with numbers masked, there is none to see, and the window says so.',
      '- **A text** is there for 24 hours, and what could be a one-time code is hidden in it.',
      '- **How often.** One person has `SEARCHES_PER_MINUTE` searches within any minute, and one export at a time.',
      '- **Taking back and cancelling** is for whoever shared or exported, whatever the policy says by then. Guests and outsiders are refused there, too.',
      '- **The Home** of somebody who may not ask says why, and shows nothing of the account.',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function section(about: Situation['about']): readonly string[] {
  const rows = accessMatrix.filter((situation) => situation.about === about);
  const header = ['', ...actions.map((action) => columns[action])];
  return [
    `## ${headings[about]}`,
    table(
      header,
      rows.map(({ who, may }) => [who, ...actions.map((action) => inWords(may[action]))]),
    ),
  ];
}

function inWords(verdict: Verdict): string {
  return verdict === 'yes' ? 'yes' : `\`${verdict}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
