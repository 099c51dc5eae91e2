import { Temporal } from 'temporal-polyfill';
import type { SearchWindow } from './search.ts';

const units = {
  m: { unit: 'minute', ms: 60_000 },
  h: { unit: 'hour', ms: 3_600_000 },
  d: { unit: 'day', ms: 86_400_000 },
} as const;

/** `24h`, `30m`, `7d`: elapsed time that ends now. `null` for anything else. */
export function readLookBack(word: string, nowMs: number): SearchWindow | null {
  const match = /^(\d{1,6})([mhd])$/.exec(word);
  const letter = match?.[2];
  const amount = Number(match?.[1]);
  if ((letter !== 'm' && letter !== 'h' && letter !== 'd') || amount === 0) return null;
  return lookBack(amount, letter, nowMs);
}

/** What is meant when no time is given: the last 24 hours. */
export function defaultWindow(nowMs: number): SearchWindow {
  return lookBack(24, 'h', nowMs);
}

function lookBack(amount: number, letter: keyof typeof units, nowMs: number): SearchWindow {
  const { unit, ms } = units[letter];
  return { startMs: nowMs - amount * ms, endMs: nowMs, kind: 'last', span: { amount, unit } };
}

/** A calendar day of the asker's zone: midnight to midnight, or to now; right on days of 23 and 25 hours. */
export function readDay(word: string, nowMs: number, timeZone: string): SearchWindow | null {
  if (word !== 'today' && word !== 'yesterday') return null;
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).startOfDay();
  if (word === 'today') return { startMs: today.epochMilliseconds, endMs: nowMs, kind: 'today', span: null };
  return {
    startMs: today.subtract({ days: 1 }).startOfDay().epochMilliseconds,
    endMs: today.epochMilliseconds - 1,
    kind: 'yesterday',
    span: null,
  };
}
