import { matchAt } from '../text/match-at.ts';
import { chineseValue } from './numerals.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const halfDayMs = 12 * hourMs;
/** 24:00, the end of a day. */
export const dayMs = 24 * hourMs;

type HalfDay = 'am' | 'pm';

/** A time of day as it was typed. */
export interface ClockMatch {
  readonly end: number;
  /** ms on the clock's face */
  readonly clockMs: number;
  /** `null`: not said, and maybe meant like that of the other end of a range. */
  readonly halfDay: HalfDay | null;
  /** Figures only, as in `9`: a time only where another says so. */
  readonly bare: boolean;
}

const english = /(\d{1,2})(?::(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?(?: ?([ap])(?:m|\.m\.))?(?![\d:a-z*•/月日号点时])/iy;
const chinese =
  /(上午|早上|凌晨|下午|晚上)? ?(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?[点时]钟?(?:(半)|(\d{1,2})分?)?(?!\d)/y;
const chineseColon = /(上午|早上|凌晨|下午|晚上) ?(\d{1,2}):(\d\d)(?![\d:])/y;

/** `9am`, `09:30`, `9点半`, `下午3点`; also a bare `9`, which the caller must judge. */
export function readClock(text: string, at: number): ClockMatch | null {
  const colon = matchAt(chineseColon, text, at);
  if (colon) {
    return toClock(at + colon[0].length, { hour: Number(colon[2]), minute: Number(colon[3]), daypart: colon[1] });
  }
  const han = matchAt(chinese, text, at);
  if (han) {
    const hour = /^\d/.test(han[2] ?? '') ? Number(han[2]) : chineseValue(han[2] ?? '');
    const minute = han[3] === undefined ? Number(han[4] ?? 0) : 30;
    return hour === null ? null : toClock(at + han[0].length, { hour, minute, daypart: han[1] });
  }
  const match = matchAt(english, text, at);
  if (!match) return null;
  const [whole, hour, minute, second, fraction, letter] = match;
  const clock = toClock(at + whole.length, {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    restMs: Number(second ?? 0) * 1000 + Number((fraction ?? '').padEnd(3, '0')),
    daypart: letter === undefined ? undefined : `${letter.toLowerCase()}m`,
  });
  return clock && { ...clock, bare: minute === undefined && letter === undefined };
}

interface Face {
  readonly hour: number;
  readonly minute: number;
  readonly restMs?: number;
  readonly daypart: string | undefined;
}

function toClock(end: number, { hour, minute, restMs = 0, daypart }: Face): ClockMatch | null {
  const clockMs = hour * hourMs + minute * minuteMs + restMs;
  if (hour > 24 || minute > 59 || restMs > 59_999 || clockMs > dayMs) return null;
  const match = { end, clockMs, halfDay: null, bare: false };
  if (daypart === undefined) return match;
  const latin = daypart === 'am' || daypart === 'pm';
  if (latin && (hour > 12 || hour === 0)) return null;
  const halfDay = daypart === 'pm' || daypart === '下午' || daypart === '晚上' ? 'pm' : 'am';
  // Chinese names the part of the day beside a 24-hour clock too: 下午15点. Noon is 上午12点.
  if (!latin && (hour > 12 || (hour === 12 && daypart === '上午'))) {
    return hour > 12 && halfDay === 'am' ? null : { ...match, halfDay };
  }
  if (daypart === '晚上' && hour === 12) return { ...match, clockMs: clockMs + halfDayMs, halfDay };
  return { ...match, clockMs: inHalfDay(clockMs, halfDay), halfDay };
}

/** The two ends of a span on one day: what one end says of the half of the day goes for the other, if it can. */
export function pairClocks(from: ClockMatch, to: ClockMatch): { readonly fromMs: number; readonly toMs: number } {
  if (from.halfDay === null && to.halfDay !== null && from.clockMs < 13 * hourMs) {
    const same = inHalfDay(from.clockMs, to.halfDay);
    const other = inHalfDay(from.clockMs, to.halfDay === 'am' ? 'pm' : 'am');
    return { fromMs: same < to.clockMs || other >= to.clockMs ? same : other, toMs: to.clockMs };
  }
  if (from.halfDay !== null && to.halfDay === null && to.clockMs < 13 * hourMs) {
    const same = inHalfDay(to.clockMs, from.halfDay);
    // 12 after an evening hour is the end of the day; any other hour that lies before is in the afternoon.
    const later = from.halfDay === 'pm' && same < from.clockMs ? same + halfDayMs : inHalfDay(to.clockMs, 'pm');
    return { fromMs: from.clockMs, toMs: same > from.clockMs ? same : Math.min(later, dayMs) };
  }
  return { fromMs: from.clockMs, toMs: to.clockMs };
}

function inHalfDay(clockMs: number, halfDay: HalfDay): number {
  return (clockMs % halfDayMs) + (halfDay === 'pm' ? halfDayMs : 0);
}

/** `09:00`, `13:30:05.250`: as short as it can be read again. */
export function clockText(clockMs: number): string {
  const pad = (value: number, length = 2) => String(Math.trunc(value)).padStart(length, '0');
  const [second, fraction] = [Math.trunc(clockMs / 1000) % 60, clockMs % 1000];
  const rest = second > 0 || fraction > 0 ? `:${pad(second)}${fraction > 0 ? `.${pad(fraction, 3)}` : ''}` : '';
  return `${pad(clockMs / hourMs)}:${pad((clockMs / minuteMs) % 60)}${rest}`;
}
