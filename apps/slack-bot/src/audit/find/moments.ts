import { Temporal } from 'temporal-polyfill';

/**
 * A moment as it is given to `--since` or `--until`: a day, a day and a time in the zone, or with an offset of its own.
 *
 * @param end whether a whole day means its last moment
 * @returns ms since 1970 (UTC); `null` for what is none
 */
export function readMoment(text: string, timeZone: string, end: boolean): number | null {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const day = Temporal.PlainDate.from(text);
      const startMs = (date: Temporal.PlainDate): number => date.toZonedDateTime(timeZone).epochMilliseconds;
      return end ? startMs(day.add({ days: 1 })) - 1 : startMs(day);
    }
    if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Whether there is such a zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(timeZone).timeZoneId !== '';
  } catch {
    return false;
  }
}
