import { Temporal } from 'temporal-polyfill';
import type { ComplaintReason } from '../parsed-search.ts';
import { endOfDayMs, startOfDayMs } from './calendar.ts';
import { clockText, dayMs } from './clock.ts';
import type { Moment } from './reading.ts';

/** Where a moment lies in ms since 1970; more than one place, or none that the clocks showed, is a reason to ask. */
export interface Placed {
  /** The only place, or the places nearest to what was meant, in their order. */
  readonly candidates: readonly [number, ...number[]];
  readonly problem: Extract<ComplaintReason, 'no-such-time' | 'time-twice'> | null;
}

/** The first ms of a moment: of a date its first instant. */
export function placeStart(moment: Moment, timeZone: string): Placed {
  if ('epochMs' in moment) return certain(moment.epochMs);
  const { date, clockMs } = moment;
  if (clockMs === null) return certain(startOfDayMs(date, timeZone));
  if (clockMs === dayMs) return certain(startOfDayMs(date.add({ days: 1 }), timeZone));
  const wall = date.toPlainDateTime().add({ milliseconds: clockMs });
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return certain(earlier.epochMilliseconds);
  return {
    candidates: [earlier.epochMilliseconds, later.epochMilliseconds],
    problem: earlier.toPlainDateTime().equals(wall) ? 'time-twice' : 'no-such-time',
  };
}

/** The last ms before a moment: of a date its last instant, for `9:00-10:00` the one before 10:00. */
export function placeEnd(moment: Moment, timeZone: string): Placed {
  if ('date' in moment && moment.clockMs === null) return certain(endOfDayMs(moment.date, timeZone));
  const { candidates, problem } = placeStart(moment, timeZone);
  const [first, ...more] = candidates;
  return { candidates: [first - 1, ...more.map((ms) => ms - 1)], problem };
}

/** An instant as it can be typed: on the asker's clock, with its offset where the clocks show it twice. */
export function instantText(epochMs: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  const date = zoned.toPlainDate();
  const clockMs = clockMsOf(zoned);
  const time = clockText(clockMs);
  const twice = placeStart({ date, clockMs }, timeZone).problem !== null;
  return twice ? `${String(date)}T${time}${zoned.offset}` : `${String(date)} ${time}`;
}

function clockMsOf(zoned: Temporal.ZonedDateTime): number {
  return zoned.hour * 3_600_000 + zoned.minute * 60_000 + zoned.second * 1000 + zoned.millisecond;
}

function certain(ms: number): Placed {
  return { candidates: [ms], problem: null };
}
