import type { SearchLocale } from '../parsed-search.ts';
import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import type { Calendar } from './calendar.ts';
import { readDaypart } from './dayparts.ts';
import { elapsedWindow, readElapsed } from './elapsed.ts';
import { readLoneClock, readRange } from './range.ts';
import { readDays } from './read-days.ts';
import type { TimeMatch } from './reading.ts';
import { readSince } from './since.ts';

type Reader = (text: string, at: number, calendar: Calendar, locale: SearchLocale) => TimeMatch | null;

/** What is said of a search whose asker said nothing of time. */
const defaultPhrase = /last 24 hours by default|默认最近24小时/iy;

const readDefault: Reader = (text, at, { nowMs }) => {
  const match = matchAt(defaultPhrase, text, at);
  const window = elapsedWindow({ amount: 24, unit: 'hour' }, nowMs, 'default');
  return match && { end: at + match[0].length, reading: { form: 'window', window } };
};

const readWholeDays: Reader = (text, at, calendar) => {
  const match = readDays(text, at, calendar);
  if (!match) return null;
  const { end, days } = match;
  return { end, reading: 'form' in days ? days : { form: 'days', ...days } };
};

/** One format each. Of those that fit, the longest is meant; of equals, the first. */
const readers: readonly Reader[] = [
  readDefault,
  readElapsed,
  readSince,
  readRange,
  readWholeDays,
  readDaypart,
  readLoneClock,
];

/** The words about time that start here. */
export function readWindow(text: string, at: number, calendar: Calendar, locale: SearchLocale): TimeMatch | null {
  let longest: TimeMatch | null = null;
  for (const read of readers) {
    const match = read(text, at, calendar, locale);
    if (match && match.end > (longest?.end ?? at) && isBoundary(text, match.end)) longest = match;
  }
  return longest;
}
