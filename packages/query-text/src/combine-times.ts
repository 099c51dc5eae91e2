import type { Complaint, SearchLocale } from './parsed-search.ts';
import type { Part } from './part.ts';
import type { SearchWindow, WindowKind } from './search.ts';
import type { Calendar } from './time/calendar.ts';
import { isHan } from './text/boundary.ts';
import { isOneDay } from './time/points.ts';
import type { Reading } from './time/reading.ts';
import { resolve, type Resolved } from './time/resolve.ts';

interface Timed {
  readonly words: readonly string[];
  readonly reading: Reading;
  readonly resolved: Resolved;
}

/** Of two ways to say the same window, the one that says more. */
const tellingFirst: readonly WindowKind[] = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'last',
  'three-months',
  'default',
  'since',
  'range',
];

/**
 * One window from all that a line says of time: hours and their day may stand apart (`9-10am failed yesterday`), and
 * the same window may be said twice. `null` when nothing was said.
 */
export function combineTimes(
  parts: readonly Part[],
  calendar: Calendar,
  locale: SearchLocale,
): { readonly window: SearchWindow } | { readonly complaint: Complaint } | null {
  const times: Timed[] = [];
  for (const { words, meaning } of parts) {
    if (meaning.type !== 'time') continue;
    const { reading } = meaning;
    times.push({ words: [words], reading, resolved: resolve(reading, calendar, locale) });
  }
  if (times.length === 0) return null;
  const joined = joinHours(distinct(times), calendar, locale);
  const [first] = joined;
  if (!first) return null;
  const problems = joined.map((time) => ({ time, problem: problemOf(time, locale, joined.length === 1) }));
  const wrong = problems.find(({ problem }) => problem !== null);
  if (wrong?.problem) return { complaint: { ...wrong.problem, words: wrong.time.words } };
  if (joined.length > 1) return { complaint: several(joined) };
  return 'window' in first.resolved ? { window: first.resolved.window } : null;
}

/** A part of a day is only wrong for want of its day when it is all that is said. */
function problemOf(
  { reading, words, resolved }: Timed,
  locale: SearchLocale,
  alone: boolean,
): Omit<Complaint, 'words'> | null {
  const said = words.join(' ');
  if (reading.form === 'clock' && reading.needsDay) {
    if (!alone) return null;
    const chinese = locale === 'zh-CN' || isHan(said[0]);
    const suggestions = chinese ? [`今天${said}`, `昨天${said}`] : [`today ${said}`, `yesterday ${said}`];
    return { reason: 'not-understood', suggestions, limitMs: null };
  }
  if (!('problem' in resolved)) return null;
  if (reading.form === 'clock' && resolved.problem.reason === 'future') {
    return { ...resolved.problem, suggestions: [locale === 'en' ? `${said} yesterday` : `昨天${said}`] };
  }
  return resolved.problem;
}

function several(times: readonly Timed[]): Complaint {
  const words = times.flatMap((time) => time.words);
  return { reason: 'several-windows', words, suggestions: times.map((time) => time.words.join(' ')), limitMs: null };
}

/** Hours and the one day they belong to become one. */
function joinHours(times: readonly Timed[], calendar: Calendar, locale: SearchLocale): readonly Timed[] {
  const [one, other, ...more] = times;
  if (!one || !other || more.length > 0) return times;
  const [hours, day] = one.reading.form === 'clock' ? [one, other] : [other, one];
  if (hours.reading.form !== 'clock' || day.reading.form !== 'days' || !isOneDay(day.reading)) return times;
  const { fromMs, toMs } = hours.reading;
  const from = { date: day.reading.first, clockMs: fromMs };
  const reading: Reading =
    toMs === 'now' ? { form: 'since', from } : { form: 'range', from, to: { date: from.date, clockMs: toMs } };
  return [{ words: [...one.words, ...other.words], reading, resolved: resolve(reading, calendar, locale) }];
}

function distinct(times: readonly Timed[]): readonly Timed[] {
  const byMeaning = new Map<string, Timed>();
  for (const time of times) {
    const key = meaningKey(time);
    const known = byMeaning.get(key);
    if (!known || rank(time) < rank(known)) byMeaning.set(key, time);
  }
  return [...byMeaning.values()];
}

function meaningKey({ reading, resolved, words }: Timed): string {
  if (reading.form === 'clock') return `clock ${reading.fromMs} ${reading.toMs}`;
  if ('window' in resolved) return `${resolved.window.startMs} ${resolved.window.endMs}`;
  return words.join(' ');
}

function rank({ resolved }: Timed): number {
  return 'window' in resolved ? tellingFirst.indexOf(resolved.window.kind) : tellingFirst.length;
}
