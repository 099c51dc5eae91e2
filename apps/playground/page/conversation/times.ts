import type { PageUser } from '../../src/protocol.ts';

type Reader = Pick<PageUser, 'tz' | 'locale'>;

/** When a message was written: Slack's `ts` begins with the seconds since 1970. */
export function timeOf(ts: string): Date {
  return new Date(Number.parseFloat(ts) * 1000);
}

/** The day, in the reader's words and zone. */
export function dayInWords(time: Date, reader: Reader): string {
  return format(time, reader, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function clockTime(time: Date, reader: Reader): string {
  return format(time, reader, { hour: '2-digit', minute: '2-digit' });
}

export function exactTime(time: Date, reader: Reader): string {
  return format(time, reader, { dateStyle: 'full', timeStyle: 'long' });
}

/** For a log: with seconds and milliseconds. */
export function preciseTime(time: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  }).format(time);
}

function format(time: Date, { tz, locale }: Reader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { timeZone: tz, ...options }).format(time);
}
