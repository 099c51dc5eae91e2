import type { ApiCall } from '../http/api-call.ts';
import { SmnError } from '../http/errors.ts';
import { CollectedReports } from './collected-reports.ts';
import type { DeliveryReport } from './delivery-report.ts';
import type { ReportEvidence } from './evidence.ts';
import { ListReading } from './list-reading.ts';
import type { PagePlace } from './narrowed-window.ts';
import { PageReading } from './page-reading.ts';
import { endOfServiceClock } from './refused-question.ts';
import { maxPageSize, type QuestionForm, type ReportQuery } from './report-query.ts';
import { toReportPage, type ReportPage } from './report-page.ts';
import { sharesOf, type RowBudget } from './row-budget.ts';
import { rowByRow } from './row-by-row.ts';
import { UnreadPage, type WireItem } from './wire.ts';

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
   *
   * An end must come twice, and what is asked about one number or one message is likely to be one page: with two requests
   * at a time or more, both of them go out together. When there is more than that page, the second one was in vain.
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
  ): Promise<UnreadPage> {
    const question = asked;
    const parameters = question.toSearchParams({ offset, pageSize: limit }, form, part);
    try {
      return new UnreadPage(await call({ path, query: parameters, signal: until }));
    } catch (error) {
      const earlier = endOfServiceClock(question, error);
      if (earlier === null) throw error;
      // Of several that were under way the first is enough.
      if (asked === question) asked = earlier;
      return fetchPage(form, { part, offset }, limit, until);
    }
  }

  const open = (concurrency: number): ListReading =>
    new ListReading({
      query,
      maskSearchRows,
      onEvidence,
      asked: () => asked,
      openForm: (form) => {
        const share = openShare();
        const pages = new PageReading<WireItem, UnreadPage>({
          window: asked.window,
          isRefusal,
          pageSize,
          concurrency,
          lookahead: concurrency <= oneAhead ? concurrency - 1 : concurrency * 2,
          isLikelyShort: form.isNarrow,
          sendsFirst: concurrency === oneAhead,
          signal,
          share,
          ...(form.mobileMatchedBy === 'client' ? { enoughRows: maskSearchRows } : {}),
          fetchPage: async (place, limit, until) => fetchPage(form, place, limit, until),
          stuck: (problem) => new SmnError('response', `GET ${path} cannot be read to its end: ${problem}`),
        });
        return { pages, share };
      },
    });

  return {
    pages: () => pageByPage(open(readAhead ? oneAhead : 1)),
    async firstPage(position = {}) {
      const { offset = 0, pageSize: limit = pageSize } = position;
      const [form] = query.forms;
      const page = await fetchPage(form, { part: null, offset }, limit, signal);
      return toReportPage(page, { offset, fresh: page.items, again: [] }, form);
    },
    async scan({ concurrency = 4 } = {}) {
      const reading = open(concurrency);
      const collected = new CollectedReports();
      for (let step = await reading.next(); ; step = await reading.next()) {
        if (step.done) return { reports: collected.reports, evidence: step.value };
        for (const report of step.value.again) collected.update(report);
        for (const report of step.value.reports) collected.add(report);
      }
    },
    [Symbol.asyncIterator]: () => rowByRow(open(readAhead ? oneAhead : 1)),
  };
}

async function* pageByPage(reading: ListReading): AsyncGenerator<ReportPage, ReportEvidence, undefined> {
  try {
    for (let step = await reading.next(); ; step = await reading.next()) {
      if (step.done) return step.value;
      yield step.value;
    }
  } finally {
    reading.close();
  }
}
