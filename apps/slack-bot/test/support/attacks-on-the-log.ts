import * as fc from 'fast-check';
import type { Logger } from 'pino';

/** A phone number as somebody may write it, and the digits it has. */
export interface SpelledNumber {
  readonly digits: string;
  readonly spelled: string;
}

/** Where each script's digits begin: Latin, full-width, Arabic, Persian, Devanagari. */
const zeros = ['0', '０', '٠', '۰', '०'].map((zero) => zero.codePointAt(0) ?? 0);

/** What people and forms put between digits, and what nobody sees. */
const gaps = [
  ' ',
  '  ',
  '-',
  '.',
  '–',
  '−',
  '\u00a0',
  '\u3000',
  '\t',
  '\n',
  '(',
  ')',
  '[',
  ']',
  '．',
  '・',
  '%20',
  '+',
];
const invisible = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f'];
const prefixes = ['', '+86', '+86 ', '0086-', '(+86)', '86'];

export const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

export const spelledNumber: fc.Arbitrary<SpelledNumber> = fc
  .record({
    digits: mobile,
    zero: fc.constantFrom(...zeros),
    prefix: fc.constantFrom(...prefixes),
    between: fc.array(fc.constantFrom('', '', ...gaps, ...invisible), { minLength: 10, maxLength: 10 }),
  })
  .map(({ digits, zero, prefix, between }) => {
    const written = Array.from(digits, (digit, at) => String.fromCodePoint(zero + Number(digit)) + (between[at] ?? ''));
    return { digits, spelled: prefix + written.join('') };
  })
  // Four numbers with dots between may be a machine of the own network, and are taken for one.
  .filter(({ spelled }) => !/^(?:10|127|169\.254|172|192\.168)\.[\d.]+$/.test(spelled));

/** A text as an arbitrary thing that holds it, at any depth: keys, errors, collections, getters, what makes its own JSON. */
export function holding(text: string): fc.Arbitrary<unknown> {
  return fc.integer({ min: 0, max: 5 }).chain((depth) =>
    fc.array(fc.constantFrom(...wrappings), { minLength: depth, maxLength: depth }).map((around) => {
      let held: unknown = text;
      for (const wrap of around) held = wrap(held);
      return held;
    }),
  );
}

const wrappings: readonly ((held: unknown) => unknown)[] = [
  (held) => ({ held }),
  (held) => ['first', held],
  (held) => new Set([held]),
  (held) =>
    new Map<unknown, unknown>([
      ['held', held],
      [held, 'held'],
    ]),
  (held) => (typeof held === 'string' ? { [`to ${held}`]: true } : { before: 1, held }),
  (held) => new Error(`it broke: ${typeof held === 'string' ? held : 'so'}`, { cause: held }),
  (held) => new AggregateError([held], 'all broke'),
  (held) => Object.assign(new TypeError('it broke'), { held }),
  (held) => ({ toJSON: () => held }),
  (held) => Object.defineProperty({}, 'held', { enumerable: true, get: () => held }),
  (held) => Object.assign(Object.create(null) as object, { held }),
  (held) => (typeof held === 'string' ? Object(held) : { held }) as unknown,
  (held) => new Proxy({ held }, {}),
];

/** The ways a text gets into a line beside an object: as it is, put into a message, by what a child always says. */
export const ways: readonly ((logger: Logger, text: string, held: unknown) => void)[] = [
  (logger, _text, held) => logger.info(held),
  (logger, text, held) => logger.warn({ held }, `sent to ${text}.`),
  (logger, text) => logger.error(text),
  (logger, text) => logger.info('sent to %s, in vain', text),
  (logger, text) => logger.info('sent to %s%s', text.slice(0, 6), text.slice(6)),
  (logger, _text, held) => logger.info('%j and %o', held as object, held as object),
  (logger, text, held) => logger.info({ a: 1 }, { text, held } as unknown as string),
  (logger, text, held) => logger.child({ text, held }).info('said by a child'),
  (logger, text) => logger.child({}, { msgPrefix: `${text}: ` }).info('said by a child'),
  (logger, _text, held) => {
    logger.setBindings({ held });
    logger.info('said later');
  },
  (logger, text) => logger.info(Symbol(text) as unknown as string),
];

/** The digits of a text, as Latin ones, and nothing else of it. */
export function digitsOf(text: string): string {
  const latin = text.replaceAll('%20', ' ').replaceAll(/\p{Nd}/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    return String(codePoint - (zeros.find((zero) => codePoint >= zero && codePoint <= zero + 9) ?? codePoint));
  });
  return latin.replaceAll(/\D/g, '');
}

/** Whether a text tells seven digits of a number in a row. */
export function tells(text: string, digits: string): boolean {
  const said = digitsOf(text);
  return [0, 1, 2, 3, 4].some((from) => said.includes(digits.slice(from, from + 7)));
}
