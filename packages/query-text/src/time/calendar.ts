import { Temporal } from 'temporal-polyfill';

/** The moment and place that every time is read from. */
export interface Calendar {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly today: Temporal.PlainDate;
  /** The earliest start the service accepts, in ms since 1970 (UTC). */
  readonly earliestMs: number;
}

/** @throws RangeError for a zone that does not exist, or a moment that is none */
export function calendarAt(nowMs: number, timeZone: string): Calendar {
  const here = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  let today: Temporal.PlainDate | undefined;
  let earliestMs: number | undefined;
  // Each when it is asked for: most of what people type says neither a date nor how far back.
  return {
    nowMs,
    timeZone,
    get today() {
      today ??= here.toPlainDate();
      return today;
    },
    get earliestMs() {
      // The service counts its three calendar months in China's time, whatever the asker's zone.
      earliestMs ??= here.withTimeZone('Asia/Shanghai').subtract({ months: 3 }).epochMilliseconds;
      return earliestMs;
    },
  };
}

/** The first instant of a day, in ms: midnight, or later where the clocks skip it. */
export function startOfDayMs(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime({ timeZone }).epochMilliseconds;
}

/** The last instant of a day, in ms. */
export function endOfDayMs(date: Temporal.PlainDate, timeZone: string): number {
  return startOfDayMs(date.add({ days: 1 }), timeZone) - 1;
}

/** A date of the calendar, or `null` for a 30 February. */
export function toDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : null;
}

/** The most recent such day that is not in the future. */
export function mostRecent(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  // A 29 February can be eight years away.
  for (let year = today.year; year >= today.year - 8; year -= 1) {
    const date = toDate(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}
