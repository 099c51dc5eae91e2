import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, holding, mobile, spelledNumber, tells, ways } from './support/attacks-on-the-log.ts';
import { lineOf, rawLineOf, textsOf } from './support/log-lines.ts';

const way = fc.constantFrom(...ways);
const latin = fc.stringMatching(/^[A-Za-z0-9]{12,60}$/);

describe('a number in a log', () => {
  it('is told by no line, however it is spelled and wherever it stands', () => {
    const attack = spelledNumber.chain((number) =>
      fc.record({ number: fc.constant(number), held: holding(number.spelled), write: way }),
    );
    fc.assert(
      fc.property(attack, ({ number: { digits, spelled }, held, write }) => {
        const line = lineOf((logger) => write(logger, spelled, held));
        expect(textsOf(line).filter((text) => tells(text, digits))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told by no line when it comes as a number', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom('', '86'), way, (digits, prefix, write) => {
        for (const number of [Number(prefix + digits), BigInt(prefix + digits)]) {
          const line = lineOf((logger) => write(logger, 'nobody', { a: [number], m: new Map([[number, number]]) }));
          expect(textsOf(line).filter((text) => tells(text, digits))).toEqual([]);
          expect(digitsOf(rawLineOf((logger) => logger.info(number as unknown as string)))).not.toContain(digits);
        }
      }),
    );
  });

  it('is not told by what is left where a long text is cut off', () => {
    fc.assert(
      fc.property(spelledNumber, fc.nat({ max: 200 }), ({ digits, spelled }, more) => {
        const line = lineOf((logger) =>
          logger.info({ text: `${'x'.repeat(1_900 + more)} ${spelled} ${'x'.repeat(3_000)}` }),
        );
        expect(textsOf(line).filter((text) => tells(text, digits))).toEqual([]);
      }),
    );
  });
});

describe('a secret in a log', () => {
  it('is in no line, wherever it stands', () => {
    const attack = fc
      .oneof(latin, fc.string({ minLength: 12, maxLength: 60, unit: 'grapheme' }))
      .chain((secret) => fc.record({ secret: fc.constant(secret), held: holding(`it is ${secret}!`), write: way }));
    fc.assert(
      fc.property(attack, ({ secret, held, write }) => {
        const line = lineOf((logger) => write(logger, secret, held), [secret]);
        expect(textsOf(line).filter((text) => text.includes(secret))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is in no line with invisible characters in it either, nor as it stands in a web address', () => {
    fc.assert(
      fc.property(latin, fc.nat({ max: 11 }), (letters, at) => {
        const secret = `${letters}/+==`;
        const split = `${secret.slice(0, at)}\u200b${secret.slice(at)}`;
        const url = `https://huawei/?key=${encodeURIComponent(secret)}`;
        const { split: first, url: second } = lineOf((logger) => logger.info({ split, url }), [secret]);
        expect([first, second]).toEqual(['[secret]', 'https://huawei/?key=[secret]']);
      }),
    );
  });

  it('leaves no beginning where a long text is cut off', () => {
    fc.assert(
      fc.property(latin, fc.nat({ max: 400 }), (secret, more) => {
        const text = `${'.'.repeat(1_800 + more)}${secret}${'.'.repeat(3_000)}`;
        const line = lineOf((logger) => logger.info({ text }, text), [secret]);
        expect(JSON.stringify(line)).not.toContain(secret.slice(0, 8));
      }),
    );
  });

  it('is not a token of Slack’s, whatever that holds, known or not', () => {
    const token = fc
      .tuple(fc.constantFrom('xoxb-', 'xoxp-', 'xoxe-', 'xapp-1-', 'xoxe.xoxb-1-'), fc.stringMatching(/^[\w-]{8,60}$/))
      .map(([kind, rest]) => kind + rest);
    const attack = token.chain((text) =>
      fc.record({ text: fc.constant(text), held: holding(`(${text})`), write: way }),
    );
    fc.assert(
      fc.property(attack, ({ text, held, write }) => {
        const line = lineOf((logger) => write(logger, text, held));
        expect(textsOf(line).filter((each) => each.includes(text))).toEqual([]);
      }),
    );
  });
});

describe('a line', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
    maxDepth: 8,
  });

  it('is written whatever is put into it', () => {
    fc.assert(
      fc.property(anything, anything, anything, (first, second, third) => {
        const parts = [first, second, third] as unknown as [object, string];
        expect(lineOf((logger) => logger.info(...parts))).toHaveProperty('time');
        expect(
          lineOf((logger) =>
            Reflect.apply(logger.info, logger.child({ first, second }), ['%s %d %j %o', first, second, third]),
          ),
        ).toHaveProperty('msg');
      }),
      { numRuns: 500 },
    );
  });
});
