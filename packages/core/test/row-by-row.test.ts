import { expect, it } from 'vitest';
import { rowByRow } from '../src/reports/row-by-row.ts';

const left: string[] = [];

function pagesOf(pages: readonly (readonly number[])[], failure?: Error) {
  const rest = pages.map((rows) => ({ done: false, value: { reports: rows.map((id) => ({ id })) } }) as const);
  return {
    async next() {
      const step = rest.shift() ?? ({ done: true, value: undefined } as const);
      if (step.done && failure) throw failure;
      return step;
    },
    close() {
      left.push('left');
    },
  };
}

const idsOf = (results: readonly IteratorResult<{ id: number }, undefined>[]) => results.map(({ value }) => value?.id);

it('gives each row once, in order, and passes over empty pages', async () => {
  const iterator = rowByRow(pagesOf([[], [1, 2], [], [], [3], []]));
  const ids: number[] = [];
  for await (const { id } of { [Symbol.asyncIterator]: () => iterator }) ids.push(id);
  expect(ids).toEqual([1, 2, 3]);
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

it('serves those who do not wait for one another in the order in which they asked', async () => {
  const iterator = rowByRow(pagesOf([[1], [2, 3], [4]]));
  const asked = Array.from({ length: 6 }, async () => iterator.next());
  expect(idsOf(await Promise.all(asked))).toEqual([1, 2, 3, 4, undefined, undefined]);
});

it('leaves the pages when its loop is left, and has no row after that', async () => {
  left.length = 0;
  const iterator = rowByRow(pagesOf([[1, 2], [3]]));
  for await (const { id } of { [Symbol.asyncIterator]: () => iterator }) if (id === 1) break;
  expect(left).toEqual(['left']);
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

it('lets those who asked before somebody leaves have their rows', async () => {
  const iterator = rowByRow(pagesOf([[1], [2]]));
  const [first, second, leaving, late] = [iterator.next(), iterator.next(), iterator.return?.(), iterator.next()];
  expect(idsOf(await Promise.all([first, second]))).toEqual([1, 2]);
  expect(await leaving).toEqual({ done: true, value: undefined });
  expect(await late).toEqual({ done: true, value: undefined });
});

it('throws once what reading the pages throws, after the rows that came before', async () => {
  const failure = new Error('the service is gone');
  const iterator = rowByRow(pagesOf([[1]], failure));
  const asked = [iterator.next(), iterator.next(), iterator.next()];
  expect(await Promise.allSettled(asked)).toMatchObject([
    { status: 'fulfilled', value: { value: { id: 1 } } },
    { status: 'rejected', reason: failure },
    { status: 'fulfilled', value: { done: true } },
  ]);
});
