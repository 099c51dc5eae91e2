import type { Temporal } from 'temporal-polyfill';
import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import { readWord } from '../text/read-word.ts';
import { weekdayWords } from '../words/en.ts';
import { weekdayCharacters } from '../words/zh.ts';
import type { Calendar } from './calendar.ts';
import { oneDay, toPeriod } from './named-days.ts';
import { readNumeral } from './numerals.ts';
import type { Days, DaysMatch, TimeProblem } from './reading.ts';
import { periodPhrases, unitWords } from './time-words.ts';

const englishPeriod = /(?:the )?(day before yesterday)|(?:this|last|next) (?:week|month)|today|yesterday|tomorrow/iy;
const namedWeekday = /(?:(this|last) )?([a-z]{3,9})/iy;
const chineseWeekday = /(上个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])/y;
const agoWords = / ago|(?:以|之)?前/iy;

/** `today`, `last week`, `上个月`. */
export function readPeriod(text: string, at: number, { today }: Calendar): DaysMatch | null {
  const english = matchAt(englishPeriod, text, at);
  if (english) {
    const kind = periodPhrases[(english[1] ?? english[0]).toLowerCase()];
    return kind === undefined ? null : { end: at + english[0].length, days: toPeriod(kind, today) };
  }
  const chinese = readWord(periodPhrases, text, at);
  return chinese && { end: chinese.end, days: toPeriod(chinese.value, today) };
}

/** `monday`, `周一`: the last such day before today, or today. `上周一` is the one of last week. */
export function readWeekday(text: string, at: number, { today }: Calendar): DaysMatch | null {
  const chinese = matchAt(chineseWeekday, text, at);
  if (chinese) {
    const weekday = weekdayCharacters[chinese[2] ?? ''] ?? 1;
    const ofWeek = { 上: -1, 本: 0, 这: 0 }[chinese[1]?.[0] ?? ''];
    return {
      end: at + chinese[0].length,
      days: ofWeek === undefined ? mostRecentWeekday(weekday, today) : oneDay(dayOfWeek(weekday, today, ofWeek)),
    };
  }
  const english = matchAt(namedWeekday, text, at);
  const word = (english?.[2] ?? '').toLowerCase();
  const weekday = Object.hasOwn(weekdayWords, word) ? weekdayWords[word] : undefined;
  if (!english || weekday === undefined) return null;
  const which = english[1]?.toLowerCase();
  const end = at + english[0].length;
  if (which === 'this') return { end, days: oneDay(dayOfWeek(weekday, today, 0)) };
  return { end, days: which === 'last' ? lastWeekday(weekday, today) : mostRecentWeekday(weekday, today) };
}

/** `3 days ago`, `3天前`, `2 weeks ago`: that day, whole. */
export function readAgo(text: string, at: number, { today }: Calendar): DaysMatch | null {
  const amount = readNumeral(text, at);
  if (!amount) return null;
  const unitAt = text[amount.end] === ' ' ? amount.end + 1 : amount.end;
  const unit = readWord(unitWords, text, unitAt);
  const tail = unit && matchAt(agoWords, text, unit.end);
  if (!unit || !tail || !isBoundary(text, unit.end)) return null;
  const end = unit.end + tail[0].length;
  if (unit.value === 'day' || unit.value === 'week') {
    const days = amount.value * (unit.value === 'week' ? 7 : 1);
    // Further back than anybody counts, and than the calendar reaches.
    if (days > 100_000) return { end, days: { form: 'problem', reason: 'not-understood', suggestions: [] } };
    return { end, days: oneDay(today.subtract({ days })) };
  }
  if (unit.value === 'month') return { end, days: { form: 'problem', reason: 'not-understood', suggestions: [] } };
  const suggestions = amount.value > 0 ? [text.slice(at, unit.end)] : [];
  return { end, days: { form: 'problem', reason: 'ambiguous', suggestions } };
}

function mostRecentWeekday(weekday: number, today: Temporal.PlainDate): Days {
  const back = (today.dayOfWeek - weekday + 7) % 7;
  return back === 0 ? toPeriod('today', today) : oneDay(today.subtract({ days: back }));
}

/** Said on a Wednesday, `last monday` may be the one of two days ago or the one of last week. */
function lastWeekday(weekday: number, today: Temporal.PlainDate): Days | TimeProblem {
  const ofLastWeek = dayOfWeek(weekday, today, -1);
  const back = (today.dayOfWeek - weekday + 7) % 7 || 7;
  const mostRecent = today.subtract({ days: back });
  if (mostRecent.equals(ofLastWeek)) return oneDay(mostRecent);
  return { form: 'problem', reason: 'ambiguous', suggestions: [String(ofLastWeek), String(mostRecent)] };
}

function dayOfWeek(weekday: number, today: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + weeks * 7 });
}
