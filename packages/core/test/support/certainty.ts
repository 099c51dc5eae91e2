import type { IncompleteReason } from '../../src/index.ts';

/** What can happen while a list is read, and what its reading must end in. */
export interface Situation {
  readonly when: string;
  /** Why it cannot be certain; empty where it can. `null` where reading ends in an `SmnError` of code `response`. */
  readonly reasons: readonly IncompleteReason[] | null;
}

/** For which situations certainty is possible: the tests' table, and the one in `docs/guarantees.md`. */
export const certainty = {
  still: {
    when: 'nothing happens; up to three rows in a row may be alike, with 20 rows a page or more',
    reasons: [],
  },
  slipping: {
    when: 'pages come short, empty or repeated, none of them so twice in a row',
    reasons: [],
  },
  threeMoments: {
    when: 'rows arrive, leave or change at up to three moments; none overtakes another, and none are alike',
    reasons: [],
  },
  moves: {
    when: 'rows overtake others, one at a time, at up to three moments (one, when several requests are under way)',
    reasons: [],
  },
  onePage: {
    when: 'an offset counts pages or is ignored, and the list has fewer rows than a page holds',
    reasons: [],
  },
  maskSearched: {
    when: 'a masked number is matched by the client, in a window of fewer rows than `maskSearchRows`',
    reasons: [],
  },
  budgetEnough: {
    when: 'nothing happens, none are alike, and a `budget` has the rows, two more a page and a page on top',
    reasons: [],
  },
  alwaysMoving: {
    when: 'a row arrives in front of the list before every request',
    reasons: ['changing'],
  },
  crowdAlike: {
    when: 'more rows in a row are alike than a page holds',
    reasons: ['alike'],
  },
  unreadable: {
    when: 'a row has no message id',
    reasons: ['unreadable'],
  },
  maskLimit: {
    when: 'a masked number is matched by the client, in a window of more rows than `maskSearchRows`',
    reasons: ['limit'],
  },
  maskUnsearched: {
    when: 'a masked number brings nothing, and `maskSearchRows` is 0',
    reasons: ['limit'],
  },
  budgetSpent: {
    when: 'less is left of a `budget` than the page that is to be asked for next',
    reasons: ['limit'],
  },
  wrongOffset: {
    when: 'an offset counts pages or is ignored, and the list has as many rows as a page holds, or more',
    reasons: null,
  },
} as const satisfies Readonly<Record<string, Situation>>;

/** A situation's outcome, as the page writes it. */
export function writeOutcome({ reasons }: Situation): string {
  if (reasons === null) return '`SmnError` `response`';
  if (reasons.length === 0) return '`complete: true`';
  return `\`complete: false\`, ${reasons.map((reason) => `\`${reason}\``).join(', ')}`;
}
