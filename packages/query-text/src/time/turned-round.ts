import type { Calendar } from './calendar.ts';
import { clockText } from './clock.ts';
import type { Moment } from './reading.ts';
import { instantText } from './time-line.ts';

/** What a range may have meant whose end lies before its start: hours over midnight, or its ends the other way. */
export function turnRound(
  from: Moment,
  to: Moment,
  { timeZone }: Calendar,
  works: (from: Moment, to: Moment) => boolean,
): readonly string[] {
  const ranges: (readonly [Moment, Moment])[] = [[to, from]];
  if ('date' in from && 'date' in to && to.clockMs !== null && from.date.equals(to.date)) {
    ranges.unshift([from, { ...to, date: to.date.add({ days: 1 }) }]);
  }
  return ranges
    .filter(([start, end]) => works(start, end))
    .map(([start, end]) => `${momentText(start, timeZone)}..${momentText(end, timeZone)}`);
}

function momentText(moment: Moment, timeZone: string): string {
  if ('epochMs' in moment) return instantText(moment.epochMs, timeZone);
  return `${String(moment.date)}${moment.clockMs === null ? '' : ` ${clockText(moment.clockMs)}`}`;
}
