import { describe, expect, it } from 'vitest';
import { rowBudget, type ReportListOptions } from '../src/index.ts';
import { sharesOf } from '../src/reports/row-budget.ts';
import { failureOf } from './support/failure-of.ts';
import { startLists, type BudgetedLists } from './support/budgeted-lists.ts';

describe('the shares of a budget', () => {
  /** Asks for pages by name, and notes which request went out. */
  function desk(rows: number) {
    const budget = rowBudget(rows);
    const openShare = sharesOf(budget);
    const sent: string[] = [];
    const answers = new Map<string, PromiseWithResolvers<{ readonly items: readonly unknown[] }>>();
    const request = (name: string, limit: number, signal = new AbortController().signal) => {
      const send = async () => {
        sent.push(name);
        const answer = Promise.withResolvers<{ readonly items: readonly unknown[] }>();
        answers.set(name, answer);
        return answer.promise;
      };
      return { limit, signal, send };
    };
    return {
      budget,
      sent,
      openShare,
      request,
      /** The page that a reading of its own needs; whether it was asked for is seen when it is answered. */
      next: async (name: string, limit: number, signal?: AbortSignal): Promise<number | 'limit'> => {
        const page = await openShare().next(request(name, limit, signal));
        return page === null ? 'limit' : page.items.length;
      },
      answer: (name: string, rows: number): void => answers.get(name)?.resolve({ items: Array.from({ length: rows }) }),
      fail: (name: string, error: Error): void => answers.get(name)?.reject(error),
      /** Everything that can happen by itself has happened after a turn of the event loop. */
      settled: async () => new Promise<void>((resolve) => setImmediate(resolve)),
    };
  }

  it('let a page out when all that is out and the page itself may come', async () => {
    const { next, sent, answer, settled } = desk(30);
    const pages = Promise.all([next('a', 10), next('b', 20), next('c', 20)]);
    expect(sent).toEqual(['a', 'b']);
    answer('a', 5);
    await settled();
    expect(sent).toEqual(['a', 'b']);
    answer('b', 5);
    await settled();
    answer('c', 20);
    expect(await pages).toEqual([5, 5, 20]);
  });

  it('refuse a page as soon as it can never come, and wait no longer than that', async () => {
    const { next, sent, answer, settled } = desk(30);
    const [first, second] = [next('a', 20), next('b', 20)];
    expect(await next('c', 31)).toBe('limit');
    const third = next('d', 5);
    answer('a', 11);
    expect(await second).toBe('limit');
    await settled();
    expect(sent).toEqual(['a', 'd']);
    answer('d', 5);
    expect(await Promise.all([first, third])).toEqual([11, 5]);
  });

  it('let nobody overtake who waits, though it would fit', async () => {
    const { next, sent, answer, settled, openShare, request } = desk(30);
    const pages = [next('a', 20), next('b', 20), next('c', 10)];
    expect(openShare().ahead(request('d', 2))).toBeNull();
    await settled();
    expect(sent).toEqual(['a']);
    answer('a', 0);
    await settled();
    expect(sent).toEqual(['a', 'b', 'c']);
    answer('b', 20);
    answer('c', 10);
    expect(await Promise.all(pages)).toEqual([0, 20, 10]);
  });

  it('get back what a request that fails had set aside', async () => {
    const { budget, next, sent, answer, fail, settled } = desk(20);
    const [first, second] = [next('a', 20), next('b', 20)];
    const error = new Error('no answer');
    fail('a', error);
    await expect(first).rejects.toBe(error);
    await settled();
    expect(sent).toEqual(['a', 'b']);
    answer('b', 20);
    expect(await second).toBe(20);
    expect(budget).toMatchObject({ spent: 20, left: 0 });
  });

  it('let who aborts go, and the next one in instead', async () => {
    const { next, sent, answer, settled } = desk(30);
    const stop = new AbortController();
    const pages = [next('a', 20), next('c', 10)];
    const waiting = next('b', 20, stop.signal);
    const behind = next('d', 10);
    await settled();
    expect(sent).toEqual(['a', 'c']);
    answer('c', 0);
    await settled();
    const reason = new Error('the person left');
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await settled();
    expect(sent).toEqual(['a', 'c', 'd']);
    answer('a', 20);
    answer('d', 10);
    expect(await Promise.all([...pages, behind])).toEqual([20, 0, 10]);
  });

  it('do not let in who has aborted before', async () => {
    const { next, sent } = desk(10);
    void next('a', 10);
    const reason = new Error('too late');
    await expect(next('b', 10, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(sent).toEqual(['a']);
  });

  it('keep a page for each reading that is open from pages ahead, and for none that is closed', async () => {
    const { openShare, request, answer } = desk(40);
    const [one, other] = [openShare(), openShare()];
    const [first, second] = [one.next(request('a', 10)), other.next(request('b', 10))];
    answer('a', 0);
    answer('b', 0);
    await Promise.all([first, second]);
    const ahead = one.ahead(request('c', 10));
    expect(one.ahead(request('d', 11))).toBeNull();
    expect(ahead).not.toBeNull();
    other.close();
    other.close();
    expect(one.ahead(request('e', 21))).toBeNull();
    expect(one.ahead(request('e', 20))).not.toBeNull();
  });
});

const reasonsOf = async (lists: BudgetedLists, list: number, options: ReportListOptions) =>
  (await lists.smn.reports(lists.query(list), options).scan()).evidence.reasons;

/** How many pages have been asked for by now: a request that was begun later has been answered. */
async function pagesAskedFor(lists: BudgetedLists): Promise<number> {
  await lists.smn.signs();
  return lists.emulator.requests.filter(({ path }) => path.endsWith('/sms/report')).length;
}

describe('a list whose next page does not fit', () => {
  it('waits for rows that are set aside for another, and gets what did not come', async () => {
    await using lists = await startLists([30, 30]);
    const budget = rowBudget(190);
    const held = lists.emulator.failNext({ kind: 'delay' });
    const first = reasonsOf(lists, 0, { budget });
    await held.reached();
    const second = reasonsOf(lists, 1, { budget });
    expect(await pagesAskedFor(lists)).toBe(1);
    held.release();
    expect(await Promise.all([first, second])).toEqual([[], []]);
    expect(lists.rowsReceived).toBe(120);
  });

  it('ends, and has asked for nothing, when they came', async () => {
    await using lists = await startLists([150, 30]);
    const budget = rowBudget(190);
    const held = lists.emulator.failNext({ kind: 'delay' });
    const first = reasonsOf(lists, 0, { budget });
    await held.reached();
    const second = reasonsOf(lists, 1, { budget });
    held.release();
    expect(await Promise.all([first, second])).toEqual([['limit'], ['limit']]);
    expect(await pagesAskedFor(lists)).toBe(1);
  });

  it('ends at once when they would not be enough', async () => {
    await using lists = await startLists([120, 30]);
    const budget = rowBudget(150);
    const held = lists.emulator.fault({ kind: 'delay', after: 1 });
    const first = reasonsOf(lists, 0, { budget, pageSize: 60 });
    await held.reached();
    expect(await reasonsOf(lists, 1, { budget })).toEqual(['limit']);
    held.release();
    expect(await first).toEqual(['limit']);
  });

  it('goes on when the other is aborted', async () => {
    await using lists = await startLists([30, 30]);
    const budget = rowBudget(190);
    const held = lists.emulator.failNext({ kind: 'delay' });
    const stop = new AbortController();
    const first = reasonsOf(lists, 0, { budget, signal: stop.signal });
    await held.reached();
    const second = reasonsOf(lists, 1, { budget });
    const reason = new Error('the person left');
    stop.abort(reason);
    expect(await failureOf(first)).toBe(reason);
    expect(await second).toEqual([]);
    expect(budget.spent).toBe(60);
  });

  it('can be aborted, and takes nothing', async () => {
    await using lists = await startLists([30, 30]);
    const budget = rowBudget(130);
    const held = lists.emulator.failNext({ kind: 'delay' });
    const first = reasonsOf(lists, 0, { budget });
    await held.reached();
    const stop = new AbortController();
    const second = reasonsOf(lists, 1, { budget, signal: stop.signal });
    const reason = new Error('the person left');
    stop.abort(reason);
    expect(await failureOf(second)).toBe(reason);
    held.release();
    expect(await first).toEqual([]);
  });

  it('goes on when the other is left in the middle', async () => {
    await using lists = await startLists([1_000, 30]);
    const budget = rowBudget(1_000);
    for await (const page of lists.smn.reports(lists.query(0), { budget }).pages()) {
      if (page.offset > 600) break;
    }
    expect(budget.spent).toBe(800);
    expect(await reasonsOf(lists, 1, { budget })).toEqual([]);
  });
});
