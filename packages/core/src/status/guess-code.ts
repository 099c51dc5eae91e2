import { causeGroups } from './cause-groups.ts';
import { cleanCode } from './clean-code.ts';
import { guessByPrefix } from './guess-by-prefix.ts';
import { guessByState } from './guess-by-state.ts';
import { guessByWord } from './guess-by-word.ts';
import type { LocalizedText } from './status-terms.ts';
import { retryAfter, unsourced, type Verdict } from './verdict.ts';

/**
 * What may be said of a code that the catalogue does not hold: what its shape allows and no more, marked as a guess. Never
 * that trouble is permanent.
 */
export function guessCode(code: string): Verdict {
  const cleaned = cleanCode(code);
  if (cleaned.length > longestGuessable) return notListed;
  const guess = guessByState(cleaned) ?? guessByPrefix(cleaned) ?? guessByWord(cleaned);
  if (guess === undefined) return notListed;
  const { meaning, whoseDoing, reason, lasting, advice } = guess;
  return {
    ...unsourced,
    meaning: {
      en: `not a listed code; perhaps: ${meaning.en}`,
      'zh-CN': `未收录的代码，可能是：${meaning['zh-CN']}`,
    },
    whoseDoing,
    reason,
    retry: retryAfter(lasting, reason),
    advice: reason === 'unknown' ? advice : toBeChecked(advice),
    certainty: { ...unsourced.certainty, isGuess: true },
  };
}

// CMPP gives the field seven bytes; suppliers' longest words take fewer than twenty. Anything longer is no code.
const longestGuessable = 24;

const notListed: Verdict = {
  ...unsourced,
  meaning: { en: 'not a listed code', 'zh-CN': '未收录的代码' },
  whoseDoing: ['unclear'],
  reason: 'unknown',
  retry: 'unclear',
  advice: causeGroups.unknown.advice,
};

// The advice of a cause is for when the cause is sure: nobody's number comes off a list for a guess.
function toBeChecked(advice: LocalizedText): LocalizedText {
  return { en: `A guess: make sure first. ${advice.en}`, 'zh-CN': `仅为推测，请先核实。${advice['zh-CN']}` };
}
