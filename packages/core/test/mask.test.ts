import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskMobile } from '../src/index.ts';

describe('maskMobile', () => {
  it.each([
    ['134****6789', '13412346789'],
    ['134****6789', '134****6789'],
    ['+86*******6789', '+8613412346789'],
    ['49*******5678', '4915112345678'],
    ['1**45', '12345'],
    ['****', '1234'],
    ['', ''],
    ['134*****789', '1341234*789'],
  ])('shows %j', (shown, mobile) => {
    expect(maskMobile(mobile)).toBe(shown);
  });

  it('never shows more than four digits in a row, and masks only once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d* -]{0,25}$/), (mobile) => {
        const shown = maskMobile(mobile);
        expect(shown).not.toMatch(/\d{5}/);
        expect(maskMobile(shown)).toBe(shown);
      }),
    );
  });
});
