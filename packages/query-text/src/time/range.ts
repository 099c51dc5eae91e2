import type { SearchLocale } from '../parsed-search.ts';
import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import { mostRecent, type Calendar } from './calendar.ts';
import { clockText, pairClocks, readClock, type ClockMatch } from './clock.ts';
import { oneDay } from './named-days.ts';
import { readDayOfMonth } from './named-date.ts';
import { isOneDay, readPoint, type Point } from './points.ts';
import type { Moment, Reading, TimeMatch } from './reading.ts';

const lead = /(?:from |between |从) ?/iy;
const separator = / (?:to|until|till) | ?(?:\.\.|--?|~|至|到) ?/iy;
const openEnd = / ?(?:至今)/y;

/** `2026-11-01..2026-11-03`, `9-10am`, `nov 1 to now`, `昨天9点到10点`: from one point to another. */
export function readRange(text: string, at: number, calendar: Calendar): TimeMatch | null {
  const fromAt = at + (matchAt(lead, text, at)?.[0].length ?? 0);
  const from = readPoint(text, fromAt, calendar, true);
  if (!from) return null;
  const untilNow = matchAt(openEnd, text, from.end);
  if (untilNow) return finish(from.end + untilNow[0].length, since(from));
  const between = matchAt(separator, text, from.end);
  if (!between) return null;
  const toAt = from.end + between[0].length;
  const to = readPoint(text, toAt, calendar, from.clock !== null) ?? readDayAfterDash(text, toAt, from);
  if (!to || !isBoundary(text, to.end)) return null;
  if (from.problem ?? to.problem) return finish(to.end, from.problem ?? to.problem);
  if (from.clock?.bare && to.clock?.bare && !from.days && !to.days) {
    return finish(to.end, bareHours(text.slice(fromAt, to.end), from.clock, to.clock, calendar));
  }
  if ((from.clock?.bare && !to.clock) || (to.clock?.bare && !from.clock)) return null;
  return finish(to.end, join(from, to));
}

function finish(end: number, reading: Reading | null): TimeMatch | null {
  return reading && { end, reading };
}

function join(from: Point, to: Point): Reading | null {
  if (from.isNow) return null;
  if (to.isNow || (to.days?.kind === 'today' && !to.clock)) return since(from);
  const clocks = from.clock && to.clock && pairClocks(from.clock, to.clock);
  const sameDay = from.epochMs === null && to.epochMs === null && (!from.days || !to.days);
  if (clocks && sameDay) {
    const { fromMs, toMs } = clocks;
    const days = from.days ?? to.days;
    if (!days) return { form: 'clock', fromMs, toMs, needsDay: false };
    return { form: 'range', from: { date: days.first, clockMs: fromMs }, to: { date: days.first, clockMs: toMs } };
  }
  const fromMoment = toMoment(from, 'first');
  const toMomentRead = toMoment(to, 'last');
  return fromMoment && toMomentRead && { form: 'range', from: fromMoment, to: toMomentRead };
}

/** From a point until now. */
export function since(from: Point): Reading | null {
  if (from.problem) return from.problem;
  if (from.clock && !from.days) {
    return from.clock.bare ? null : { form: 'clock', fromMs: from.clock.clockMs, toMs: 'now', needsDay: false };
  }
  const moment = toMoment(from, 'first');
  return moment && { form: 'since', from: moment };
}

function toMoment(point: Point, side: 'first' | 'last'): Moment | null {
  if (point.epochMs !== null) return { epochMs: point.epochMs };
  if (!point.days || (point.clock && !isOneDay(point.days))) return null;
  return { date: point.days[side], clockMs: point.clock?.clockMs ?? null };
}

/** `nov 1-3`: the day alone, where a day of a month was named before. */
function readDayAfterDash(text: string, at: number, from: Point): Point | null {
  if (from.days?.kind !== 'range' || from.clock || !isOneDay(from.days)) return null;
  const match = readDayOfMonth(text, at, from.days.first);
  if (!match) return null;
  const point = { end: match.end, days: null, clock: null, epochMs: null, isNow: false, problem: null };
  return 'form' in match.days ? { ...point, problem: match.days } : { ...point, days: match.days };
}

/** `9-10`: hours of the morning, of the evening, or a date? */
function bareHours(typed: string, from: ClockMatch, to: ClockMatch, calendar: Calendar): Reading | null {
  const [month = '', day = ''] = typed.split('-');
  const date = /^\d{1,2}-\d{1,2}$/.test(typed) ? mostRecent(Number(month), Number(day), calendar.today) : null;
  const hours = [0, 12 * 3_600_000]
    .map((shift) => [from.clockMs + shift, to.clockMs + shift] as const)
    .filter(([start, end]) => start < end && end <= 24 * 3_600_000)
    .map(([start, end]) => `${clockText(start)}-${clockText(end)}`);
  if (hours.length === 0) return date && { form: 'days', ...oneDay(date) };
  return { form: 'problem', reason: 'ambiguous', suggestions: [...(date ? [String(date)] : []), ...hours] };
}

/** A lone time of day, `9am` or `yesterday 9am`: a moment, of which nobody says how long it lasts. */
export function readLoneClock(text: string, at: number, calendar: Calendar, locale: SearchLocale): TimeMatch | null {
  const point = readPoint(text, at, calendar);
  if (!point?.clock || point.clock.bare || readClock(text, at)?.bare === true) return null;
  const { clockMs } = point.clock;
  const day = point.days ? `${String(point.days.first)} ` : '';
  const from = `${day}${clockText(clockMs)}`;
  const hour = clockMs <= 23 * 3_600_000 ? [`${from}-${clockText(clockMs + 3_600_000)}`] : [];
  const open = locale === 'en' ? `since ${from}` : `自${from}起`;
  return { end: point.end, reading: { form: 'problem', reason: 'ambiguous', suggestions: [...hour, open] } };
}
