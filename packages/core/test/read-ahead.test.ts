import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { rowBudget, type DeliveryReport, type ReportEvidence, type ReportListOptions } from '../src/index.ts';
import { failureOf } from './failure-of.ts';
import { rowsOfOneList } from './support/budgeted-lists.ts';
import { startPair, type Pair } from './support/start-pair.ts';

/** A list of so many rows, and what happens when its n-th page is asked for. */
async function startList(rows: number, behaviour: Parameters<typeof startPair>[0] = {}, limits = { maxInFlight: 1 }) {
  const pair = await startPair({ reports: rowsOfOneList(rows), ...behaviour }, { limits });
  const asked = new Map<number, PromiseWithResolvers<void>>();
  const arrival = (page: number) => {
    const known = asked.get(page) ?? Promise.withResolvers<void>();
    asked.set(page, known);
    return known;
  };
  pair.emulator.beforePage((page) => arrival(page).resolve());
  return { ...pair, askedFor: async (page: number) => arrival(page).promise };
}

const questionsOf = ({ emulator }: Pair) => emulator.requests.map(({ query }) => `${query.offset} ${query.limit}`);

const pagesAskedOf = (pair: Pair) => questionsOf(pair).filter((asked) => asked.endsWith(' 100')).length;

describe('a page ahead', () => {
  it('is asked for while the caller works on the one before, and no other', async () => {
    await using list = await startList(500);
    let pages = 0;
    for await (const page of list.smn.reports(list.lastDay).pages()) {
      pages += 1;
      // Without it, this would wait for ever.
      await list.askedFor(pages + 1);
      expect(list.emulator.requests.length, 'one page ahead').toBeLessThanOrEqual(pages + 1);
      if (page.received < 100) break;
    }
    expect(pages).toBeGreaterThan(4);
  });

  it('has gone out when the caller gets this one: who computes without a pause does not hold it back', async () => {
    let sent = 0;
    const agent = new Agent();
    const dispatcher = agent.compose((dispatch) => (options, handler) => {
      sent += 1;
      return dispatch(options, handler);
    });
    await using pair = await startPair({ reports: rowsOfOneList(300) }, { dispatcher });
    let pages = 0;
    for await (const page of pair.smn.reports(pair.lastDay).pages()) {
      pages += 1;
      if (page.received === 100) expect(sent).toBe(pages + 1);
    }
    expect(pages).toBeGreaterThan(2);
    await agent.close();
  });

  it('is not asked for when it is switched off', async () => {
    await using list = await startList(500);
    const reports: DeliveryReport[] = [];
    for await (const report of list.smn.reports(list.lastDay, { readAhead: false })) {
      reports.push(report);
      // With one request at a time, a page that had been asked for would have come before.
      if (reports.length === 1) await list.smn.signs();
      if (reports.length <= 100) expect(pagesAskedOf(list)).toBe(1);
    }
    expect(reports).toHaveLength(500);
  });

  it.each([0, 99, 100, 101, 350])('changes nothing of what is answered, of %i reports', async (rows) => {
    const read = async (readAhead: boolean) => {
      await using list = await startList(rows);
      const told: ReportEvidence[] = [];
      const tags: (string | null)[] = [];
      const options = { readAhead, onEvidence: (evidence: ReportEvidence) => told.push(evidence) };
      for await (const report of list.smn.reports(list.lastDay, options)) tags.push(report.extendCode);
      return { told, tags, asked: questionsOf(list) };
    };
    const ahead = await read(true);
    const { asked, ...answered } = await read(false);
    expect(ahead).toMatchObject(answered);
    expect(ahead.tags).toHaveLength(rows);
    // The page after the last one, which nobody knew was the last.
    const more = ahead.asked.filter((request) => !asked.includes(request));
    expect(more.length).toBeLessThanOrEqual(1);
    expect(ahead.asked.filter((request) => !more.includes(request))).toEqual(asked);
  });

  it('is under way while its reader waits for the one before: two at a time', async () => {
    await using list = await startList(500, {}, { maxInFlight: 2 });
    const held = list.emulator.fault({ kind: 'delay', after: 1, times: 2 });
    const pages = list.smn.reports(list.lastDay).pages();
    await pages.next();
    const second = pages.next();
    // Held until both are there: one after the other would wait for ever.
    await held.reached(2);
    held.release();
    expect(await second).toMatchObject({ done: false, value: { received: 100 } });
    await pages.return({} as ReportEvidence);
  });

  it('is the only one that is wasted when the loop is left', async () => {
    await using list = await startList(500);
    for await (const report of list.smn.reports(list.lastDay)) {
      expect(report.extendCode).toBe('0-0');
      await list.askedFor(2);
      break;
    }
    await list.smn.signs();
    expect(pagesAskedOf(list)).toBe(2);
  });

  it('is not asked for when the number has been looked for far enough', async () => {
    await using list = await startList(500, { behaviour: { mask: 'refused' } });
    const read = async (readAhead: boolean): Promise<readonly string[]> => {
      const before = list.emulator.requests.length;
      const query = list.lastDay.mobile('134****0000');
      const pages = list.smn.reports(query, { readAhead, maskSearchRows: 150 }).pages();
      for (let step = await pages.next(); !step.done; step = await pages.next());
      return questionsOf(list).slice(before);
    };
    expect(await read(true)).toEqual(await read(false));
  });

  it('is not asked for when a budget cannot pay it and the one after', async () => {
    await using list = await startList(500);
    const budget = rowBudget(250);
    const evidence: ReportEvidence[] = [];
    const options: ReportListOptions = { budget, onEvidence: (told) => evidence.push(told) };
    const reports: DeliveryReport[] = [];
    for await (const report of list.smn.reports(list.lastDay, options)) reports.push(report);
    expect({ reports: reports.length, spent: budget.spent, asked: list.emulator.requests.length }).toEqual({
      reports: 198,
      spent: 200,
      asked: 2,
    });
    expect(evidence).toMatchObject([{ complete: false, reasons: ['limit'] }]);
  });
});

describe('a list of one number', () => {
  const questions = async (readAhead: boolean, rows: number) => {
    const reports = rowsOfOneList(rows).map((row) => ({ ...row, mobile: '13412346789' }));
    await using list = await startList(0, { reports }, { maxInFlight: 2 });
    // Held until both are there: one after the other would wait for ever.
    const held = readAhead ? list.emulator.fault({ kind: 'delay', times: 2 }) : null;
    const tags = new Set<string | null>();
    const reading = async (): Promise<void> => {
      const query = list.lastDay.mobile('13412346789');
      for await (const { extendCode } of list.smn.reports(query, { readAhead })) tags.add(extendCode);
    };
    const read = reading();
    await held?.reached(2);
    held?.release();
    await read;
    return { asked: questionsOf(list), tags: tags.size };
  };

  it('is asked for twice at once: its end must show twice, and its first page is likely to be that', async () => {
    expect(await questions(true, 40)).toEqual({ asked: ['0 100', '0 100'], tags: 40 });
    expect(await questions(false, 40)).toEqual({ asked: ['0 100', '0 100'], tags: 40 });
  });

  it('is read like any other when it is long', async () => {
    const { asked, tags } = await questions(true, 250);
    expect(tags).toBe(250);
    expect(asked.slice(0, 3)).toEqual(['0 100', '0 100', '98 100']);
  });
});

describe('an error of a page ahead', () => {
  it('is thrown when its turn has come: what came before is read first', async () => {
    await using list = await startList(500);
    list.emulator.fault({ status: 404, after: 1 });
    const reports: DeliveryReport[] = [];
    const reading = async (): Promise<void> => {
      for await (const report of list.smn.reports(list.lastDay)) {
        reports.push(report);
        if (reports.length === 1) await list.smn.signs();
      }
    };
    expect(await failureOf(reading())).toMatchObject({ code: 'api', status: 404 });
    expect(reports).toHaveLength(100);
  });

  it("is nobody's when the loop is left before", async () => {
    await using list = await startList(500);
    list.emulator.fault({ status: 404, after: 1 });
    for await (const report of list.smn.reports(list.lastDay)) {
      expect(report.extendCode).toBe('0-0');
      // Answered after the page ahead. An unhandled rejection would fail the run.
      await list.smn.signs();
      break;
    }
    expect(list.emulator.requests.map(({ status }) => status)).toEqual([200, 404, 200]);
  });

  it('is the reason of the signal when that aborts', async () => {
    await using list = await startList(500);
    const held = list.emulator.fault({ kind: 'delay', after: 1 });
    const controller = new AbortController();
    const reason = new Error('the person left');
    const reports: DeliveryReport[] = [];
    const reading = async (): Promise<void> => {
      for await (const report of list.smn.reports(list.lastDay, { signal: controller.signal })) {
        reports.push(report);
        if (reports.length === 100) controller.abort(reason);
      }
    };
    await expect(reading()).rejects.toBe(reason);
    held.release();
  });
});
