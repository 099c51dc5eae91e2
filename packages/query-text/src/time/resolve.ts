import type { Complaint, SearchLocale } from '../parsed-search.ts';
import type { SearchWindow, WindowKind } from '../search.ts';
import type { Calendar } from './calendar.ts';
import { checkLimits } from './limits.ts';
import type { Moment, Reading } from './reading.ts';
import { turnRound } from './turned-round.ts';
import { instantText, placeEnd, placeStart, type Placed } from './time-line.ts';

/** A window, or what is wrong with it; the words are the caller's to add. */
export type Resolved =
  | { readonly window: SearchWindow }
  | { readonly problem: Pick<Complaint, 'reason' | 'suggestions' | 'limitMs'> };

/** Puts a reading on the time line and checks it. A part of a day without its day is today's. */
export function resolve(reading: Reading, calendar: Calendar, locale: SearchLocale): Resolved {
  const { today } = calendar;
  switch (reading.form) {
    case 'problem':
      return { problem: { reason: reading.reason, suggestions: reading.suggestions, limitMs: null } };
    case 'window':
      return checkLimits(reading.window, calendar, locale);
    case 'days':
      return resolveDays(reading, calendar, locale);
    case 'clock': {
      const from: Moment = { date: today, clockMs: reading.fromMs };
      if (reading.toMs === 'now') return resolveSpan(from, null, calendar, locale);
      return resolveSpan(from, { date: today, clockMs: reading.toMs }, calendar, locale);
    }
    case 'range':
      return resolveSpan(reading.from, reading.to, calendar, locale);
    case 'since':
      return resolveSpan(reading.from, null, calendar, locale);
  }
}

function resolveDays(
  { first, last, kind }: Extract<Reading, { form: 'days' }>,
  calendar: Calendar,
  locale: SearchLocale,
): Resolved {
  const startMs = placeStart({ date: first, clockMs: null }, calendar.timeZone).candidates[0];
  const endMs = placeEnd({ date: last, clockMs: null }, calendar.timeZone).candidates[0];
  // What is not over yet ends now, and nobody asked for more.
  const running = kind === 'today' || kind === 'this-week' || kind === 'this-month';
  return checkWindow(startMs, running ? calendar.nowMs : endMs, kind, calendar, locale);
}

function resolveSpan(from: Moment, to: Moment | null, calendar: Calendar, locale: SearchLocale): Resolved {
  const { nowMs, timeZone } = calendar;
  const start = placeStart(from, timeZone);
  const end: Placed = to ? placeEnd(to, timeZone) : { candidates: [nowMs], problem: null };
  const reason = start.problem ?? end.problem;
  if (reason === null) {
    const checked = checkWindow(start.candidates[0], end.candidates[0], to ? 'range' : 'since', calendar, locale);
    if (!to || !('problem' in checked) || checked.problem.reason !== 'end-before-start') return checked;
    const works = (first: Moment, last: Moment) => {
      const [startPlace, endPlace] = [placeStart(first, timeZone), placeEnd(last, timeZone)];
      if (startPlace.problem ?? endPlace.problem) return false;
      return 'window' in checkWindow(startPlace.candidates[0], endPlace.candidates[0], 'range', calendar, locale);
    };
    return { problem: { ...checked.problem, suggestions: turnRound(from, to, calendar, works) } };
  }
  const suggestions = new Set<string>();
  for (const side of [0, 1]) {
    const startMs = start.candidates[side] ?? start.candidates[0];
    const endMs = end.candidates[side] ?? end.candidates[0];
    if ('problem' in checkWindow(startMs, endMs, 'range', calendar, locale)) continue;
    const startText = instantText(startMs, timeZone);
    const open = locale === 'en' ? `since ${startText}` : `自${startText}起`;
    suggestions.add(to ? `${startText}..${instantText(endMs + 1, timeZone)}` : open);
  }
  return { problem: { reason, suggestions: [...suggestions], limitMs: null } };
}

function checkWindow(
  startMs: number,
  endMs: number,
  kind: WindowKind,
  calendar: Calendar,
  locale: SearchLocale,
): Resolved {
  return checkLimits({ startMs, endMs, kind, span: null, cutToNow: false }, calendar, locale);
}
