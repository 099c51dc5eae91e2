import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyArbitraryService,
  arbitraryChanges,
  arbitraryReceipts,
  arbitraryService,
  arbitraryServiceInOrderOfReceipts,
  arbitrarySlips,
  changing,
  slipping,
} from './support/arbitrary-service.ts';
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
  orderBy: 'submittedMs',
  filter: 'submittedMs',
  precisionMs: 1,
  isStartIncluded: true,
  isEndIncluded: true,
  isShuffledByWindow: false,
} as const;
const thoroughness = { numRuns: 400, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };
/** One row every seven seconds. */
const evenRows = Array.from({ length: 400 }, (_, key) => rowAt(key, whole.startMs + key * 7_000));

describe('a long list in the order of its times', () => {
  it.each(['newest', 'oldest'] as const)('is read without skipping what was read, the %s first', async (order) => {
    const { handedOut, isClean, questions } = await readService({ ...plain, order, rows: evenRows });
    expect(keysOf(handedOut)).toEqual(keysOf(order === 'newest' ? evenRows.toReversed() : evenRows));
    expect(isClean).toBe(true);
    const skipped = questions.slice(0, -2).map(({ offset }) => offset);
    expect(Math.max(...skipped)).toBeLessThan(15 * pageSize);
    // As many as without: nothing is asked only to find out.
    expect(questions).toHaveLength(evenRows.length / (pageSize - 2) + 2);
  });

  it('is proven by two answers of the whole window at its end', async () => {
    const { questions } = await readService({ ...plain, rows: evenRows });
    const end = { ...whole, offset: evenRows.length - 2 };
    expect(questions.slice(-2)).toMatchObject([end, end]);
  });

  it('is read in the whole window when that is compared with the time of receipts', async () => {
    const service = { ...plain, filter: 'deliveredMs', rows: evenRows } as const;
    const { handedOut, isClean, passes, questions } = await readService(service);
    expect(keysOf(handedOut)).toEqual(keysOf(allOf(service)));
    expect({ isClean, passes }).toEqual({ isClean: true, passes: 1 });
    const narrowed = questions.filter(({ startMs, endMs }) => endMs - startMs < whole.endMs - whole.startMs);
    expect(narrowed.length).toBeLessThan(5);
  });

  it('is not asked for in narrower windows when no receipt tells what they are compared with', async () => {
    const rows = evenRows.map((row) => rowAt(Number(row.key), row.submittedMs, 0));
    const { questions } = await readService({ ...plain, rows });
    expect(questions.every(({ startMs, endMs }) => startMs === whole.startMs && endMs === whole.endMs)).toBe(true);
  });

  it('is read again in the whole window when the end shows that rows were left out', async () => {
    // Compared with a time that no row shows, which is far away for one of them.
    const rows = evenRows.map((row) =>
      rowAt(Number(row.key), row.submittedMs, 5_000, row.key === '9' ? whole.endMs - row.submittedMs : 0),
    );
    const { handedOut, isClean, questions } = await readService({ ...plain, filter: 'changedMs', rows });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
    const again = questions.slice(questions.findLastIndex(({ offset }) => offset === 0));
    expect(again.every(({ startMs, endMs }) => startMs === whole.startMs && endMs === whole.endMs)).toBe(true);
  });

  it('goes on in the whole window when the service takes no narrower one', async () => {
    const { handedOut, isClean } = await readService(
      { ...plain, rows: evenRows },
      {
        concurrency: 4,
        refuses: ({ startMs, endMs }) => endMs - startMs < whole.endMs - whole.startMs,
      },
    );
    expect(sorted(handedOut)).toEqual(sorted(evenRows));
    expect(isClean).toBe(true);
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
    const skipped = again.slice(0, -2).map(({ offset }) => offset);
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
  const requestsAtATime = fc.constantFrom(1, 2, 4);

  it('each row once, and proven', async () => {
    await fc.assert(
      fc.asyncProperty(anyArbitraryService, requestsAtATime, async (service, concurrency) => {
        const { handedOut, isClean } = await readService(service, { concurrency });
        expect(sorted(handedOut)).toEqual(sorted(allOf(service)));
        expect(isClean).toBe(true);
      }),
      thoroughness,
    );
  });

  it('none twice, and none lost from what is called complete, when answers come short, empty or repeated', async () => {
    await fc.assert(
      fc.asyncProperty(anyArbitraryService, arbitrarySlips(100), async (service, slips) => {
        judgeChangingService(service, await readService(service, { slip: slipping(slips) }));
      }),
      thoroughness,
    );
  });

  it('none twice, and none lost from what is called complete, when rows arrive and leave meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryService,
        arbitraryChanges(150),
        requestsAtATime,
        async (service, changes, concurrency) => {
          const reading = await readService(service, { concurrency, before: changing(changes) });
          judgeChangingService(service, reading);
        },
      ),
      thoroughness,
    );
  });

  it('the same when rows overtake others, one at a time, because their receipts come', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryServiceInOrderOfReceipts, arbitraryReceipts(150), async (service, receipts) => {
        judgeChangingService(service, await readService(service, { before: changing(receipts) }));
      }),
      thoroughness,
    );
  });
});
