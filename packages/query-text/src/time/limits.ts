import { Temporal } from 'temporal-polyfill';
import type { SearchLocale } from '../parsed-search.ts';
import type { SearchWindow } from '../search.ts';
import { startOfDayMs, type Calendar } from './calendar.ts';
import type { Resolved } from './resolve.ts';

/** What the service can answer: nothing before its three months, nothing after now, no end before its start. */
export function checkLimits(asked: SearchWindow, calendar: Calendar, locale: SearchLocale): Resolved {
  const { startMs, endMs, kind } = asked;
  const { nowMs, earliestMs } = calendar;
  // Until now is no end that anybody named.
  if (endMs < startMs && kind !== 'since') {
    return { problem: { reason: 'end-before-start', suggestions: [], limitMs: null } };
  }
  if (startMs > nowMs) return { problem: { reason: 'future', suggestions: [], limitMs: nowMs } };
  if (startMs < earliestMs) {
    const suggestions = insideLimit(asked, calendar, locale);
    return { problem: { reason: 'too-long-ago', suggestions, limitMs: earliestMs } };
  }
  return { window: endMs > nowMs ? { ...asked, endMs: nowMs, cutToNow: true } : asked };
}

/** The part of the window that the service still keeps, in whole days where it has an end of its own. */
function insideLimit({ endMs }: SearchWindow, calendar: Calendar, locale: SearchLocale): readonly string[] {
  const { nowMs, earliestMs, timeZone } = calendar;
  if (endMs >= nowMs) return [locale === 'en' ? '3 months' : '3个月'];
  const toDate = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = toDate(earliestMs).add({ days: 1 });
  return startOfDayMs(first, timeZone) <= endMs ? [`${String(first)}..${String(toDate(endMs))}`] : [];
}
