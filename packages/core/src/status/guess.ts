import { causeGroups } from './cause-groups.ts';
import type { CauseGroup, Lasting, LocalizedText, StatusReason, WhoseDoing } from './status-terms.ts';

/** What the shape of an unlisted code allows to say. */
export interface Guess {
  readonly reason: StatusReason;
  readonly whoseDoing: readonly WhoseDoing[];
  /** Never permanent: no shape allows that. */
  readonly lasting: Exclude<Lasting, 'permanent'>;
  readonly meaning: LocalizedText;
  readonly advice: LocalizedText;
}

/** A guess with what its cause group says about everything else. */
export function groupGuess(
  group: CauseGroup,
  meaning: LocalizedText,
  own: Partial<Pick<Guess, 'whoseDoing' | 'lasting' | 'advice'>> = {},
): Guess {
  const { whoseDoing, advice } = causeGroups[group];
  return { reason: group, whoseDoing: [whoseDoing], lasting: 'unclear', meaning, advice, ...own };
}
