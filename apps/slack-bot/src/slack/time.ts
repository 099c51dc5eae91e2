import { Temporal } from 'temporal-polyfill';

/** `2026-11-24 10:28`, in a zone. */
export function formatMinute(ms: number, timeZone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return `${time.toPlainDate().toString()} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** `11-24 10:28:03`, in a zone: short, and in the order of time when sorted as text. */
export function formatSecond(ms: number, timeZone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return `${time.toPlainDate().toString().slice(5)} ${time.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

/** `2 minutes ago`. */
export function formatAgo(ms: number, nowMs: number, locale: string): string {
  const seconds = Math.max(0, Math.round((nowMs - ms) / 1000));
  const format = new Intl.RelativeTimeFormat(locale);
  if (seconds < 60) return format.format(-seconds, 'second');
  if (seconds < 3_600) return format.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 48 * 3_600) return format.format(-Math.round(seconds / 3_600), 'hour');
  return format.format(-Math.round(seconds / 86_400), 'day');
}
