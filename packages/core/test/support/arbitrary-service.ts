import * as fc from 'fast-check';
import { rowAt, whole, type HowToRead, type Row, type Service } from './windowed-service.ts';

const times = fc.oneof(
  fc.integer({ min: whole.startMs, max: whole.endMs }),
  // Crowded, so that a page holds one second only, and that seconds follow one another.
  fc.integer({ min: whole.startMs + 60_000, max: whole.startMs + 75_000 }),
  fc.integer({ min: whole.startMs + 90_000, max: whole.startMs + 90_999 }),
);
const receipts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 3_600_000 }));

const rows = fc.array(fc.tuple(times, receipts, fc.boolean()), { maxLength: 250, size: 'max' }).map((made) =>
  // Most receipts of a service take long enough to tell its times apart, or none does.
  made.map(([submittedMs, receiptAfterMs, isUsual], key) =>
    rowAt(key, submittedMs, isUsual ? 5_000 : receiptAfterMs, receiptAfterMs),
  ),
);

/** Services that make of a window whatever the document leaves open; rows keep their places whatever becomes of them. */
export const arbitraryService: fc.Arbitrary<Service> = fc.record({
  rows,
  order: fc.constantFrom('newest', 'oldest', 'none'),
  orderBy: fc.constant('submittedMs'),
  filter: fc.constantFrom('submittedMs', 'deliveredMs'),
  precisionMs: fc.constantFrom(1, 1_000),
  isStartIncluded: fc.boolean(),
  isEndIncluded: fc.boolean(),
  isShuffledByWindow: fc.boolean(),
});

/** Those too that compare a window with a time that no row shows. */
export const anyArbitraryService: fc.Arbitrary<Service> = fc
  .tuple(arbitraryService, fc.boolean())
  .map(([service, isHidden]) => (isHidden ? { ...service, filter: 'changedMs' } : service));

/** Those whose rows move when their receipts come. */
export const arbitraryServiceInOrderOfReceipts: fc.Arbitrary<Service> = fc
  .tuple(arbitraryService, fc.constantFrom('newest' as const, 'oldest' as const))
  .map(([service, order]) => ({ ...service, order, orderBy: 'deliveredMs' }));

/** Which answers come otherwise than they should, never two in a row. */
export type Slips = ReadonlyMap<number, { readonly kind: 'short' | 'empty' | 'repeat'; readonly rows: number }>;

export function arbitrarySlips(latest: number): fc.Arbitrary<Slips> {
  const slip = fc.record({
    kind: fc.constantFrom('short' as const, 'empty' as const, 'repeat' as const),
    rows: fc.nat(3),
  });
  return fc
    .array(fc.tuple(fc.nat({ max: latest }), slip), { maxLength: 8 })
    .map((slips) => new Map(slips.map(([at, how]) => [at * 2, how])));
}

/** What `readService` answers instead. */
export function slipping(slips: Slips): NonNullable<HowToRead['slip']> {
  return (question, answered, before) => {
    const slip = slips.get(question);
    if (slip === undefined) return answered;
    if (slip.kind === 'repeat') return before;
    return slip.kind === 'short' ? answered.slice(0, slip.rows) : [];
  };
}

/** The receipt of one row comes, before so many requests. */
export function arbitraryReceipts(latest: number): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({ at: fc.nat({ max: latest }), which: fc.nat(), receiptAt: times });
  return fc.uniqueArray(change, { maxLength: 3, selector: ({ at }) => at });
}

/** A row that arrives, one that leaves, or one whose receipt comes, before so many requests. */
export interface Change {
  readonly at: number;
  readonly which: number;
  /** When it was submitted; `null`: it leaves. */
  readonly arrivesAt?: number | null;
  /** When its receipt came. */
  readonly receiptAt?: number;
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
    for (const { at, which, arrivesAt = null, receiptAt } of changes) {
      if (at !== question || now.length === 0) continue;
      const chosen = which % now.length;
      if (receiptAt !== undefined) {
        now = now.map((row, index) => (index === chosen ? receivedAt(row, receiptAt) : row));
      } else if (arrivesAt === null) now = now.filter((_, index) => index !== chosen);
      else {
        arrived += 1;
        now = [...now, rowAt(10_000 + arrived, arrivesAt)];
      }
    }
    return { ...service, rows: now };
  };
}

function receivedAt(row: Row, receiptAt: number): Row {
  return rowAt(Number(row.key), row.submittedMs, Math.max(0, receiptAt - row.submittedMs));
}
