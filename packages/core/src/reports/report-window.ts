import { queryError } from '../http/errors.ts';

/** A moment: a `Date`, or milliseconds since 1970 (UTC). */
export type Instant = Date | number;

/** A span that ends now: minutes, hours or days (`30m`, `24h`, `7d`), or all the service keeps. */
export type LookBack = `${number}m` | `${number}h` | `${number}d` | '3 months';

/** The time asked about, both ends included, in ms since 1970 (UTC). */
export interface ReportWindow {
  readonly startMs: number;
  readonly endMs: number;
  /** The end that was asked for, when it lay in the future and was cut to now. */
  readonly askedEndMs: number | null;
}

const minuteMs = 60_000;
const unitMs = { m: minuteMs, h: 60 * minuteMs, d: 24 * 60 * minuteMs };
const chinaOffsetMs = 8 * unitMs.h;

/** Checks a window against the service's rules. @throws SmnError (`query`) that says what would work. */
export function toWindow(start: Instant, end: Instant, nowMs: number): ReportWindow {
  const startMs = toMs(start, 'start');
  const askedEndMs = toMs(end, 'end');
  if (askedEndMs < startMs) throw queryError('end', `is before its start: ${iso(askedEndMs)} < ${iso(startMs)}`);
  if (startMs > nowMs)
    throw queryError('start', `lies in the future: it is ${iso(nowMs)} now, not yet ${iso(startMs)}`);
  const earliestMs = earliestStartMs(nowMs);
  if (startMs < earliestMs) {
    throw queryError('start', `is too long ago: the service keeps three months, since ${iso(earliestMs)}`);
  }
  return askedEndMs > nowMs ? { startMs, endMs: nowMs, askedEndMs } : { startMs, endMs: askedEndMs, askedEndMs: null };
}

/** The window that ends now and reaches back by `span`. @throws SmnError (`query`) for a span that cannot be read. */
export function toLookBackWindow(span: string, nowMs: number): ReportWindow {
  if (span === '3 months') {
    // A minute inside the limit: the request must still be in time when the service reads it.
    return { startMs: earliestStartMs(nowMs) + minuteMs, endMs: nowMs, askedEndMs: null };
  }
  const match = /^(\d+)([mhd])$/.exec(span);
  const unit = match?.[2];
  const amount = Number(match?.[1]);
  if ((unit !== 'm' && unit !== 'h' && unit !== 'd') || amount === 0) {
    throw queryError('window', `cannot be "${span}": write minutes, hours or days, like 30m, 24h, 7d, or "3 months"`);
  }
  return toWindow(nowMs - amount * unitMs[unit], nowMs, nowMs);
}

/**
 * The earliest start the service accepts: three calendar months ago, in China's time (UTC+8, no daylight saving).
 *
 * @see ListSmsMsgReport, SMN.0113
 */
export function earliestStartMs(nowMs: number): number {
  const china = new Date(nowMs + chinaOffsetMs);
  const day = china.getUTCDate();
  const moved = new Date(china);
  moved.setUTCMonth(china.getUTCMonth() - 3);
  // 31 May minus three months is the last of February, not the third of March.
  if (moved.getUTCDate() !== day) moved.setUTCDate(0);
  return moved.getTime() - chinaOffsetMs;
}

function toMs(instant: Instant, field: string): number {
  const ms = instant instanceof Date ? instant.getTime() : instant;
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15)
    throw queryError(field, 'is no moment: give a valid Date or milliseconds since 1970');
  return Math.trunc(ms);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
