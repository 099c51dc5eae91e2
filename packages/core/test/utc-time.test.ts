import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUtcMs } from '../src/reports/utc-time.ts';
import { rowsTried } from './support/thoroughness.ts';

const documented = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const two = fc
  .oneof(fc.constantFrom(0, 23, 24, 59, 60), fc.nat({ max: 23 }), fc.nat({ max: 99 }))
  .map((number) => String(number).padStart(2, '0'));
/** Of the same form, and mostly no time: a 61st second, a 30 February, a thirteenth month. */
const formed = fc
  .tuple(fc.nat({ max: 9_999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), two, two, two)
  .map(([year, month, day, hour, minute, second]) => {
    const pad = (number: number, length: number) => String(number).padStart(length, '0');
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${hour}:${minute}:${second}Z`;
  });
/** One character is another. */
const damaged = fc
  .tuple(
    documented,
    fc.nat({ max: 19 }),
    fc.constantFrom('0', '9', '-', ':', 'T', 't', 'Z', 'z', ' ', '+', '.', '/', '٣'),
  )
  .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));

describe('a time of the service', () => {
  it('is the one that Date reads, whatever its form', { timeout: rowsTried * 20 + 5_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(documented, formed, damaged), (text) => {
        expect(readUtcMs(text)).toBe(valid(new Date(withZone(text)))?.getTime() ?? null);
      }),
      { numRuns: rowsTried },
    );
  });

  it.each(['2024-02-29T12:00:00Z', '2000-02-29T12:00:00Z', '1900-03-01T00:00:00Z', '1970-01-01T00:00:00Z'])(
    '%s is one',
    (text) => {
      expect(readUtcMs(text)).toBe(Date.parse(text));
    },
  );

  it('is none when there is none', () => {
    expect([null, '', '  ', 'yesterday'].map(readUtcMs)).toEqual([null, null, null, null]);
  });
});

// A damaged one can be one without a zone.
function withZone(text: string): string {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;
}

function valid(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
