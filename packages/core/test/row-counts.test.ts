import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowCounts } from '../src/reports/row-counts.ts';

/** The same with texts and maps: as it would be written if memory did not matter. */
class PlainCounts {
  readonly #handedOut = new Map<string, number>();
  #inPass = new Map<string, number>();

  get rowsInPass(): number {
    return this.#inPass.size;
  }

  come(key: string): boolean {
    const times = this.timesInPass(key) + 1;
    this.#inPass.set(key, times);
    if (times <= this.timesHandedOut(key)) return false;
    this.#handedOut.set(key, times);
    return true;
  }

  timesInPass(key: string): number {
    return this.#inPass.get(key) ?? 0;
  }

  timesHandedOut(key: string): number {
    return this.#handedOut.get(key) ?? 0;
  }

  startPass(): void {
    this.#inPass = new Map();
  }
}

// Few enough that they come again, of all lengths, some with a character more at the end that is nothing.
const key = fc.oneof(
  fc.nat({ max: 3_000 }).map((number) => `row ${number}`),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0\0', 'aaaa', 'aaaa\0', 'é', 'e\u0301', '短'.repeat(400), '短'.repeat(401)),
);
const step = fc.oneof({ weight: 300, arbitrary: key }, { weight: 1, arbitrary: fc.constant(null) });

it('counts as maps of the rows themselves would, pass by pass', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6_000, size: 'max' }), (steps) => {
      const counts = new RowCounts();
      const plain = new PlainCounts();
      for (const key of steps) {
        if (key === null) {
          counts.startPass();
          plain.startPass();
          continue;
        }
        expect(counts.timesInPass(key)).toBe(plain.timesInPass(key));
        expect(counts.come(key)).toBe(plain.come(key));
        expect(counts.timesHandedOut(key)).toBe(plain.timesHandedOut(key));
      }
      expect(counts.rowsInPass).toBe(plain.rowsInPass);
    }),
    { numRuns: 50 },
  );
});

it('counts hundreds of rows that are alike, and those beside them', () => {
  const counts = new RowCounts();
  for (let time = 0; time < 70_000; time += 1) {
    expect(counts.come('crowd')).toBe(true);
    if (time % 10 === 0) counts.come(`row ${time}`);
  }
  counts.startPass();
  counts.come('crowd');
  expect([counts.timesHandedOut('crowd'), counts.timesInPass('crowd')]).toEqual([70_000, 1]);
  expect([counts.timesHandedOut('row 69990'), counts.timesInPass('row 69990')]).toEqual([1, 0]);
  expect(counts.rowsInPass).toBe(1);
});

it('takes no two of three hundred thousand rows that differ in one sign for the same', () => {
  const counts = new RowCounts();
  for (let row = 0; row < 300_000; row += 1)
    expect(counts.come(`b23f2f73${String(row).padStart(6, '0')}9597`)).toBe(true);
  expect(counts.rowsInPass).toBe(300_000);
});
