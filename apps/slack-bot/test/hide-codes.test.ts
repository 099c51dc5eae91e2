import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCodes } from '../src/surfaces/report-details/hide-codes.ts';

/** Digits of every kind that Unicode has, decimal or not. */
const everyDigit = Array.from({ length: 0x1_10_000 }, (_, code) => code)
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{N}/u.test(sign));

const digit = fc.oneof(fc.nat(9).map(String), fc.constantFrom(...everyDigit));
const gap = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(' ', '-', '·', '•', '\u200b', '\ufe0f', '(', '+', '*', '，', '🔑'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  })
  .filter((text) => !/[\p{L}\p{N}]/u.test(text));
const code = fc.array(fc.tuple(digit, gap), { minLength: 3 }).map((parts) => parts.flat().join(''));
/** A letter before and after, or nothing. */
const words = fc.constantFrom('', '码', ' code ', 'код ', '：', '\n');

describe('the text of an SMS', () => {
  it('holds no run of three digits or more, whatever their script and whatever stands between', () => {
    fc.assert(
      fc.property(words, code, words, (before, digits, after) => {
        expect(hideCodes(`${before}${digits}${after}`)).not.toMatch(/\p{N}/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds none in any text', () => {
    const anything = fc.array(fc.oneof(digit, gap, words, fc.string({ unit: 'grapheme', maxLength: 3 })));
    fc.assert(
      fc.property(anything, (parts) => {
        expect(hideCodes(parts.join(''))).not.toMatch(/\p{N}(?:[^\p{L}\p{N}]*\p{N}){2}/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is as it was where it has no digit', () => {
    const text = fc.string({ unit: 'binary' }).map((all) => all.replaceAll(/\p{N}/gu, ''));
    fc.assert(
      fc.property(text, (plain) => {
        expect(hideCodes(plain)).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['您的验证码是482913，5分钟内有效。', '您的验证码是••••••，•分钟内有效。'],
    ['Your code is 123 456, valid for 5 minutes.', 'Your code is ••• •••, valid for 5 minutes.'],
    ['G-482913 is your code', 'G-•••••• is your code'],
    ['Code: A7F3. Offer ends in 2 days', 'Code: ••••. Offer ends in 2 days'],
    ['1️⃣2️⃣3️⃣4️⃣', '•️⃣•️⃣•️⃣•️⃣'],
    ['４８２９ and ①②③', '•••• and •••'],
    ['会员日全场八折，退订回T', '会员日全场八折，退订回T'],
    ['Buy 2, get 1', 'Buy 2, get 1'],
  ])('is shown without what could be a code: %s', (text, shown) => {
    expect(hideCodes(text)).toBe(shown);
  });
});
