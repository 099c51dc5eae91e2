import fc from 'fast-check';
import { deepArrays, readJson, type Json } from './json.ts';

/** Texts that programs have stumbled over. */
const knownTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800x',
  '\u202e15900001111',
  '\u200b\u200d\ufeff',
  '\r\n\r\nHTTP/1.1 200 OK',
  '<!channel>',
  '&lt;!here&gt; <@U0NEWYORK>',
  '<https://example.com|x>',
  '*b* _i_ ~s~ `c` ```d```',
  '${7*7} {{7*7}} %s%d%n',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'NaN',
  '🏳️‍🌈👩‍👩‍👧‍👦',
  'Z̤͔̊͑̄͂a̴̡l̷̛g̸͝o',
  '１５９００００１１１１',
  '١٥٩٠٠٠٠١١١١',
  '9'.repeat(400),
  'ﷺ'.repeat(50),
];

/** Any text, and rather one that is unwelcome. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...knownTexts) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a', '9', '中', '🏳️‍🌈', '\u0301', '<', '&amp;', '134 '),
        fc.integer({ min: 100, max: 4_000 }),
      )
      .map(([part, times]) => part.repeat(times)),
  },
);

/** Objects that would change what every object has, where one is put together field by field. */
const polluting = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":null}',
  '{"__proto__":{"toString":null,"then":1,"toJSON":1}}',
  '{"then":1,"toJSON":1,"length":-1,"hasOwnProperty":1}',
].flatMap((text) => readJson(text) ?? []);

/** A value of another type than expected, or of none that anybody would expect. */
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<Json>(
      null,
      true,
      false,
      0,
      -1,
      1e308,
      0.1,
      2 ** 53,
      '',
      [],
      {},
      [[]],
      [null],
      ...polluting,
    ),
  },
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => readJson(JSON.stringify(value)) ?? null) },
  { weight: 1, arbitrary: fc.constantFrom(40, 3_000, 100_000).map(deepArrays) },
);
