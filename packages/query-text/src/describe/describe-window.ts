import { Temporal } from 'temporal-polyfill';
import type { SearchLocale } from '../parsed-search.ts';
import type { ElapsedSpan, SearchWindow, WindowKind } from '../search.ts';
import { endOfDayMs, startOfDayMs } from '../time/calendar.ts';
import { instantText } from '../time/time-line.ts';

type NamedKind = Exclude<WindowKind, 'last' | 'default' | 'range' | 'since'>;

const names: Readonly<Record<SearchLocale, Readonly<Record<NamedKind, string>>>> = {
  en: {
    today: 'today',
    yesterday: 'yesterday',
    'this-week': 'this week',
    'last-week': 'last week',
    'this-month': 'this month',
    'last-month': 'last month',
    'three-months': 'last 3 months',
  },
  'zh-CN': {
    today: '今天',
    yesterday: '昨天',
    'this-week': '本周',
    'last-week': '上周',
    'this-month': '本月',
    'last-month': '上个月',
    'three-months': '最近3个月',
  },
};

const chineseUnits: Readonly<Record<ElapsedSpan['unit'], string>> = {
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
};

/** A window in words that are read again to the same window, at the same `now` in the same zone. */
export function describeWindow(window: SearchWindow, locale: SearchLocale, timeZone: string, now: number): string {
  const { kind, span, startMs } = window;
  switch (kind) {
    case 'last':
      return span ? spanText(span, locale) : describeRange(window, timeZone, now);
    case 'default':
      return locale === 'en' ? 'last 24 hours by default' : '默认最近24小时';
    case 'since':
      return locale === 'en' ? `since ${momentText(startMs, timeZone)}` : `自${momentText(startMs, timeZone)}起`;
    case 'range':
      return describeRange(window, timeZone, now);
    case 'today':
    case 'yesterday':
    case 'this-week':
    case 'last-week':
    case 'this-month':
    case 'last-month':
    case 'three-months':
      return names[locale][kind];
  }
}

function spanText({ amount, unit }: ElapsedSpan, locale: SearchLocale): string {
  if (locale === 'zh-CN') return `最近${amount}${chineseUnits[unit]}`;
  // `last week` and `last day` would be the calendar's.
  return `last ${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function describeRange({ startMs, endMs, cutToNow }: SearchWindow, timeZone: string, now: number): string {
  const first = dateAt(startMs, timeZone);
  const wholeStart = startOfDayMs(first, timeZone) === startMs;
  // Of an end that was cut, only that it lay in the future counts: the end of today, or of tomorrow in its last moment.
  const last = cutToNow ? endingAfter(now, timeZone) : dateAt(endMs, timeZone);
  if (wholeStart && (cutToNow || endOfDayMs(last, timeZone) === endMs)) {
    return first.equals(last) ? String(first) : `${String(first)}..${String(last)}`;
  }
  const end = cutToNow ? endOfDayMs(last, timeZone) : endMs;
  return `${instantText(startMs, timeZone)}..${instantText(end + 1, timeZone)}`;
}

function momentText(ms: number, timeZone: string): string {
  const date = dateAt(ms, timeZone);
  return startOfDayMs(date, timeZone) === ms ? String(date) : instantText(ms, timeZone);
}

function endingAfter(now: number, timeZone: string): Temporal.PlainDate {
  const today = dateAt(now, timeZone);
  return endOfDayMs(today, timeZone) > now ? today : today.add({ days: 1 });
}

function dateAt(ms: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
}
