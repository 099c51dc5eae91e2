import { groupGuess, type Guess } from './guess.ts';
import type { CauseGroup } from './status-terms.ts';
import { causeGroups } from './cause-groups.ts';

/** What a whole word allows to say; nothing when parts of it point to different causes. */
export function guessByWord(code: string): Guess | undefined {
  if (!/^[A-Z_-]+$/.test(code)) return undefined;
  const [group, ...others] = parts.filter(([, words]) => words.some((word) => code.includes(word)));
  return group === undefined || others.length > 0
    ? undefined
    : groupGuess(group[0], causeGroups[group[0]].title, group[2]);
}

const parts: readonly (readonly [CauseGroup, readonly string[], Partial<Pick<Guess, 'lasting'>>?])[] = [
  ['user-blocked', ['BLACK', 'BLK']],
  ['content-blocked', ['KEY']],
  ['signature-template', ['SIGN']],
  ['frequency-limit', ['LIMIT', 'VALVE', 'BEYOND'], { lasting: 'transient' }],
  ['routing-gateway', ['ROUT']],
];
