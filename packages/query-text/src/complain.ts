import type { Complaint, ComplaintReason } from './parsed-search.ts';
import { nearestWords } from './nearest.ts';
import type { Part } from './part.ts';

/** What is asked back first, when there is more than one thing to ask: what is not a word at all. */
const order: readonly ComplaintReason[] = ['not-understood', 'not-a-number', 'unknown-sign', 'ambiguous'];

/** What the words that mean nothing, or too much, are asked back with; `null` when there are none. */
export function complainOfWords(parts: readonly Part[]): Complaint | null {
  for (const reason of order) {
    const doubtful = parts.filter((part) => reasonOf(part) === reason);
    if (doubtful.length === 0) continue;
    const words = doubtful.map((part) => part.words);
    return { reason, words, suggestions: suggest(doubtful), limitMs: null };
  }
  return null;
}

function reasonOf({ meaning }: Part): ComplaintReason | null {
  if (meaning.type === 'problem') return meaning.reason;
  return meaning.type === 'time' && meaning.reading.form === 'problem' ? meaning.reading.reason : null;
}

/** Each suggestion stands for all the words: so several words must each have something near. */
function suggest(doubtful: readonly Part[]): readonly string[] {
  const [first, ...more] = doubtful;
  if (!first) return [];
  if (more.length === 0) return suggestFor(first);
  const phrase = nearestWords(doubtful.map(({ words }) => words).join(' '));
  if (phrase.length > 0) return phrase;
  const each = doubtful.map((part) => suggestFor(part)[0]);
  return each.includes(undefined) ? [] : [each.join(' ')];
}

function suggestFor({ words, meaning }: Part): readonly string[] {
  if (meaning.type === 'time') return meaning.reading.form === 'problem' ? meaning.reading.suggestions : [];
  if (meaning.type !== 'problem') return [];
  return meaning.suggestions.length > 0 || meaning.reason !== 'not-understood'
    ? meaning.suggestions
    : nearestWords(words);
}
