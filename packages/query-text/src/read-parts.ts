import type { Part, PartMatch, ReadContext, Recogniser } from './part.ts';
import { recogniseMessageId } from './recognisers/message-id.ts';
import { recogniseNumber } from './recognisers/number.ts';
import {
  recogniseCode,
  recogniseFiller,
  recogniseHelp,
  recogniseOr,
  recogniseSummary,
} from './recognisers/plain-words.ts';
import { recogniseSign } from './recognisers/sign.ts';
import { recogniseStatus } from './recognisers/status.ts';
import { recogniseTime } from './recognisers/time.ts';
import { isBoundary, isHan, isSeparator, pieceEnd, shown } from './text/boundary.ts';

/** The longest match is meant; of equals, the first. A number is only looked for where nothing else is. */
const recognisers: readonly Recogniser[] = [
  recogniseCode,
  recogniseSign,
  recogniseMessageId,
  recogniseStatus,
  recogniseTime,
  recogniseSummary,
  recogniseHelp,
  recogniseFiller,
  recogniseOr,
];

/**
 * Reads a plain line from left to right into parts. What nothing recognises is a part too: every character of the line
 * but blanks and commas is in exactly one.
 */
export function readParts(text: string, context: ReadContext): readonly Part[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < text.length;) {
    const flag = text.startsWith('--', at) && /[a-z]/i.test(text[at + 2] ?? '');
    const match = readOne(text, at, context) ?? (flag ? readOne(text, at + 2, context) : null);
    if (!match && isSeparator(text, at)) {
      at += 1;
      continue;
    }
    const end = match?.end ?? pieceEnd(text, at);
    const { meaning = unread(text.slice(at, end)), wordsAt = at } = match ?? {};
    addDraft(drafts, { start: at, wordsAt, end, meaning }, text);
    at = end;
  }
  return drafts.map((draft, index) => {
    const { start, end, wordsAt } = draft;
    return { start, end, words: shown(text.slice(wordsAt, end)), meaning: settleOr(draft, index, drafts) };
  });
}

type Draft = Omit<Part, 'words'> & { readonly wordsAt: number };

const notUnderstood: Part['meaning'] = { type: 'problem', reason: 'not-understood', suggestions: [] };

/** More digits than any number has are still digits. */
function unread(piece: string): Part['meaning'] {
  return /^\d+$/.test(piece) ? { type: 'problem', reason: 'not-a-number', suggestions: [] } : notUnderstood;
}

/** What `or` says where it stands. */
function settleOr({ meaning }: Draft, index: number, drafts: readonly Draft[]): Part['meaning'] {
  if (meaning.type !== 'or') return meaning;
  const before = drafts[index - 1]?.meaning.type ?? 'or';
  const joins = ['number', 'message-id', 'sign', 'statuses'].includes(before);
  return joins && before === drafts[index + 1]?.meaning.type ? { type: 'filler' } : notUnderstood;
}

function readOne(text: string, at: number, context: ReadContext): PartMatch | null {
  if (text[at] === ' ' || text[at] === ',') return null;
  let longest: PartMatch | null = null;
  for (const recognise of recognisers) {
    const match = recognise(text, at, context);
    if (match && match.end > (longest?.end ?? at) && isBoundary(text, match.end)) longest = match;
  }
  return longest ?? recogniseNumber(text, at, context);
}

/** Chinese characters in a row that nobody knows are one word, and so are digits in a row that are no number. */
function addDraft(drafts: Draft[], draft: Draft, text: string): void {
  const previous = drafts.at(-1);
  if (previous && belongTogether(previous, draft, text)) {
    drafts[drafts.length - 1] = { ...previous, end: draft.end };
  } else drafts.push(draft);
}

function belongTogether(previous: Draft, next: Draft, text: string): boolean {
  if (next.meaning === notUnderstood && previous.meaning === notUnderstood) {
    return previous.end === next.start && isHan(text[next.start]) && isHan(text[next.start - 1]);
  }
  const wrongNumbers = [previous, next].every(
    ({ meaning }) => meaning.type === 'problem' && meaning.reason === 'not-a-number',
  );
  return wrongNumbers && next.start - previous.end === 1 && text[previous.end] === ' ';
}
