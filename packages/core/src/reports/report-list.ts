import type { ApiCall } from '../http/api-call.ts';
import { SmnError } from '../http/errors.ts';
import { CollectedReports } from './collected-reports.ts';
import type { DeliveryReport } from './delivery-report.ts';
import { EvidenceNotes, type ReportEvidence } from './evidence.ts';
import type { PagePlace } from './narrowed-window.ts';
import { readPages } from './read-pages.ts';
import { endOfServiceClock, refusesTheNumber } from './refused-question.ts';
import { maxPageSize, type QuestionForm, type ReportQuery } from './report-query.ts';
import { toReportPage, type ReportPage } from './report-page.ts';
import { sharesOf, type RowBudget } from './row-budget.ts';
import { rowByRow } from './row-by-row.ts';
import { parseSmsReportPage, type WireItem, type WirePage } from './wire.ts';

/** Requests at a time of a reading that is one page ahead: the page that its reader waits for, and the one after. */
const oneAhead = 2;

/** How to ask. */
export interface ReportListOptions {
  /** Rows a request, 1 to 100. @default 100 */
  readonly pageSize?: number;
  /** Stops the asking; its reason is what is thrown. */
  readonly signal?: AbortSignal;
  /**
   * Whether `for await` and `pages()` ask for a page more than the one you wait for, or work on: two requests at a time,
   * nearly twice the speed. Its price is one request at most, when a loop is left early and at the end of a list. Switch
   * it off where each request counts. `scan()` goes by its `concurrency`.
   * @default true
   */
  readonly readAhead?: boolean;
  /**
   * Rows to look through at most when the service does not understand a masked number and the client has to pick it out
   * of all numbers of the window; 0 never does. @default 2_000
   */
  readonly maskSearchRows?: number;
  /**
   * Rows to receive at most, by this list and every other that is given the same budget: see `rowBudget`. When the next
   * page would not fit, reading ends, with the reason `limit`; while others may give rows back, it waits.
   * @default no limit
   */
  readonly budget?: RowBudget;
  /** Told once, at the end of each reading: what the answer stands on. */
  readonly onEvidence?: (evidence: ReportEvidence) => void;
}

/** All of a window. */
export interface ReportScan {
  /** In the order of the service; a report that changed while it was read is as it was last. */
  readonly reports: readonly DeliveryReport[];
  readonly evidence: ReportEvidence;
}

/**
 * The reports a query asks for, asked for lazily: each `for await` starts from the beginning, and is one page ahead of
 * its reader at most. Leaving the loop stops the asking.
 */
export interface ReportList extends AsyncIterable<DeliveryReport> {
  /** Page by page, with what could not be read. The generator's return value is the evidence. */
  pages(): AsyncGenerator<ReportPage, ReportEvidence, undefined>;
  /** One page alone: one request, and no word on what else there is. Outside any `budget`. */
  firstPage(position?: { readonly pageSize?: number; readonly offset?: number }): Promise<ReportPage>;
  /** All of it, several requests at a time. @param options.concurrency requests at a time @default 4 */
  scan(options?: { readonly concurrency?: number }): Promise<ReportScan>;
}

/** The service did not take the question; asked in another way it may. */
function isRefusal(error: unknown): boolean {
  return error instanceof SmnError && error.code === 'api' && error.status === 400;
}

/** @throws SmnError (`query`) when the question is impossible, TypeError for a budget that is none */
export function createReportList(call: ApiCall, query: ReportQuery, options: ReportListOptions = {}): ReportList {
  const { pageSize = maxPageSize, signal, readAhead = true, maskSearchRows = 2_000, budget, onEvidence } = options;
  // Said at the call, not at the first page: an impossible question has nothing to do with the network.
  query.toSearchParams({ offset: 0, pageSize });
  const openShare = sharesOf(budget);

  const path = '/v2/{project_id}/notifications/sms/report';
  let asked = query;
  async function fetchPage(
    form: QuestionForm,
    { part, offset }: PagePlace,
    limit: number,
    until?: AbortSignal,
  ): Promise<WirePage> {
    const parameters = asked.toSearchParams({ offset, pageSize: limit }, form, part);
    try {
      return await call({ path, query: parameters, signal: until }, parseSmsReportPage);
    } catch (error) {
      const earlier = endOfServiceClock(asked, error);
      if (earlier === null) throw error;
      asked = earlier;
      return fetchPage(form, { part, offset }, limit, until);
    }
  }

  async function* readForm(form: QuestionForm, notes: EvidenceNotes, concurrency: number) {
    const share = openShare();
    const steps = readPages<WireItem, WirePage>({
      window: asked.window,
      isRefusal,
      pageSize,
      concurrency,
      lookahead: concurrency <= oneAhead ? concurrency - 1 : concurrency * 2,
      signal,
      share,
      ...(form.mobileMatchedBy === 'client' ? { enoughRows: maskSearchRows } : {}),
      fetchPage: async (place, limit, until) => fetchPage(form, place, limit, until),
      stuck: (problem) => new SmnError('response', `GET ${path} cannot be read to its end: ${problem}`),
    });
    for await (const step of steps) {
      const distinctRows = notes.distinctRows + step.fresh.length;
      const isEnough =
        form.mobileMatchedBy === 'client' && distinctRows >= maskSearchRows && step.sequence.next !== null;
      if (concurrency === oneAhead && !isEnough) await step.askForNext();
      const page = toReportPage(step.page, step, form);
      notes.add(page, step);
      yield page;
      if (isEnough) {
        notes.cutShort();
        return;
      }
    }
    if (share.isSpent) notes.cutShort();
  }

  async function* read(concurrency: number): AsyncGenerator<ReportPage, ReportEvidence, undefined> {
    const forms = query.forms.filter((form) => form.mobileMatchedBy !== 'client' || maskSearchRows > 0);
    for (const [index, form] of forms.entries()) {
      const isLast = index === forms.length - 1;
      const notes = new EvidenceNotes(form);
      try {
        yield* readForm(form, notes, concurrency);
      } catch (error) {
        if (isLast || !refusesTheNumber(error)) throw error;
        continue;
      }
      if (isLast || notes.distinctRows > 0 || notes.isCut) {
        // Nothing came for a mask, and nobody may look for it: the service may just not understand masks.
        if (forms.length < query.forms.length && notes.distinctRows === 0) notes.cutShort();
        const evidence = notes.evidence(asked);
        onEvidence?.(evidence);
        return evidence;
      }
    }
    throw new TypeError('A query has at least one form.');
  }

  return {
    pages: () => read(readAhead ? oneAhead : 1),
    async firstPage(position = {}) {
      const { offset = 0, pageSize: limit = pageSize } = position;
      const [form] = query.forms;
      const page = await fetchPage(form, { part: null, offset }, limit, signal);
      return toReportPage(page, { offset, fresh: page.items, again: [] }, form);
    },
    async scan({ concurrency = 4 } = {}) {
      const reading = read(concurrency);
      const collected = new CollectedReports();
      for (let step = await reading.next(); ; step = await reading.next()) {
        if (step.done) return { reports: collected.reports, evidence: step.value };
        for (const report of step.value.again) collected.update(report);
        for (const report of step.value.reports) collected.add(report);
      }
    },
    [Symbol.asyncIterator]: () => rowByRow(read(readAhead ? oneAhead : 1)),
  };
}
