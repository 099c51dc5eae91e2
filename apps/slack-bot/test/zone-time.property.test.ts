import { Temporal } from 'temporal-polyfill';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDateTime, formatMinute, formatSecond, secondFormatter } from '../src/slack/time.ts';

const firstMs = Date.UTC(1970, 0, 1);
const lastMs = Date.UTC(2100, 0, 1);
const zones = ['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];

/** Any moment, and the moments around a change of the clocks above all. */
const moments = fc.constantFrom(...zones).chain((timeZone) =>
  fc
    .tuple(fc.integer({ min: firstMs, max: lastMs }), fc.boolean(), fc.integer({ min: -4_000_000, max: 4_000_000 }))
    .map(([ms, isNearChange, beside]) => {
      const change = zoned(ms, timeZone).getTimeZoneTransition('next')?.epochMilliseconds;
      return { timeZone, ms: isNearChange && change !== undefined ? change + beside : ms };
    }),
);

it('a time is written as the clocks of the zone show it, also while they are changed', () => {
  fc.assert(
    fc.property(fc.array(moments, { minLength: 1, maxLength: 20 }), (list) => {
      for (const { ms, timeZone } of list) {
        const there = zoned(ms, timeZone);
        const expected = `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'second' })}`;
        expect(formatDateTime(ms, timeZone)).toBe(expected);
        expect(formatMinute(ms, timeZone)).toBe(expected.slice(0, 16));
        expect(formatSecond(ms, timeZone)).toBe(expected.slice(5));
      }
    }),
  );
});

it('a list has the year when the clocks of the zone have two of them', () => {
  fc.assert(
    fc.property(moments, fc.nat({ max: 400 * 86_400_000 }), ({ ms, timeZone }, lengthMs) => {
      const isOneYear = zoned(ms, timeZone).year === zoned(ms + lengthMs, timeZone).year;
      const formatted = secondFormatter(ms, ms + lengthMs, timeZone)(ms);
      expect(formatted).toBe(isOneYear ? formatSecond(ms, timeZone) : formatDateTime(ms, timeZone));
    }),
  );
});

function zoned(ms: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
}
