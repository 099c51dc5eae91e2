import { describe, expect, test } from 'vitest';

import { maskTypedNumbers, maskWrittenNumbers } from '../src/transcript/mask-numbers.ts';

describe('masking typed words', () => {
  test.each([
    ['13412346789', '134****6789'],
    ['+8613412346789', '+86134****6789'],
    ['008613412346789', '0086134****6789'],
    ['86 134-1234-6789', '86 134****6789'],
    ['134 1234 6789', '134****6789'],
    ['+1 (415) 555-2671', '+141****2671'],
    ['+49 30 1234567', '+493****4567'],
    ['１３４１２３４６７８９', '１３４****６７８９'],
    ['<tel:+8613412346789|+8613412346789>', '<tel:+86134****6789|+86134****6789>'],
    ['x13412346789y', 'x134****6789y'],
    ['1234567', '1****67'],
    ['12345678', '1****678'],
    ['13412346789 13900001234', '134****6789 139****1234'],
  ])('spelling %#', (typed, masked) => {
    expect(maskTypedNumbers(typed)).toBe(masked);
  });

  test.each(['134****6789', '+86 134 **** 6789', '2026-11-22 16:38', 'last 24h', '123456', '*6789'])(
    '%s stays as it is',
    (typed) => {
      expect(maskTypedNumbers(typed)).toBe(typed);
    },
  );
});

describe('masking written words', () => {
  test('spares ids inside words and the epochs of dates', () => {
    const written = 'id a12345678b, <!date^1732323232^{date}|now>, 13412346789';
    expect(maskWrittenNumbers(written)).toBe('id a12345678b, <!date^1732323232^{date}|now>, 134****6789');
  });
});
