import type { Complaint } from '@org/query-text';
import { example } from './words.ts';

const complaints: Readonly<Record<Complaint['reason'], (words: string, limit: string) => string>> = {
  'not-understood': (words) => `I did not understand ${words}, so I asked nothing.`,
  ambiguous: (words) => `${words} can be read in more than one way.`,
  'several-windows': (words) => `${words} is more than one time. Which one?`,
  'too-many': () => 'That is too much for one question: at most five numbers, ids or signatures.',
  'not-a-number': (words) => `${words} is not a phone number.`,
  'unknown-sign': (words) => `This account has no signature ${words}.`,
  future: (words) => `${words} lies in the future: choose an earlier time.`,
  'end-before-start': (words) => `${words} ends before it starts: swap the two.`,
  'too-long-ago': (words, limit) => `${words} is too long ago: reports are kept for three months, since ${limit}.`,
  'no-such-time': (words) => `${words} does not exist: no such day, or the clocks went forward there.`,
  'time-twice': (words) => `${words} came twice: the clocks went back there.`,
  conflict: (words) => `${words} cannot be asked together.`,
};

/** What was not understood, alone. */
export function complaintSentence({ reason }: Pick<Complaint, 'reason'>, words: string, limit: string): string {
  return complaints[reason](words === '' ? 'that' : `“${words}”`, limit);
}

/** What was not understood, and what would be. */
export function complaint({ reason, suggestions }: Complaint, words: string, limit: string): string {
  return [
    complaintSentence({ reason }, words, limit),
    ...(suggestions.length > 0 ? [`Did you mean: ${suggestions.slice(0, 4).join(' · ')}?`] : []),
    `Like this: ${example}`,
  ].join('\n');
}
