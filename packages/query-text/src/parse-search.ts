import type { DeliveryStatus } from '@org/smn-core';
import { combineTimes } from './combine-times.ts';
import { complainOfWords } from './complain.ts';
import type { Complaint, ParsedSearch, ParseOptions, SearchLocale } from './parsed-search.ts';
import type { Part, PartMeaning } from './part.ts';
import { readParts } from './read-parts.ts';
import type { Search, SearchWindow } from './search.ts';
import { suggestInPlace } from './suggest-in-place.ts';
import { normalise } from './text/normalise.ts';
import { calendarAt, type Calendar } from './time/calendar.ts';
import { elapsedWindow, threeMonths } from './time/elapsed.ts';

const mostOfEach = 5;
const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/**
 * Reads what somebody typed, as Slack delivers it: numbers, message ids, signatures, outcomes and a time, in English and
 * Chinese, in any order, any of them alone. Nothing is skipped and nothing guessed: what is not understood, or can be
 * understood in two ways that matter, is a complaint that names the words.
 *
 * Pure, and linear in the length of the text. No text makes it throw.
 *
 * @throws RangeError for a zone or a moment in the options that does not exist
 * @example
 * ```ts
 * parseSearch('134****6789 failed yesterday', { now: Date.now(), timeZone: 'Asia/Shanghai' });
 * parseSearch('134****6789 yesterdy', { now: Date.now(), timeZone: 'Asia/Shanghai' });
 * // { kind: 'complaint', complaint: { reason: 'not-understood', words: ['yesterdy'], suggestions: ['yesterday'], … } }
 * ```
 */
export function parseSearch(text: string, { now, timeZone, locale = 'en', signs }: ParseOptions): ParsedSearch {
  const calendar = calendarAt(now, timeZone);
  return readPlain(normalise(text), calendar, locale, signs, true);
}

function readPlain(
  plain: string,
  calendar: Calendar,
  locale: SearchLocale,
  signs: ParseOptions['signs'],
  mayTry: boolean,
): ParsedSearch {
  const parts = readParts(plain, { calendar, locale, signs: signs ?? null });
  if (parts.length === 0 || /^\/smsreport$/i.test(plain)) return { kind: 'empty' };

  const alone = parts.filter(({ meaning }) => meaning.type !== 'filler');
  const special = alone.filter(({ meaning }) => meaning.type === 'help' || meaning.type === 'code');
  const [only] = special;
  if (only && alone.length > 1) return complain('conflict', special);
  if (only?.meaning.type === 'help') return { kind: 'help' };
  if (only?.meaning.type === 'code') return { kind: 'code', code: only.meaning.code };

  const doubt = complainOfWords(parts);
  if (doubt && !mayTry) return { kind: 'complaint', complaint: doubt };
  if (doubt) {
    const works = (line: string) => readPlain(line, calendar, locale, signs, false).kind !== 'complaint';
    const suggestions = [...doubt.suggestions, ...suggestInPlace(plain, parts, works)];
    return { kind: 'complaint', complaint: { ...doubt, suggestions } };
  }
  const time = combineTimes(parts, calendar, locale);
  if (time && 'complaint' in time) return { kind: 'complaint', complaint: time.complaint };
  return collect(parts, time?.window ?? null, calendar);
}

function collect(parts: readonly Part[], window: SearchWindow | null, calendar: Calendar): ParsedSearch {
  const numbers = pick(parts, 'number', ({ number }) => `${number.nationCode} ${number.mobile}`);
  const messageIds = pick(parts, 'message-id', ({ messageId }) => messageId);
  const signs = pick(parts, 'sign', ({ sign }) => sign.signId);
  const tooMany = [numbers, messageIds, signs].find((found) => found.length > mostOfEach);
  if (tooMany) {
    return complain(
      'too-many',
      tooMany.map(({ part }) => part),
    );
  }
  const statuses = new Set(parts.flatMap(({ meaning }) => (meaning.type === 'statuses' ? meaning.statuses : [])));
  const search: Search = {
    numbers: numbers.map(({ meaning }) => meaning.number),
    messageIds: messageIds.map(({ meaning }) => meaning.messageId),
    signs: signs.map(({ meaning }) => meaning.sign),
    statuses: statusOrder.filter((status) => statuses.has(status)),
    window: window ?? unsaidWindow(numbers.length === 0 && messageIds.length > 0, calendar),
    view: parts.some(({ meaning }) => meaning.type === 'summary') ? 'summary' : 'reports',
  };
  return { kind: 'search', search };
}

/** A message that is asked for by its id may be of any age. */
function unsaidWindow(onlyIds: boolean, calendar: Calendar): SearchWindow {
  return onlyIds ? threeMonths(calendar) : elapsedWindow({ amount: 24, unit: 'hour' }, calendar.nowMs, 'default');
}

type MeaningOf<Type> = Extract<PartMeaning, { readonly type: Type }>;

/** The parts of one type, each thing once. */
function pick<Type extends PartMeaning['type']>(
  parts: readonly Part[],
  type: Type,
  keyOf: (meaning: MeaningOf<Type>) => string,
): readonly { readonly part: Part; readonly meaning: MeaningOf<Type> }[] {
  const found = new Map<string, { part: Part; meaning: MeaningOf<Type> }>();
  for (const part of parts) {
    const { meaning } = part;
    if (!isOfType(meaning, type)) continue;
    const key = keyOf(meaning);
    if (!found.has(key)) found.set(key, { part, meaning });
  }
  return [...found.values()];
}

function isOfType<Type extends PartMeaning['type']>(meaning: PartMeaning, type: Type): meaning is MeaningOf<Type> {
  return meaning.type === type;
}

function complain(reason: Complaint['reason'], parts: readonly Part[]): ParsedSearch {
  const words = parts.map((part) => part.words);
  return { kind: 'complaint', complaint: { reason, words, suggestions: [], limitMs: null } };
}
