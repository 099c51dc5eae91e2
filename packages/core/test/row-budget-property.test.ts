import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowBudget } from '../src/index.ts';
import { anyScenario } from './support/arbitrary-scenario.ts';
import {
  evenMask,
  evenTagsOf,
  rowsToBeSure,
  rowsToProve,
  startLists,
  tagsOf,
  type BudgetedLists,
} from './support/budgeted-lists.ts';
import { judgeReading } from './support/judge-reading.ts';
import { playScenario } from './support/play-scenario.ts';
import { startRowCounter } from './support/row-counter.ts';
import { scenariosTried } from './support/thoroughness.ts';

const timeout = scenariosTried * 1_000;
const patience = { interruptAfterTimeLimit: timeout * 0.8, markInterruptAsFailure: true };

/** A list, and how it is read. */
const reading = fc.record({
  length: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 250 })),
  pageSize: fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 100 })),
  concurrency: fc.integer({ min: 1, max: 8 }),
  /** Whether the client picks a masked number out of all of the list. */
  isSearch: fc.boolean(),
});
type Reading = typeof reading extends fc.Arbitrary<infer Value> ? Value : never;

/** Reads a list, and judges what came of it alone. */
async function readOne(
  lists: BudgetedLists,
  list: number,
  { length, pageSize, concurrency, isSearch }: Reading,
  budget = rowBudget(0),
): Promise<boolean> {
  const query = isSearch ? lists.query(list).mobile(evenMask) : lists.query(list);
  const { reports, evidence } = await lists.smn.reports(query, { budget, pageSize }).scan({ concurrency });
  const all = isSearch ? evenTagsOf(list, length) : tagsOf(list, length);
  // Each once, in the order of the service, as far as reading went.
  expect(reports.map((report) => report.extendCode)).toEqual(all.slice(0, reports.length));
  if (evidence.complete) expect(reports).toHaveLength(all.length);
  expect(evidence.reasons).toEqual(evidence.complete ? [] : ['limit']);
  return evidence.complete;
}

it(
  'one list is proven whole if and only if its rows and the proof fit, whatever is asked ahead',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        reading,
        fc.oneof(fc.integer({ min: -7, max: 7 }), fc.integer({ min: -300, max: 300 })),
        fc.constantFrom('literal' as const, 'refused' as const),
        async (one, more, mask) => {
          await using lists = await startLists([one.length], { mask });
          const enough = rowsToProve(one.length, one.pageSize);
          const budget = rowBudget(Math.max(0, enough + more));
          expect(await readOne(lists, 0, one, budget)).toBe(budget.rows >= enough);
          expect(lists.rowsReceived).toBeLessThanOrEqual(budget.rows);
          expect(budget.spent).toBeLessThanOrEqual(lists.rowsReceived);
        },
      ),
      { numRuns: scenariosTried * 2, ...patience },
    );
  },
);

it(
  'several lists at once receive no more than their budget, and all of it when it is enough',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(reading, { minLength: 2, maxLength: 3 }),
        fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1.1, noNaN: true })),
        fc.constantFrom('literal' as const, 'refused' as const),
        async (all, part, mask) => {
          await using lists = await startLists(
            all.map(({ length }) => length),
            { mask },
          );
          const enough = all.reduce((sum, { length, pageSize }) => sum + rowsToBeSure(length, pageSize), 0);
          const budget = rowBudget(Math.floor(enough * part));
          const complete = await Promise.all(all.map(async (one, list) => readOne(lists, list, one, budget)));
          if (budget.rows >= enough) expect(complete).not.toContain(false);
          expect(lists.rowsReceived).toBeLessThanOrEqual(budget.rows);
          expect(budget.spent).toBeLessThanOrEqual(lists.rowsReceived);
        },
      ),
      { numRuns: scenariosTried * 2, ...patience },
    );
  },
);

it(
  'whatever happens: no more than the budget, none twice, none lost from what is called complete',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, fc.nat({ max: 2_000 }), async ([scenario, way], rows) => {
        await using counter = startRowCounter();
        const budget = rowBudget(rows);
        const played = await playScenario(scenario, way, { budget, client: { dispatcher: counter.dispatcher } });
        judgeReading(played, scenario);
        // What is cut may leave a doubt that one more reading would have settled.
        expect([[], ['changing'], ['limit'], ['limit', 'alike']]).toContainEqual(played.evidence.reasons);
        expect(counter.rows).toBeLessThanOrEqual(rows);
        expect(budget.spent).toBeLessThanOrEqual(counter.rows);
        expect(budget.spent).toBeGreaterThanOrEqual(played.evidence.rows);
      }),
      { numRuns: scenariosTried * 2, ...patience },
    );
  },
);
