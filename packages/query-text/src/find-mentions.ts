import type { ParseOptions } from './parsed-search.ts';
import { readParts } from './read-parts.ts';
import type { SearchNumber } from './search.ts';
import { normalise } from './text/normalise.ts';
import { calendarAt } from './time/calendar.ts';

/** What a text that is no question speaks of, each once, in the order of the text. */
export interface Mentions {
  /** Personal data: mask before showing or logging. */
  readonly numbers: readonly SearchNumber[];
  readonly messageIds: readonly string[];
}

/** What is looked through of a text; Slack's own limit for a message is 40,000. */
const longestText = 40_000;

// In prose anything may stand around a number: quotes, a colon, a bold star. So the pieces that could be one are cut out
// first, and only they are read as a line is. What letters touch is part of a name.
const candidates = /(?<![a-z\d_])(?:\+?\(?\d[\d*xX•·()\-. ]{4,48}\d|[\da-z]{16,64})(?![a-z\d_])/gi;

/**
 * Finds the phone numbers, in full or masked, and the message ids in what somebody wrote to somebody else. Unlike
 * `parseSearch` it passes over everything else. Dates and times are no numbers; an order number that could be a phone
 * number is taken for one.
 *
 * Pure, and linear in the length of the text. No text makes it throw.
 *
 * @throws RangeError for a zone or a moment in the options that does not exist
 * @example
 * ```ts
 * findMentions('User 134 1234 6789 says no code came since 9:30', { now: Date.now(), timeZone: 'Asia/Shanghai' });
 * // { numbers: [{ mobile: '13412346789', nationCode: '86' }], messageIds: [] }
 * ```
 */
export function findMentions(text: string, { now, timeZone }: Pick<ParseOptions, 'now' | 'timeZone'>): Mentions {
  const context = { calendar: calendarAt(now, timeZone), locale: 'en', signs: null } as const;
  const pieces = normalise(text.slice(0, longestText)).match(candidates) ?? [];
  const parts = pieces.flatMap(standingAlone).flatMap((piece) => readParts(piece, context));
  const numbers = new Map<string, SearchNumber>();
  const messageIds = new Set<string>();
  for (const { meaning } of parts) {
    if (meaning.type === 'number') numbers.set(`${meaning.number.nationCode} ${meaning.number.mobile}`, meaning.number);
    if (meaning.type === 'message-id') messageIds.add(meaning.messageId);
  }
  return { numbers: [...numbers.values()], messageIds: [...messageIds] };
}

const chineseMobile = /(?<!\d)(1[3-9]\d{9})(?!\d)/;

/** What is a whole number by itself is not read together with the figures before it, unless those are a country's code. */
function standingAlone(piece: string): readonly string[] {
  return /^\(?(?:\+|00)/.test(piece) ? [piece] : piece.split(chineseMobile);
}
