import { Temporal } from 'temporal-polyfill';
import { isHan } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import type { Calendar } from './calendar.ts';
import { readClock, type ClockMatch } from './clock.ts';
import { readDays } from './read-days.ts';
import type { Days, TimeProblem } from './reading.ts';

/** One end of a range: days, a time of day, both, an instant, or now. */
export interface Point {
  readonly end: number;
  readonly days: Days | null;
  readonly clock: ClockMatch | null;
  readonly epochMs: number | null;
  readonly isNow: boolean;
  readonly problem: TimeProblem | null;
}

const nothing = { days: null, clock: null, epochMs: null, isNow: false, problem: null };
const nowWord = /now(?![a-z])|现在|此刻/iy;
const isoInstant = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)(?![\d:])/iy;
const joint = / ?(?:T(?=\d)|at |on |的| )? ?/iy;

/** Reads one end of a range. A bare `9` is none, unless `bareClock` says that it may be. */
export function readPoint(text: string, at: number, calendar: Calendar, bareClock = false): Point | null {
  const now = matchAt(nowWord, text, at);
  if (now) return { ...nothing, end: at + now[0].length, isNow: true };
  const instant = readIsoInstant(text, at);
  if (instant) return instant;
  const days = readDays(text, at, calendar);
  if (days) {
    if ('form' in days.days) return { ...nothing, end: days.end, problem: days.days };
    const clock = readJoined(text, days.end, readClock);
    const usable = clock && !clock.bare && isOneDay(days.days) ? clock : null;
    return { ...nothing, end: usable?.end ?? days.end, days: days.days, clock: usable };
  }
  const clock = readClock(text, at);
  if (!clock || (clock.bare && !bareClock)) return null;
  const day = readJoined(text, clock.end, (typed, place) => readDays(typed, place, calendar));
  if (!day || 'form' in day.days || !isOneDay(day.days)) return { ...nothing, end: clock.end, clock };
  return { ...nothing, end: day.end, days: day.days, clock };
}

/** Whether days are one day, so that a time of day has its place. */
export function isOneDay({ first, last, kind }: Days): boolean {
  return first.equals(last) && kind !== 'this-week' && kind !== 'this-month';
}

function readJoined<Match>(text: string, at: number, read: (text: string, at: number) => Match | null): Match | null {
  const between = matchAt(joint, text, at)?.[0] ?? '';
  // Without anything between, only Chinese is told apart: `2026-11-039am` is not.
  if (between === '' && !isHan(text[at - 1]) && !isHan(text[at])) return null;
  return read(text, at + between.length);
}

function readIsoInstant(text: string, at: number): Point | null {
  const match = matchAt(isoInstant, text, at);
  if (!match) return null;
  try {
    const { epochMilliseconds } = Temporal.Instant.from(match[0].toUpperCase());
    return { ...nothing, end: at + match[0].length, epochMs: epochMilliseconds };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
