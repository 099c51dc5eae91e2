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
  type Service,
} from './support/windowed-service.ts';

const concurrency = 4;
const plain = {
  order: 'none',
  filter: 'submittedMs',
  precisionMs: 1,
  isStartIncluded: true,
  isEndIncluded: true,
  isShuffledByWindow: false,
} as const;
const spanMs = whole.endMs - whole.startMs;
/** In an order that has nothing to do with their times. */
const mixedRows = Array.from({ length: 1_600 }, (_, key) =>
  rowAt(key, whole.startMs + Math.floor(((key * 611) % 1_600) * (spanMs / 1_600))),
);

describe('a long list that is in no order', () => {
  it.each([
    ['what lies on a border belongs to it', true],
    ['it does not', false],
  ])('is read slice by slice, so that little is skipped: %s', async (_what, isIncluded) => {
    const borders = { isStartIncluded: isIncluded, isEndIncluded: isIncluded };
    const service = { ...plain, ...borders, rows: mixedRows };
    const { handedOut, isClean, passes, questions } = await readService(service, { concurrency });
    expect(sorted(handedOut)).toEqual(sorted(allOf(service)));
    expect({ isClean, passes }).toEqual({ isClean: true, passes: 1 });
    const skipped = questions.reduce((sum, { offset }) => sum + offset, 0);
    expect(skipped / questions.length).toBeLessThan(mixedRows.length / 10);
    expect(questions.length).toBeLessThan((mixedRows.length / (pageSize - 2)) * 1.25);
  });

  it('is cut again where most of its rows lie', async () => {
    const rows = mixedRows.map((row, key) => rowAt(key, whole.startMs + (row.submittedMs - whole.startMs) / 20));
    const { handedOut, isClean, questions } = await readService({ ...plain, rows }, { concurrency });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
    const lengths = questions.map(({ startMs, endMs }) => endMs - startMs);
    expect(Math.min(...lengths)).toBeLessThan(spanMs / 100);
  });

  it.each([
    ['one at a time', 1],
    ['with one ahead', 2],
  ])('is read in the order of the service, %s', async (_how, requests) => {
    const { handedOut } = await readService({ ...plain, rows: mixedRows.slice(0, 500) }, { concurrency: requests });
    expect(keysOf(handedOut)).toEqual(keysOf(mixedRows.slice(0, 500)));
  });

  it('is read in the order of the service when it is not that long', async () => {
    const rows = mixedRows.slice(0, 300);
    const { handedOut } = await readService({ ...plain, rows }, { concurrency });
    expect(keysOf(handedOut)).toEqual(keysOf(rows));
  });

  it('is read once more, as a whole, when two of its rows are alike: their slices cannot tell them apart', async () => {
    const alike = { ...rowAt(7, mixedRows[7]?.submittedMs ?? 0), deliveredMs: 1 };
    const rows = [...mixedRows, alike];
    const { handedOut, isClean, passes } = await readService({ ...plain, rows }, { concurrency });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect({ isClean, passes }).toEqual({ isClean: true, passes: 2 });
  });

  it('stops asking when its reader leaves, and is told what went wrong', async () => {
    const rows = mixedRows;
    const left = readService({ ...plain, rows }, { concurrency, leaveAfter: 700 });
    expect((await left).handedOut.length).toBeLessThan(800);
    const failing = readService(
      { ...plain, rows },
      {
        concurrency,
        before(question, service) {
          if (question === 300) throw new Error('out of order');
          return service;
        },
      },
    );
    await expect(failing).rejects.toThrow('out of order');
  });
});

describe('whatever a service makes of a window', () => {
  const services: fc.Arbitrary<Service> = arbitraryService({ min: 340, max: 700 }, ['none']);

  it('each row once, and proven', async () => {
    await fc.assert(
      fc.asyncProperty(services, async (service) => {
        const { handedOut, isClean } = await readService(service, { concurrency });
        expect(sorted(handedOut)).toEqual(sorted(allOf(service)));
        expect(isClean).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('none twice, and none lost from what is called complete, when rows arrive and leave meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(services, arbitraryChanges(350), async (service, changes) => {
        judgeChangingService(service, await readService(service, { concurrency, before: changing(changes) }));
      }),
      { numRuns: 100 },
    );
  });
});
