import type { ApiCall } from '../http/api-call.ts';
import { toDeliveryReport, type DeliveryReport } from './delivery-report.ts';
import { paginate } from './paginate.ts';
import { maxPageSize, type ReportQuery } from './report-query.ts';
import { parseSmsReportPage, type UnreadableRow } from './wire.ts';

/** One page of an answer. */
export interface ReportPage {
  /** The service's id for the request that brought it. */
  readonly requestId: string | null;
  /** Rows before this page, from 0. */
  readonly offset: number;
  readonly reports: readonly DeliveryReport[];
  /** Rows that could not be read: which, and where they were wrong. */
  readonly unreadable: readonly UnreadableRow[];
  /** Rows the service sent, readable or not, before anything was filtered here. */
  readonly received: number;
  /** `count` as the service sent it. Informative: it is not documented to be the total. */
  readonly count: number | null;
}

/** How to ask. */
export interface ReportListOptions {
  /** Rows a request, 1 to 100. @default 100 */
  readonly pageSize?: number;
  /** Stops the asking; its reason is what is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * The reports a query asks for, asked for lazily: each `for await` starts from the beginning and asks for a page when
 * the one before has been read. Leaving the loop stops the asking.
 */
export interface ReportList extends AsyncIterable<DeliveryReport> {
  /** Page by page, with what could not be read. */
  pages(): AsyncIterable<ReportPage>;
  /** The first page alone: one request. */
  firstPage(): Promise<ReportPage>;
}

export function createReportList(
  call: ApiCall,
  projectId: string,
  query: ReportQuery,
  options: ReportListOptions = {},
): ReportList {
  const { pageSize = maxPageSize, signal } = options;
  // Said at the call, not at the first page: an impossible question has nothing to do with the network.
  query.toSearchParams({ offset: 0, pageSize });

  async function fetchPage(offset: number): Promise<ReportPage> {
    signal?.throwIfAborted();
    const page = await call(
      { path: `/v2/${projectId}/notifications/sms/report`, query: query.toSearchParams({ offset, pageSize }), signal },
      (body) => {
        const read = parseSmsReportPage(body);
        return 'page' in read ? { value: read.page } : read;
      },
    );
    return {
      requestId: page.requestId,
      offset,
      reports: page.rows.map(toDeliveryReport).filter((report) => query.accepts(report)),
      unreadable: page.unreadable,
      received: page.received,
      count: page.count,
    };
  }

  return {
    pages: () => paginate(fetchPage),
    firstPage: async () => fetchPage(0),
    async *[Symbol.asyncIterator]() {
      for await (const page of paginate(fetchPage)) yield* page.reports;
    },
  };
}
