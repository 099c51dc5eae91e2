import type { Temporal } from 'temporal-polyfill';
import { matchAt } from '../text/match-at.ts';
import { mostRecent, toDate, type Calendar } from './calendar.ts';
import { noSuchDate, oneDay } from './named-days.ts';
import type { DaysMatch } from './reading.ts';

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const compact = /(20\d\d)(\d\d)(\d\d)(?!\d)/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;
const slashed = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
// Hours are written so too, but with what says that they are: `10-11am`.
const monthDay = /(\d\d)-(\d\d)(?![-\d:a-z]| ?[ap]\.?m)/iy;

/** `2026-11-03`, `20261103`, `11-03`, and `03/11`, of which nobody knows which is the month. */
export function readNumericDate(text: string, at: number, calendar: Calendar): DaysMatch | null {
  return readYearFirst(text, at) ?? readYearLast(text, at, calendar) ?? readMonthDay(text, at, calendar);
}

function readYearFirst(text: string, at: number): DaysMatch | null {
  const match = matchAt(yearFirst, text, at);
  if (match) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const date = toDate(year, month, day);
    const days = date ? oneDay(date) : noSuchDate(year, month, day);
    return days && { end: at + match[0].length, days };
  }
  const short = matchAt(compact, text, at);
  const date = short && toDate(Number(short[1]), Number(short[2]), Number(short[3]));
  return short && date && { end: at + short[0].length, days: oneDay(date) };
}

function readYearLast(text: string, at: number, calendar: Calendar): DaysMatch | null {
  const dated = matchAt(yearLast, text, at);
  const match = dated ?? matchAt(slashed, text, at);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(dated ? match[3] : match[2])];
  const toDay = (month: number, day: number) =>
    dated ? toDate(Number(dated[4]), month, day) : mostRecent(month, day, calendar.today);
  const readings = [toDay(first, second), toDay(second, first)].filter((date) => date !== null);
  return fromReadings(readings, at + match[0].length);
}

function fromReadings(readings: readonly Temporal.PlainDate[], end: number): DaysMatch | null {
  const [date, other] = readings;
  if (!date) return null;
  if (!other || date.equals(other)) return { end, days: oneDay(date) };
  return { end, days: { form: 'problem', reason: 'ambiguous', suggestions: readings.map(String).toSorted() } };
}

function readMonthDay(text: string, at: number, calendar: Calendar): DaysMatch | null {
  const match = matchAt(monthDay, text, at);
  const date = match && mostRecent(Number(match[1]), Number(match[2]), calendar.today);
  return match && date && { end: at + match[0].length, days: oneDay(date) };
}
