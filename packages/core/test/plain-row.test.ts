import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainRow } from '../src/reports/plain-row.ts';
import { reportKey, smsReportDataSchema, type SmsReportData } from '../src/reports/wire.ts';
import { anyRow } from './support/arbitrary-row.ts';
import { rowsTried } from './support/thoroughness.ts';

const row = {
  message_id: 'b23f2f7343224f8c9597b05a9a0bcc56',
  status: 1,
  sign_id: 'ce7f2f7343224f8c9597b05a9a0bcc2e',
  status_desc: 'DELIVRD',
  fee_num: 2,
  extend_code: null,
  nation_code: '86',
  mobile: '134****6789',
  submit_time: '2016-08-02T08:10:01Z',
  deliver_time: '2016-08-02T08:10:02Z',
};

describe('a row that is read by hand', () => {
  it(
    'is read as the schema reads it, and left to the schema when that refuses it',
    { timeout: rowsTried * 20 + 5_000 },
    () => {
      let byHand = 0;
      let refused = 0;
      fc.assert(
        fc.property(anyRow, (candidate) => {
          const before = structuredClone(candidate);
          const plain = readPlainRow(candidate);
          const bySchema = smsReportDataSchema.safeParse(candidate);
          if (plain !== null) {
            byHand += 1;
            if (!bySchema.success) expect(plain, 'the schema refuses it').toBeNull();
            // `toStrictEqual` is too slow for millions.
            if (!isDeepStrictEqual(plain, bySchema.data)) expect(plain).toStrictEqual(bySchema.data);
          } else if (!bySchema.success) refused += 1;
          else expect(Object.hasOwn(Object(candidate), '__proto__'), 'all the schema takes is read by hand').toBe(true);
          if (!isDeepStrictEqual(candidate, before))
            expect(candidate, 'what came stays as it is').toStrictEqual(before);
        }),
        { numRuns: rowsTried },
      );
      expect(byHand, 'otherwise this shows nothing').toBeGreaterThan(rowsTried / 3);
      expect(refused, 'otherwise this shows nothing').toBeGreaterThan(rowsTried / 100);
    },
  );

  it('is not left to the schema for what the schema only mends', () => {
    const { deliver_time: _missing, ...pending } = { ...row, status: '0', mobile: 13412346789 };
    expect(readPlainRow(row)).toBe(row);
    expect(readPlainRow(pending)).toMatchObject({ status: 0, mobile: '13412346789', deliver_time: null });
  });

  it.each([
    ['no id', { message_id: null }],
    ['an empty id', { message_id: '' }],
    ['a list for a number', { mobile: ['13412346789'] }],
    ['yes for a status', { status: true }],
    ['an endless number', { fee_num: Number.POSITIVE_INFINITY }],
  ])("is the schema's to judge when it has %s", (_what, change) => {
    expect(readPlainRow({ ...row, ...change })).toBeNull();
  });
});

it('two rows have the same key if and only if what never changes of them is the same', () => {
  const part = fc.oneof(fc.constantFrom(null, 'null', '', '1', ' ', '1 1', ' null'), fc.string({ maxLength: 3 }));
  const parts = fc.record({ message_id: fc.string({ maxLength: 3 }), mobile: part, nation_code: part, sign_id: part });
  const rest = fc.record({ submit_time: part, extend_code: part });
  const keyed = fc.tuple(parts, rest).map(([some, others]) => ({ ...row, ...some, ...others }));
  fc.assert(
    fc.property(keyed, keyed, fc.boolean(), (one, another, isCopy) => {
      const other = isCopy ? { ...one, status: 0, deliver_time: null } : another;
      const lasting = ({ status: _s, deliver_time: _d, ...fields }: SmsReportData) => fields;
      expect(reportKey(one) === reportKey(other)).toBe(isDeepStrictEqual(lasting(one), lasting(other)));
    }),
    { numRuns: rowsTried },
  );
});
