import { zoneOffsetMs } from './zone-offset.ts';

/** `2026-11-24 10:28`, in a zone. */
export function formatMinute(ms: number, timeZone: string): string {
  const { date, time } = partsOf(ms, timeZone);
  return `${date} ${time.slice(0, 5)}`;
}

/** `2026-11-24 10:28:03`, in a zone. */
export function formatDateTime(ms: number, timeZone: string): string {
  const { date, time } = partsOf(ms, timeZone);
  return `${date} ${time}`;
}

/** `11-24 10:28:03`, in a zone: short, and in the order of time when sorted as text, within one year. */
export function formatSecond(ms: number, timeZone: string): string {
  const { date, time } = partsOf(ms, timeZone);
  return `${date.slice(5)} ${time}`;
}

/**
 * How the times of a list are written: `11-24 10:28:03`, and with the year in front where the list reaches over the turn
 * of a year. Text order is the order of time.
 */
export function secondFormatter(fromMs: number, toMs: number, timeZone: string): (ms: number) => string {
  const withYear = yearOf(fromMs, timeZone) !== yearOf(toMs, timeZone);
  return (ms) => {
    const { date, time } = partsOf(ms, timeZone);
    return `${withYear ? date : date.slice(5)} ${time}`;
  };
}

/** `2 minutes ago`. */
export function formatAgo(ms: number, nowMs: number, locale: string): string {
  const seconds = Math.max(0, Math.round((nowMs - ms) / 1000));
  const format = agoFormat(locale);
  if (seconds < 60) return format.format(-seconds, 'second');
  if (seconds < 3_600) return format.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 48 * 3_600) return format.format(-Math.round(seconds / 3_600), 'hour');
  return format.format(-Math.round(seconds / 86_400), 'day');
}

/** To make one takes longer than the rest of an answer's headline; there are as many as languages. */
const agoFormats = new Map<string, Intl.RelativeTimeFormat>();

function agoFormat(locale: string): Intl.RelativeTimeFormat {
  const known = agoFormats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.RelativeTimeFormat(locale);
  agoFormats.set(locale, format);
  return format;
}

function yearOf(ms: number, timeZone: string): number {
  return new Date(ms + zoneOffsetMs(ms, timeZone)).getUTCFullYear();
}

function partsOf(ms: number, timeZone: string): { readonly date: string; readonly time: string } {
  // What the clocks of the zone show, read as if it were UTC.
  const [date = '', time = ''] = new Date(ms + zoneOffsetMs(ms, timeZone)).toISOString().split('T');
  return { date, time: time.slice(0, 8) };
}
