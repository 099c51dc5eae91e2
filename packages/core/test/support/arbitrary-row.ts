import * as fc from 'fast-check';

const names = [
  'message_id',
  'status',
  'sign_id',
  'status_desc',
  'fee_num',
  'extend_code',
  'nation_code',
  'mobile',
  'submit_time',
  'deliver_time',
] as const;

const likely = fc.oneof(
  fc.constantFrom('', ' ', '0', '1', '-0', '1.5', ' 7 ', '0x10', '1e3', 'Infinity', 'null', 'DELIVRD', 'MK:0001'),
  fc.constantFrom<unknown>(null, undefined, 0, -0, 1, 2, 1.5, -1, 2 ** 53, 1e21, Number.POSITIVE_INFINITY, 13412346789),
  fc.string({ maxLength: 12 }),
);
const unlikely = fc.oneof(
  fc.constantFrom<unknown>(true, false, [], {}, ['13412346789'], { toString: 1 }),
  fc.jsonValue({ maxDepth: 1 }),
);
const value = fc.oneof({ weight: 30, arbitrary: likely }, { weight: 1, arbitrary: unlikely });

const goodRow: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record({
  message_id: fc.string({ minLength: 1, maxLength: 12 }),
  status: fc.constantFrom(0, 1, 2, null),
  sign_id: fc.string({ maxLength: 5 }),
  status_desc: fc.constantFrom('DELIVRD', 'MK:0001', null),
  fee_num: fc.constantFrom(1, 2, null),
  extend_code: fc.constant(null),
  nation_code: fc.constant('86'),
  mobile: fc.constantFrom('134****6789', '13412346789'),
  submit_time: fc.constant('2016-08-02T08:10:01Z'),
  deliver_time: fc.constantFrom('2016-08-02T08:10:02Z', null),
});
/** What is changed of a row: fields of the document, fields it does not know, and names that objects have anyway. */
const change = fc.tuple(
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<string>(...names) },
    { weight: 2, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'event_type', '0') },
    { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  ),
  value,
);

/** A row of JSON with up to four fields that are not as they should be, and now and then no row at all. */
export const anyRow: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(goodRow, fc.array(change, { maxLength: 4 })).map(([row, changes]) => alter(row, changes)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

// As JSON.parse makes it: every name is the object's own, `__proto__` too. A field that is undefined is missing.
function alter(row: Readonly<Record<string, unknown>>, changes: readonly (readonly [string, unknown])[]): unknown {
  const fields = new Map([...Object.entries(row), ...changes].filter(([, value]) => value !== undefined));
  for (const [name, value] of changes) if (value === undefined) fields.delete(name);
  return Object.fromEntries(fields);
}
