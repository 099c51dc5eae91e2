import { Temporal } from 'temporal-polyfill';
import type { Days, TimeProblem } from './reading.ts';
import type { PeriodKind } from './time-words.ts';

/** One whole day. */
export function oneDay(date: Temporal.PlainDate): Days {
  return { kind: 'range', first: date, last: date };
}

/** A day that its month does not have; `null` when it is no date at all. */
export function noSuchDate(year: number, month: number, day: number): TimeProblem | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const nearest = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return { form: 'problem', reason: 'no-such-time', suggestions: [String(nearest)] };
}

/** `this week`, `last month`, `tomorrow`, as days of the asker's calendar. */
export function toPeriod(kind: PeriodKind, today: Temporal.PlainDate): Days {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = today.with({ day: 1 });
  switch (kind) {
    case 'today':
      return { kind, first: today, last: today };
    case 'yesterday':
      return single(kind, today.subtract({ days: 1 }));
    case 'day-before-yesterday':
      return single('range', today.subtract({ days: 2 }));
    case 'tomorrow':
      return single('range', today.add({ days: 1 }));
    case 'day-after-tomorrow':
      return single('range', today.add({ days: 2 }));
    case 'this-week':
      return { kind, first: monday, last: today };
    case 'last-week':
      return { kind, first: monday.subtract({ days: 7 }), last: monday.subtract({ days: 1 }) };
    case 'next-week':
      return { kind: 'range', first: monday.add({ days: 7 }), last: monday.add({ days: 13 }) };
    case 'this-month':
      return { kind, first, last: today };
    case 'last-month':
      return { kind, first: first.subtract({ months: 1 }), last: first.subtract({ days: 1 }) };
    case 'next-month':
      return { kind: 'range', first: first.add({ months: 1 }), last: first.add({ months: 2 }).subtract({ days: 1 }) };
  }
}

function single(kind: Days['kind'], date: Temporal.PlainDate): Days {
  return { kind, first: date, last: date };
}
