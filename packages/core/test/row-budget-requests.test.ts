import { describe, expect, it } from 'vitest';
import { rowBudget, type RowBudget } from '../src/index.ts';
import { failureOf } from './support/failure-of.ts';
import { rowsThatCome, rowsToProve, startLists, type BudgetedLists } from './support/budgeted-lists.ts';

describe('a page ahead of its turn', () => {
  /** How many pages are asked for at most, once the first has been answered: 6 at a time, with room for other calls. */
  async function mostInFlight(lists: BudgetedLists, budget: RowBudget, expected: number): Promise<number> {
    const pages = /sms\/report$/;
    const held = lists.emulator.fault({ kind: 'delay', path: pages, after: 1, times: Infinity });
    const scan = lists.smn.reports(lists.query(0), { budget }).scan({ concurrency: 6 });
    await held.reached(expected);
    await lists.smn.signs();
    const { hits } = held;
    held.release();
    await scan;
    return hits;
  }

  it.each([
    [300, 1],
    [399, 1],
    [400, 2],
    [500, 3],
    [5_000, 6],
  ])('is asked for when a page is left beside it: with %i rows, %i at a time', async (rows, expected) => {
    await using lists = await startLists([1_000]);
    expect(await mostInFlight(lists, rowBudget(rows), expected)).toBe(expected);
  });

  it('leaves a page to each list that is being read', async () => {
    await using lists = await startLists([1_000, 60]);
    const budget = rowBudget(560);
    const other = lists.smn.reports(lists.query(1), { budget }).pages();
    await other.next();
    expect(await mostInFlight(lists, budget, 2)).toBe(2);
  });

  it('leaves none to a list that has been read', async () => {
    await using lists = await startLists([1_000, 60]);
    const budget = rowBudget(rowsThatCome(60, 100) + 500);
    await lists.smn.reports(lists.query(1), { budget }).scan({ concurrency: 1 });
    expect(await mostInFlight(lists, budget, 3)).toBe(3);
  });
});

describe('a request', () => {
  it('that is tried again is paid once', async () => {
    await using lists = await startLists([30]);
    lists.emulator.fault({ status: 503, times: 3 });
    lists.emulator.fault({ status: 503, times: 3, after: 1 });
    const budget = rowBudget(rowsToProve(30, 100));
    const { evidence } = await lists.smn.reports(lists.query(0), { budget }).scan();
    expect(lists.emulator.requests).toHaveLength(8);
    expect(evidence.complete).toBe(true);
  });

  it.each([
    ['is refused', { status: 400 } as const],
    ['fails for good', { kind: 'reset', times: 4 } as const],
    ['is answered in a shape that cannot be read', { kind: 'malformedJson' } as const],
  ])('that %s costs nothing', async (_how, fault) => {
    await using lists = await startLists([30]);
    const budget = rowBudget(rowsToProve(30, 100));
    lists.emulator.fault(fault);
    await failureOf(lists.smn.reports(lists.query(0), { budget }).scan());
    expect(budget.spent).toBe(0);
    const { evidence } = await lists.smn.reports(lists.query(0), { budget }).scan();
    expect(evidence.complete).toBe(true);
  });

  it('that is answered with more rows than it asked for counts as they came', async () => {
    await using lists = await startLists([]);
    lists.emulator.failNext({ status: 200, body: { data: Array.from({ length: 12 }, () => ({ message_id: 'm' })) } });
    const budget = rowBudget(10);
    const { evidence } = await lists.smn.reports(lists.query(0), { budget, pageSize: 10 }).scan();
    expect(evidence.reasons).toContain('limit');
    expect(budget).toMatchObject({ spent: 12, left: 0 });
  });
});
