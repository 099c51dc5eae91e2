import { describe, expect, it } from 'vitest';
import { rowBudget, type ReportScan } from '../src/index.ts';
import { evenMask, evenTagsOf, rowsThatCome, rowsToProve, startLists, tagsOf } from './support/budgeted-lists.ts';
import { certainty } from './support/certainty.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

const tags = ({ reports }: Pick<ReportScan, 'reports'>) => reports.map((report) => report.extendCode);
const { budgetEnough, budgetSpent } = certainty;

describe('a budget', () => {
  it.each([-1, 1.5, Number.NaN, Infinity])('cannot be %s', (rows) => {
    expect(() => rowBudget(rows)).toThrow(TypeError);
  });

  it('is one that rowBudget made, or the list says so at once', async () => {
    await using lists = await startLists([]);
    const budget = { rows: 5, spent: 0, left: 5 };
    expect(() => lists.smn.reports(lists.query(0), { budget })).toThrow(TypeError);
  });

  it('says what came', async () => {
    await using lists = await startLists([230]);
    const budget = rowBudget(1_000);
    expect(budget).toMatchObject({ rows: 1_000, spent: 0, left: 1_000 });
    const { evidence } = await lists.smn.reports(lists.query(0), { budget }).scan({ concurrency: 1 });
    expect(budget).toMatchObject({ rows: 1_000, spent: evidence.rows, left: 1_000 - evidence.rows });
    expect(evidence.rows).toBe(lists.rowsReceived);
  });

  it('is not looked at by firstPage', async () => {
    await using lists = await startLists([30]);
    const budget = rowBudget(0);
    const page = await lists.smn.reports(lists.query(0), { budget }).firstPage();
    expect(page.reports).toHaveLength(30);
    expect(budget.spent).toBe(0);
  });

  it('that is large changes no request', async () => {
    await using lists = await startLists([333]);
    const options = { pageSize: 20 };
    const asked = () => lists.emulator.requests.map(({ query }) => `${query.offset} ${query.limit}`);
    await lists.smn.reports(lists.query(0), options).scan({ concurrency: 1 });
    const without = asked();
    await lists.smn.reports(lists.query(0), { ...options, budget: rowBudget(1_000) }).scan({ concurrency: 1 });
    expect(asked()).toEqual([...without, ...without]);
  });
});

describe.each(waysToRead)('%s', (way) => {
  it(`is proven when ${budgetEnough.when}`, async () => {
    await using lists = await startLists([230]);
    const budget = rowBudget(rowsToProve(230, 100));
    const read = await readWhole(lists.smn, lists.query(0), way, { budget });
    expect(read.evidence).toMatchObject({ complete: true, reasons: budgetEnough.reasons });
    expect(tags(read)).toEqual(tagsOf(0, 230));
  });

  it(`says why when ${budgetSpent.when}`, async () => {
    await using lists = await startLists([230]);
    const budget = rowBudget(150);
    const read = await readWhole(lists.smn, lists.query(0), way, { budget });
    expect(read.evidence).toMatchObject({ complete: false, reasons: budgetSpent.reasons, pages: 1, reports: 100 });
    expect(tags(read)).toEqual(tagsOf(0, 100));
    expect(lists.rowsReceived).toBe(100);
  });

  it('gives all there is, and cannot prove it, when the last page cannot be asked for twice', async () => {
    await using lists = await startLists([30]);
    const read = await readWhole(lists.smn, lists.query(0), way, { budget: rowBudget(100) });
    expect(read.evidence).toMatchObject({ complete: false, reasons: budgetSpent.reasons, pages: 1, reports: 30 });
    expect(tags(read)).toEqual(tagsOf(0, 30));
  });

  it.each([0, 99])('asks for nothing with %i rows for a page of 100', async (rows) => {
    await using lists = await startLists([30]);
    const { evidence } = await readWhole(lists.smn, lists.query(0), way, { budget: rowBudget(rows) });
    expect(evidence).toMatchObject({ complete: false, reasons: budgetSpent.reasons, pages: 0, reports: 0 });
    expect(lists.emulator.requests).toEqual([]);
  });

  it('takes from what earlier lists left', async () => {
    await using lists = await startLists([30, 30]);
    const budget = rowBudget(rowsThatCome(30, 100) + rowsToProve(30, 100));
    for (const list of [0, 1]) {
      const read = await readWhole(lists.smn, lists.query(list), way, { budget });
      expect(read.evidence.complete).toBe(true);
      expect(tags(read)).toEqual(tagsOf(list, 30));
    }
    expect(budget).toMatchObject({ spent: 120, left: 70 });
    const { evidence } = await readWhole(lists.smn, lists.query(0), way, { budget });
    expect(evidence).toMatchObject({ reasons: budgetSpent.reasons, pages: 0 });
    expect(lists.rowsReceived).toBe(120);
  });

  describe.each(['literal', 'refused'] as const)('a mask that the client matches: %s', (mask) => {
    const rowsOfSearch = rowsToProve(150, 50);

    it.each([
      ['to its end', rowsOfSearch, { complete: true, reasons: [], reports: 75 }],
      ['but for the proof', rowsOfSearch - 1, { complete: false, reasons: budgetSpent.reasons, reports: 75 }],
      ['in part', 60, { complete: false, reasons: budgetSpent.reasons, reports: 25 }],
    ])('each row that is looked through counts: %s', async (_how, rows, evidence) => {
      await using lists = await startLists([150], { mask });
      const budget = rowBudget(rows);
      const read = await readWhole(lists.smn, lists.query(0).mobile(evenMask), way, { budget, pageSize: 50 });
      expect(read.evidence).toMatchObject({ ...evidence, mobileMatchedBy: 'client' });
      expect(tags(read)).toEqual(evenTagsOf(0, 150).slice(0, evidence.reports));
      expect(lists.rowsReceived).toBeLessThanOrEqual(rows);
    });

    it('is not looked for in any form when there is no budget', async () => {
      await using lists = await startLists([30], { mask });
      const { evidence } = await readWhole(lists.smn, lists.query(0).mobile(evenMask), way, { budget: rowBudget(99) });
      expect(evidence).toMatchObject({ complete: false, reasons: budgetSpent.reasons });
      expect(lists.emulator.requests).toEqual([]);
    });
  });
});

it('a form of the question that was cut is not followed by another', async () => {
  await using lists = await startLists([60, 60], { mask: 'literal' });
  const budget = rowBudget(130);
  const reading = lists.smn.reports(lists.query(0).mobile(evenMask), { budget }).pages();
  await reading.next();
  // Between the empty page and its proof, another list takes what is needed for it.
  await lists.smn.reports(lists.query(1), { budget }).scan();
  expect(budget.left).toBe(70);
  const last = await reading.next();
  expect(last).toMatchObject({
    done: true,
    value: { complete: false, reasons: ['limit'], mobileMatchedBy: 'service' },
  });
  expect(lists.emulator.requests.filter(({ query }) => query.sign_id === lists.query(0).toJSON().signId)).toHaveLength(
    1,
  );
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('%i requests at a time', (concurrency) => {
  it.each([2, 3, 10, 37, 99, 100])('stop where one would, with %i rows a page', async (pageSize) => {
    const length = 2 * pageSize + 7;
    await using lists = await startLists([length]);
    const enough = rowsToProve(length, pageSize);
    for (const rows of [enough, enough - 1, pageSize * 2, pageSize]) {
      const before = lists.rowsReceived;
      const budget = rowBudget(rows);
      const scan = await lists.smn.reports(lists.query(0), { budget, pageSize }).scan({ concurrency });
      expect(scan.evidence.reasons).toEqual(rows === enough ? [] : ['limit']);
      expect(tags(scan)).toEqual(tagsOf(0, length).slice(0, scan.evidence.reports));
      expect(lists.rowsReceived - before).toBeLessThanOrEqual(rows);
      expect(budget.spent).toBe(lists.rowsReceived - before);
    }
  });

  it('share one budget among several lists', async () => {
    const lengths = [230, 45, 120];
    await using lists = await startLists(lengths);
    for (const rows of [250, 400, 5_000]) {
      const before = lists.rowsReceived;
      const budget = rowBudget(rows);
      const scans = await Promise.all(
        lengths.map(async (_, list) =>
          lists.smn.reports(lists.query(list), { budget, pageSize: 20 }).scan({ concurrency }),
        ),
      );
      for (const [list, scan] of scans.entries()) {
        const length = lengths[list] ?? 0;
        expect(tags(scan)).toEqual(tagsOf(list, length).slice(0, scan.evidence.reports));
        if (scan.evidence.complete) expect(scan.reports).toHaveLength(length);
        else expect(scan.evidence.reasons).toEqual(['limit']);
      }
      expect(scans.every(({ evidence }) => evidence.complete)).toBe(rows === 5_000);
      expect(lists.rowsReceived - before).toBeLessThanOrEqual(rows);
    }
  });
});
