import { describe, expect, it } from 'vitest';
import { asTyped } from '../src/slack/as-typed.ts';

describe('what somebody typed, shown again', () => {
  it.each([
    ['code 13412346789', 'code 134****6789'],
    ['134 1234 6789', '134****6789'],
    ['(134)1234.6789x', '(134****6789x'],
    ['13412.346789', '134****6789'],
    ['١٣٤١٢٣٤٦٧٨٩', '١٣٤****٦٧٨٩'],
    ['1234567', '1****67'],
    ['134****6789', '134****6789'],
    ['MK:0001 since 2026-11-24 10:30', 'MK:0001 since 2026-11-24 10:30'],
    ['2026-11-20..2026-11-21', '2026-11-20..2026-11-21'],
  ])('is as it was but for numbers: row %#', (typed, shown) => {
    expect(asTyped(typed)).toBe(shown);
  });
});
