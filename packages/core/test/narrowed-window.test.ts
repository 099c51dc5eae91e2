import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryChanges, arbitraryService, changing } from './support/arbitrary-service.ts';
import {
  allOf,
  judgeChangingService,
  keysOf,
  pageSize,
  readService,
  rowAt,
  sorted,
  whole,
} from './support/windowed-service.ts';

const plain = {
  order: 'newest',
  filter: 'submittedMs',
  precisionMs: 1,
  isStartIncluded: true,
  isEndIncluded: true,
  isShuffledByWindow: false,
} as const;
/** One row every seven seconds. */
const evenRows = Array.from({ length: 400 }, (_, key) => rowAt(key, whole.startMs + key * 7_000));

describe('a long list in the order of its times', () => {
  it.each(['newest', 'oldest'] as const)('is read without skipping what was read, the %s first', async (order) => {
    const { handedOut, isClean, questions } = await readService({ ...plain, order, rows: evenRows });
    expect(keysOf(handedOut)).toEqual(keysOf(order === 'newest' ? evenRows.toReversed() : evenRows));
    expect(isClean).toBe(true);
    const skipped = questions.slice(0, -1).map(({ offset }) => offset);
    expect(Math.max(...skipped)).toBeLessThan(15 * pageSize);
    // As many as without: nothing is asked only to find out.
    expect(questions).toHaveLength(evenRows.length / (pageSize - 2) + 1);
  });

  it('is proven by a page of the whole window at its end', async () => {
    const { questions } = await readService({ ...plain, rows: evenRows });
    expect(questions.at(-1)).toMatchObject({ ...whole, offset: evenRows.length - 2 });
  });

  it('is read again in the whole window when that shows that rows were left out', async () => {
    // One receipt came so late that no narrower window holds its row.
    const rows = evenRows.map((row) => (row.key === '9' ? { ...row, deliveredMs: whole.endMs } : row));
    const { handedOut, isClean, questions } = await readService({ ...plain, filter: 'deliveredMs', rows });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
    const again = questions.slice(questions.findLastIndex(({ offset }) => offset === 0));
    expect(again.every(({ startMs, endMs }) => startMs === whole.startMs && endMs === whole.endMs)).toBe(true);
  });

  it('is read again without skipping what was read when a row has arrived in front', async () => {
    const late = rowAt(1_000, whole.endMs - 500);
    const { handedOut, isClean, passes, questions } = await readService(
      { ...plain, rows: evenRows },
      {
        before: (question, service) => (question === 50 ? { ...service, rows: [...service.rows, late] } : service),
      },
    );
    expect(sorted(handedOut)).toEqual(sorted([...evenRows, late]));
    expect({ isClean, passes }).toEqual({ isClean: true, passes: 2 });
    const again = questions.slice(questions.findLastIndex(({ offset }) => offset === 0));
    const skipped = again.slice(0, -1).map(({ offset }) => offset);
    expect(Math.max(...skipped)).toBeLessThan(15 * pageSize);
  });

  it('goes on in the whole window once an order does not hold', async () => {
    const rows = [...evenRows.toReversed(), rowAt(1_000, whole.endMs)];
    const { handedOut, isClean } = await readService({ ...plain, order: 'none', rows });
    expect(keysOf(handedOut)).toEqual(keysOf(rows));
    expect(isClean).toBe(true);
  });

  it('hands out no row twice when rows of one second lie otherwise in each window', async () => {
    const rows = Array.from({ length: 300 }, (_, key) => rowAt(key, whole.startMs + Math.floor(key / 3) * 5_000));
    const { handedOut, isClean } = await readService({ ...plain, isShuffledByWindow: true, rows });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
  });
});

describe('whatever a service makes of a window', () => {
  const services = arbitraryService({ max: 250 });
  const requestsAtATime = fc.constantFrom(1, 2, 4);

  it('each row once, and proven', async () => {
    await fc.assert(
      fc.asyncProperty(services, requestsAtATime, async (service, concurrency) => {
        const { handedOut, isClean } = await readService(service, { concurrency });
        expect(sorted(handedOut)).toEqual(sorted(allOf(service)));
        expect(isClean).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('none twice, and none lost from what is called complete, when rows arrive and leave meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(services, arbitraryChanges(150), requestsAtATime, async (service, changes, concurrency) => {
        const reading = await readService(service, { concurrency, before: changing(changes) });
        judgeChangingService(service, reading);
      }),
      { numRuns: 500 },
    );
  });
});
