import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainPage } from '../src/reports/plain-page.ts';
import { smsReportResponseSchema } from '../src/reports/wire.ts';

const id = fc.oneof(
  { weight: 2, arbitrary: fc.string({ maxLength: 4 }) },
  fc.constantFrom(null, undefined, 7, true, []),
);
const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer() },
  fc.constantFrom(null, undefined, '3', 1.5, Number.POSITIVE_INFINITY, false),
);
const data = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.jsonValue(), { maxLength: 3 }) },
  fc.constantFrom(null, undefined, {}, 'rows'),
);
const answer = fc.oneof(
  { weight: 9, arbitrary: fc.record({ request_id: id, count, data }, { noNullPrototype: true }) },
  fc.jsonValue(),
);

it('is read as the schema reads it, and left to the schema when that refuses it', () => {
  let byHand = 0;
  fc.assert(
    fc.property(answer, (body) => {
      const plain = readPlainPage(body);
      if (plain === null) return;
      byHand += 1;
      expect(smsReportResponseSchema.safeParse(body)).toEqual({ success: true, data: plain });
    }),
    { numRuns: 2_000 },
  );
  expect(byHand, 'otherwise this shows nothing').toBeGreaterThan(200);
});

it('leaves nothing to the schema of an answer as the document has it', () => {
  const body = { request_id: 'a', count: 1, data: [{ message_id: 'b' }] };
  expect(readPlainPage(body)).toEqual(body);
});
