import { expect, it } from 'vitest';
import { keepEqual } from '../../page/server/keep-equal.ts';

it('keeps every object that is the same, and no other', () => {
  const last = {
    list: [
      { id: 1, in: { a: 1 } },
      { id: 2, in: { a: 1 } },
    ],
    same: { deep: ['x'] },
  };
  const next = {
    list: [
      { id: 1, in: { a: 1 } },
      { id: 2, in: { a: 2 } },
    ],
    same: { deep: ['x'] },
  };
  const kept = keepEqual(last, next);
  expect(kept).toEqual(next);
  expect(kept.list[0]).toBe(last.list[0]);
  expect(kept.list[1]).not.toBe(last.list[1]);
  expect(kept.same).toBe(last.same);
  expect(keepEqual(last, structuredClone(last))).toBe(last);
});

it.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  [{}, null],
  [{ a: 1 }, { b: 1 }],
])('takes the next one when %j becomes %j', (last, next) => {
  expect(keepEqual(last, next)).toEqual(next);
  expect(keepEqual(last, next)).not.toBe(last);
});
