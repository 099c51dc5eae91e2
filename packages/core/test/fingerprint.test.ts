import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fingerprint, type LastingFields } from '../src/reports/fingerprint.ts';
import { isAlone, sameKey, sameKeys } from '../src/reports/row-key.ts';
import { rowsTried } from './support/thoroughness.ts';

// Of all lengths and alphabets, and such as run into each other when they are put in a line.
const part = fc.oneof(
  fc.constantFrom(null, '', 'a', 'aa', 'a\0', '\0', '短', '短信'),
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const parts = { mobile: part, nation_code: part, sign_id: part, submit_time: part, extend_code: part };
const lasting: fc.Arbitrary<LastingFields> = fc.record(
  { message_id: part.map((text) => text ?? ''), ...parts },
  { noNullPrototype: true },
);

it('two rows have the same mark if and only if what never changes of them is the same', () => {
  const fingerprint = new Fingerprint();
  fc.assert(
    fc.property(lasting, lasting, fc.boolean(), (one, another, isCopy) => {
      const other = isCopy ? { ...one } : another;
      const marks = [fingerprint.ofRow(one), fingerprint.ofRow(other)] as const;
      expect(sameKey(...marks)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: rowsTried },
  );
});

it('a row has the same mark whatever was marked before it', () => {
  const fingerprint = new Fingerprint();
  fc.assert(
    fc.property(fc.array(lasting, { minLength: 1, maxLength: 20 }), (rows) => {
      const marks = rows.map((row) => fingerprint.ofRow(row));
      const backwards = rows.toReversed().map((row) => fingerprint.ofRow(row));
      expect(backwards.toReversed()).toEqual(marks);
    }),
  );
});

it('two fingerprints mark the same row differently: nobody can know beforehand which rows look the same', () => {
  const row = { message_id: 'a', mobile: null, nation_code: null, sign_id: null, submit_time: null, extend_code: null };
  expect(new Fingerprint().ofRow(row)).not.toEqual(new Fingerprint().ofRow(row));
});

it('a page is the same as another one by its rows and their order', () => {
  const [first, second, again] = [
    { high: 1, low: 2 },
    { high: 1, low: 3 },
    { high: 1, low: 2 },
  ];
  expect(sameKeys([first, second], [again, second])).toBe(true);
  expect(sameKeys([first, second], [second, first])).toBe(false);
  expect(sameKeys([first], [first, second])).toBe(false);
  expect(sameKeys([], null)).toBe(false);
  expect([0, 1, 2, 3].map((place) => isAlone([first, second, again], place))).toEqual([false, true, false, false]);
});
