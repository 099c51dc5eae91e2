import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagePlace } from '../src/reports/narrowed-window.ts';
import { readPages } from '../src/reports/read-pages.ts';
import { unlimitedShare } from '../src/reports/row-share.ts';

interface Row {
  readonly key: string;
  /** The time that is shown: cut to its second. */
  readonly time: string;
  readonly submittedMs: number;
  readonly deliveredMs: number;
}

/** How a service makes a list of the rows that it has. */
interface Service {
  readonly rows: readonly Row[];
  readonly order: 'newest' | 'oldest' | 'none';
  /** What the window is compared with. */
  readonly filter: 'submittedMs' | 'deliveredMs';
  readonly precisionMs: 1 | 1_000;
  readonly isEndIncluded: boolean;
  /** Whether rows of the same second lie otherwise in each window. */
  readonly isShuffledByWindow: boolean;
}

interface Question {
  readonly startMs: number;
  readonly endMs: number;
  readonly offset: number;
  readonly limit: number;
}

const whole = { startMs: Date.UTC(2026, 4, 15, 10), endMs: Date.UTC(2026, 4, 15, 11) };
const pageSize = 4;

function answer(service: Service, { startMs, endMs, offset, limit }: Question): readonly Row[] {
  const { rows, order, filter, precisionMs, isEndIncluded, isShuffledByWindow } = service;
  const cut = (ms: number): number => Math.floor(ms / precisionMs);
  const isWithin = (row: Row): boolean => {
    const at = cut(row[filter]);
    return at >= cut(startMs) && (at < cut(endMs) || (isEndIncluded && at === cut(endMs)));
  };
  const shuffle = (row: Row): number => (Number(row.key) * 7_919 + endMs - startMs) % 1_009;
  const compare = (left: Row, right: Row): number => {
    const byTime = left.time < right.time ? -1 : left.time > right.time ? 1 : 0;
    if (isShuffledByWindow && byTime === 0) return shuffle(left) - shuffle(right);
    const bySubmit = left.submittedMs - right.submittedMs || Number(left.key) - Number(right.key);
    return order === 'newest' ? -bySubmit : bySubmit;
  };
  const inOrder = rows.filter(isWithin);
  return (order === 'none' ? inOrder : inOrder.toSorted(compare)).slice(offset, offset + limit);
}

/** Reads all that a service has. `before` is called before the n-th question is answered, from 0. */
async function read(first: Service, before: (question: number, service: Service) => Service = (_, service) => service) {
  let service = first;
  const questions: Question[] = [];
  const handedOut: Row[] = [];
  let isClean = false;
  const steps = readPages<Row, { readonly items: readonly Row[] }>({
    window: whole,
    pageSize,
    concurrency: 1,
    lookahead: 0,
    signal: undefined,
    share: unlimitedShare(),
    fetchPage: async ({ part, offset }: PagePlace, limit) => {
      const question = { ...whole, ...part, offset, limit };
      service = before(questions.length, service);
      questions.push(question);
      return { items: answer(service, question) };
    },
    stuck: (problem) => new Error(problem),
  });
  for await (const { fresh, sequence } of steps) {
    handedOut.push(...fresh);
    if (sequence.next === null) ({ isClean } = sequence);
  }
  return { handedOut, isClean, questions, now: service };
}

function rowAt(key: number, submittedMs: number, receiptAfterMs = 0): Row {
  const time = `${new Date(submittedMs).toISOString().slice(0, 19)}Z`;
  return { key: String(key), time, submittedMs, deliveredMs: submittedMs + receiptAfterMs };
}

const plain = {
  order: 'newest',
  filter: 'submittedMs',
  precisionMs: 1,
  isEndIncluded: true,
  isShuffledByWindow: false,
} as const;
/** One row every seven seconds. */
const evenRows = Array.from({ length: 400 }, (_, key) => rowAt(key, whole.startMs + key * 7_000));

const keysOf = (rows: readonly Row[]): readonly string[] => rows.map(({ key }) => key);
const sorted = (rows: readonly Row[]): readonly string[] => keysOf(rows).toSorted();

describe('a long list in the order of its times', () => {
  it.each(['newest', 'oldest'] as const)('is read without skipping what was read, the %s first', async (order) => {
    const { handedOut, isClean, questions } = await read({ ...plain, order, rows: evenRows });
    expect(keysOf(handedOut)).toEqual(keysOf(order === 'newest' ? evenRows.toReversed() : evenRows));
    expect(isClean).toBe(true);
    const skipped = questions.slice(0, -1).map(({ offset }) => offset);
    expect(Math.max(...skipped)).toBeLessThan(15 * pageSize);
    // As many as without: nothing is asked only to find out.
    expect(questions).toHaveLength(evenRows.length / (pageSize - 2) + 1);
  });

  it('is proven by a page of the whole window at its end', async () => {
    const { questions } = await read({ ...plain, rows: evenRows });
    expect(questions.at(-1)).toMatchObject({ ...whole, offset: evenRows.length - 2 });
  });

  it('is read again in the whole window when that shows that rows were left out', async () => {
    // One receipt came so late that no narrower window holds its row.
    const rows = evenRows.map((row) => (row.key === '9' ? { ...row, deliveredMs: whole.endMs } : row));
    const { handedOut, isClean, questions } = await read({ ...plain, filter: 'deliveredMs', rows });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
    const again = questions.slice(questions.findLastIndex(({ offset }) => offset === 0));
    expect(again.every(({ startMs, endMs }) => startMs === whole.startMs && endMs === whole.endMs)).toBe(true);
  });

  it('goes on in the whole window once an order does not hold', async () => {
    const rows = [...evenRows.toReversed(), rowAt(1_000, whole.endMs)];
    const { handedOut, isClean } = await read({ ...plain, order: 'none', rows });
    expect(keysOf(handedOut)).toEqual(keysOf(rows));
    expect(isClean).toBe(true);
  });

  it('hands out no row twice when rows of one second lie otherwise in each window', async () => {
    const rows = Array.from({ length: 300 }, (_, key) => rowAt(key, whole.startMs + Math.floor(key / 3) * 5_000));
    const { handedOut, isClean } = await read({ ...plain, isShuffledByWindow: true, rows });
    expect(sorted(handedOut)).toEqual(sorted(rows));
    expect(isClean).toBe(true);
  });
});

describe('whatever a service makes of a window', () => {
  const times = fc.oneof(
    fc.integer({ min: whole.startMs, max: whole.endMs }),
    // Crowded, so that a page holds one second only, and that seconds follow one another.
    fc.integer({ min: whole.startMs + 60_000, max: whole.startMs + 75_000 }),
    fc.integer({ min: whole.startMs + 90_000, max: whole.startMs + 90_999 }),
  );
  const receipts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 3_600_000 }));
  const services: fc.Arbitrary<Service> = fc.record({
    rows: fc
      .array(fc.tuple(times, receipts), { maxLength: 250, size: 'max' })
      .map((made) => made.map(([submittedMs, receiptAfterMs], key) => rowAt(key, submittedMs, receiptAfterMs))),
    order: fc.constantFrom('newest', 'oldest', 'none'),
    filter: fc.constantFrom('submittedMs', 'deliveredMs'),
    precisionMs: fc.constantFrom(1, 1_000),
    isEndIncluded: fc.boolean(),
    isShuffledByWindow: fc.boolean(),
  });

  it('each row once, and proven', async () => {
    await fc.assert(
      fc.asyncProperty(services, async (service) => {
        const { handedOut, isClean } = await read(service);
        expect(sorted(handedOut)).toEqual(sorted(answer(service, { ...whole, offset: 0, limit: 1_000 })));
        expect(isClean).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('none twice, and none lost from what is called complete, when rows arrive and leave meanwhile', async () => {
    const change = fc.record({ at: fc.nat({ max: 150 }), which: fc.nat(), row: fc.option(times) });
    const moments = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(services, moments, async (service, changes) => {
        const seen = new Set(service.rows);
        const { handedOut, isClean, now } = await read(service, (question, before) => {
          let { rows } = before;
          for (const { at, which, row } of changes.flat()) {
            if (at !== question) continue;
            const arrived = row === null ? [] : [rowAt(1_000 + seen.size, row)];
            rows = row === null ? rows.filter((_, index) => index !== which % rows.length) : [...rows, ...arrived];
            for (const one of arrived) seen.add(one);
          }
          return { ...before, rows };
        });
        expect(new Set(handedOut).size).toBe(handedOut.length);
        const found = new Set(handedOut);
        const throughout = new Set(service.rows);
        const still = answer(now, { ...whole, offset: 0, limit: 1_000 }).filter((row) => throughout.has(row));
        if (isClean) expect(keysOf(still.filter((row) => !found.has(row)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
