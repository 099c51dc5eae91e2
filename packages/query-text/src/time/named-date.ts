import type { Temporal } from 'temporal-polyfill';
import { matchAt } from '../text/match-at.ts';
import { monthWords } from '../words/en.ts';
import { mostRecent, toDate, type Calendar } from './calendar.ts';
import { noSuchDate, oneDay } from './named-days.ts';
import { chineseValue } from './numerals.ts';
import type { DaysMatch } from './reading.ts';

const monthFirst = /([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d:a-z*•])/iy;
const dayFirst = /(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?([a-z]{3,9})\.?(?:,? (\d{4}))?(?![\d:a-z*•])/iy;
const chineseDate =
  /(?:(\d{4})年 ?)?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]?(?![\d点时])/y;

/** `nov 3`, `3rd of November 2026`, `11月3日`: without a year, the most recent such day that is not in the future. */
export function readNamedDate(text: string, at: number, calendar: Calendar): DaysMatch | null {
  const first = matchAt(monthFirst, text, at);
  const last = first ? null : matchAt(dayFirst, text, at);
  const match = first ?? last;
  if (match) {
    const month = toMonth(first ? match[1] : match[2]);
    const day = Number(first ? match[2] : match[1]);
    if (month !== null) return toMatch(at + match[0].length, match[3], month, day, calendar);
  }
  const chinese = matchAt(chineseDate, text, at);
  if (!chinese) return null;
  const [month, day] = [toNumber(chinese[2]), toNumber(chinese[3])];
  return month === null || day === null ? null : toMatch(at + chinese[0].length, chinese[1], month, day, calendar);
}

/** The day alone after `-`, in `nov 1-3` and `11月1日到3日`: a day of the same month. */
export function readDayOfMonth(text: string, at: number, from: Temporal.PlainDate): DaysMatch | null {
  const match = matchAt(/(\d{1,2})(?:st|nd|rd|th|[日号])?(?![\d:a-z*•点时月/-])/iy, text, at);
  if (!match) return null;
  const date = toDate(from.year, from.month, Number(match[1]));
  const days = date ? oneDay(date) : noSuchDate(from.year, from.month, Number(match[1]));
  return days && { end: at + match[0].length, days };
}

function toMatch(
  end: number,
  year: string | undefined,
  month: number,
  day: number,
  calendar: Calendar,
): DaysMatch | null {
  const date = year === undefined ? mostRecent(month, day, calendar.today) : toDate(Number(year), month, day);
  const days = date ? oneDay(date) : noSuchDate(Number(year ?? calendar.today.year), month, day);
  return days && { end, days };
}

function toMonth(word = ''): number | null {
  const lower = word.toLowerCase();
  return Object.hasOwn(monthWords, lower) ? (monthWords[lower] ?? null) : null;
}

function toNumber(typed = ''): number | null {
  return /^\d/.test(typed) ? Number(typed) : chineseValue(typed);
}
