import * as fc from 'fast-check';
import { rowAt, whole, type Row, type Service } from './windowed-service.ts';

const times = fc.oneof(
  fc.integer({ min: whole.startMs, max: whole.endMs }),
  // Crowded, so that a page holds one second only, and that seconds follow one another.
  fc.integer({ min: whole.startMs + 60_000, max: whole.startMs + 75_000 }),
  fc.integer({ min: whole.startMs + 90_000, max: whole.startMs + 90_999 }),
);
const receipts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 3_600_000 }));

function rows(most: { readonly min?: number; readonly max: number }): fc.Arbitrary<Row[]> {
  return fc
    .array(fc.tuple(times, receipts), { minLength: most.min ?? 0, maxLength: most.max, size: 'max' })
    .map((made) => made.map(([submittedMs, receiptAfterMs], key) => rowAt(key, submittedMs, receiptAfterMs)));
}

/** Services that make of a window whatever the document leaves open. */
export function arbitraryService(
  length: { readonly min?: number; readonly max: number },
  orders: readonly Service['order'][] = ['newest', 'oldest', 'none'],
): fc.Arbitrary<Service> {
  return fc.record({
    rows: rows(length),
    order: fc.constantFrom(...orders),
    filter: fc.constantFrom('submittedMs', 'deliveredMs'),
    precisionMs: fc.constantFrom(1, 1_000),
    isStartIncluded: fc.boolean(),
    isEndIncluded: fc.boolean(),
    isShuffledByWindow: fc.boolean(),
  });
}

/** A row that arrives, or one that leaves, before so many requests. */
export interface Change {
  readonly at: number;
  readonly which: number;
  /** When it was submitted; `null`: it leaves. */
  readonly arrivesAt: number | null;
}

/** Up to four moments, each with up to three changes. */
export function arbitraryChanges(latest: number): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({ which: fc.nat(), arrivesAt: fc.option(times) });
  const moment = fc.tuple(fc.nat({ max: latest }), fc.array(change, { minLength: 1, maxLength: 3 }));
  return fc
    .array(moment, { maxLength: 4 })
    .map((moments) => moments.flatMap(([at, changes]) => changes.map((one) => ({ at, ...one }))));
}

/** What `readService` calls before each question. */
export function changing(changes: readonly Change[]): (question: number, service: Service) => Service {
  let arrived = 0;
  return (question, service) => {
    let { rows: now } = service;
    for (const { at, which, arrivesAt } of changes) {
      if (at !== question) continue;
      arrived += arrivesAt === null ? 0 : 1;
      now =
        arrivesAt === null
          ? now.filter((_, index) => index !== which % now.length)
          : [...now, rowAt(10_000 + arrived, arrivesAt)];
    }
    return { ...service, rows: now };
  };
}
