import type { SearchLocale } from '../parsed-search.ts';
import type { ElapsedSpan, SearchWindow } from '../search.ts';
import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import { readWord } from '../text/read-word.ts';
import { isOneEditApart } from '../nearest.ts';
import type { Calendar } from './calendar.ts';
import { readNumeral } from './numerals.ts';
import type { Reading, TimeMatch } from './reading.ts';
import { unitWords, type Unit } from './time-words.ts';

const minuteMs = 60_000;
const unitMs: Readonly<Record<ElapsedSpan['unit'], number>> = {
  minute: minuteMs,
  hour: 60 * minuteMs,
  day: 1440 * minuteMs,
  week: 7 * 1440 * minuteMs,
};

const prefix = /(?:last|past) ?|(?:最近|过去|近)的? ?/iy;
const suffix = / ?(?:以内|之内|内)/y;
const halfHour = /(?:(?:last|past) )?half an? hour|(?:最近|过去|近)?半个?(?:小时|钟头)/iy;
const bareUnit = /(?:last|past) (minute|hour|day|week|month)(?![a-z])/iy;
const sinceAgo = /since /iy;
const ago = / ago/iy;
const doubtfulUnit = / ?([a-z]{3,8})/iy;

/** `24h`, `last 7 days`, `an hour`, `最近24小时`, `半小时`: time that has gone by, and ends now. */
export function readElapsed(text: string, at: number, calendar: Calendar, locale: SearchLocale): TimeMatch | null {
  const half = matchAt(halfHour, text, at);
  if (half) return { end: at + half[0].length, reading: elapsed(30, 'minute', calendar) };
  const bare = matchAt(bareUnit, text, at);
  const bareReading = bare && readBareUnit(bare[0].toLowerCase(), calendar, locale);
  if (bare && bareReading) return { end: at + bare[0].length, reading: bareReading };

  const since = matchAt(sinceAgo, text, at)?.[0] ?? '';
  const lead = matchAt(prefix, text, at + since.length)?.[0] ?? '';
  const amount = readNumeral(text, at + since.length + lead.length);
  if (!amount) return null;
  const unitAt = text[amount.end] === ' ' ? amount.end + 1 : amount.end;
  const unit = readWord(unitWords, text, unitAt);
  if (!unit || !isBoundary(text, unit.end)) {
    return since === '' ? readDoubtfulUnit(text, at, amount.end) : null;
  }
  // `3日` is the third of a month, unless something says otherwise.
  if (text.slice(unitAt, unit.end) === '日' && lead === '') return null;
  if (since !== '') {
    // Days ago are days of the calendar, and not read here.
    const tail = matchAt(ago, text, unit.end);
    if (!tail || (unit.value !== 'hour' && unit.value !== 'minute')) return null;
    return { end: unit.end + tail[0].length, reading: elapsed(amount.value, unit.value, calendar) };
  }
  const end = unit.end + (matchAt(suffix, text, unit.end)?.[0].length ?? 0);
  return { end, reading: spanReading(amount.value, unit.value, calendar, locale) };
}

/** The window that ends now and reaches back by elapsed time. */
export function elapsedWindow(span: ElapsedSpan, nowMs: number, kind: 'last' | 'default'): SearchWindow {
  return { startMs: nowMs - span.amount * unitMs[span.unit], endMs: nowMs, kind, span, cutToNow: false };
}

/** All the service keeps, a minute short: the request must still be in time when the service reads it. */
export function threeMonths(calendar: Calendar): SearchWindow {
  return {
    startMs: calendar.earliestMs + minuteMs,
    endMs: calendar.nowMs,
    kind: 'three-months',
    span: null,
    cutToNow: false,
  };
}

function spanReading(amount: number, unit: Unit, calendar: Calendar, locale: SearchLocale): Reading {
  if (amount === 0) return { form: 'problem', reason: 'not-understood', suggestions: [] };
  if (unit !== 'month') return elapsed(amount, unit, calendar);
  if (amount === 3) return { form: 'window', window: threeMonths(calendar) };
  const nearest = amount > 3 ? (locale === 'en' ? '3 months' : '3个月') : daysText(amount * 30, locale);
  return { form: 'problem', reason: 'not-understood', suggestions: [nearest] };
}

function elapsed(amount: number, unit: ElapsedSpan['unit'], { nowMs }: Calendar): Reading {
  return { form: 'window', window: elapsedWindow({ amount, unit }, nowMs, 'last') };
}

function readBareUnit(phrase: string, calendar: Calendar, locale: SearchLocale): Reading | null {
  const unit = phrase.slice('last '.length);
  if (unit === 'minute' || unit === 'hour') return elapsed(1, unit, calendar);
  const english = locale === 'en';
  const both: Readonly<Record<string, readonly string[]>> = {
    'last day': [daysText(1, locale), english ? 'yesterday' : '昨天'],
    'past day': [daysText(1, locale), english ? 'yesterday' : '昨天'],
    'past week': [daysText(7, locale), english ? 'last week' : '上周'],
    'past month': [daysText(30, locale), english ? 'last month' : '上个月'],
  };
  const suggestions = both[phrase];
  return suggestions ? { form: 'problem', reason: 'ambiguous', suggestions } : null;
}

/** `24 horus`: a count before what is nearly a unit. */
function readDoubtfulUnit(text: string, at: number, amountEnd: number): TimeMatch | null {
  const match = matchAt(doubtfulUnit, text, amountEnd);
  if (!match || !isBoundary(text, amountEnd + match[0].length)) return null;
  const word = (match[1] ?? '').toLowerCase();
  const unit = Object.keys(unitWords).find(
    (known) => known.length > 3 && !/month/.test(known) && isOneEditApart(known, word),
  );
  if (unit === undefined) return null;
  const suggestion = `${text.slice(at, amountEnd)} ${unit}`;
  return {
    end: amountEnd + match[0].length,
    reading: { form: 'problem', reason: 'not-understood', suggestions: [suggestion] },
  };
}

function daysText(days: number, locale: SearchLocale): string {
  return locale === 'en' ? `${days}d` : `${days}天`;
}
