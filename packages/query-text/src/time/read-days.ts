import type { Calendar } from './calendar.ts';
import { readNamedDate } from './named-date.ts';
import { readNumericDate } from './numeric-date.ts';
import type { DaysMatch } from './reading.ts';
import { readAgo, readPeriod, readWeekday } from './relative-date.ts';

const readers = [readNumericDate, readNamedDate, readPeriod, readWeekday, readAgo];

/** The longest words at this place that name days of the calendar: `上周一` before `上周`. */
export function readDays(text: string, at: number, calendar: Calendar): DaysMatch | null {
  let longest: DaysMatch | null = null;
  for (const read of readers) {
    const match = read(text, at, calendar);
    if (match && match.end > (longest?.end ?? at)) longest = match;
  }
  return longest;
}
