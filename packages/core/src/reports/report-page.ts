import { toDeliveryReport, type DeliveryReport } from './delivery-report.ts';
import type { QuestionForm } from './report-query.ts';
import type { UnreadableRow, WireItem, WirePage } from './wire.ts';

/** One page of an answer. */
export interface ReportPage {
  /** The service's id for the request that brought it. */
  readonly requestId: string | null;
  /** Where the page begins in the whole list, in rows from 0. */
  readonly offset: number;
  /** Reports that no earlier page held. */
  readonly reports: readonly DeliveryReport[];
  /** Reports that an earlier page held, as they are now: a pending one may have arrived in between. */
  readonly again: readonly DeliveryReport[];
  /** Rows that could not be read: which, and where they were wrong. */
  readonly unreadable: readonly UnreadableRow[];
  /** Rows the service sent: those that came before, are unreadable or were filtered out here included. */
  readonly received: number;
  /** `count` as the service sent it. Informative: it is not documented to be the total. */
  readonly count: number | null;
}

/** A page of the wire as one of reports. */
export function toReportPage(
  page: WirePage,
  part: { readonly offset: number; readonly fresh: readonly WireItem[]; readonly again: readonly WireItem[] },
  form: QuestionForm,
): ReportPage {
  return {
    requestId: page.requestId,
    offset: part.offset,
    reports: toReports(part.fresh, form),
    again: toReports(part.again, form),
    unreadable: unreadableOf(part.fresh),
    received: page.items.length,
    count: page.count,
  };
}

function toReports(items: readonly WireItem[], { accepts }: QuestionForm): readonly DeliveryReport[] {
  const reports: DeliveryReport[] = [];
  for (const item of items) {
    if (item.row === null) continue;
    const report = toDeliveryReport(item);
    if (accepts(report)) reports.push(report);
  }
  return reports;
}

function unreadableOf(items: readonly WireItem[]): readonly UnreadableRow[] {
  const unreadable: UnreadableRow[] = [];
  for (const item of items) if (item.unreadable !== null) unreadable.push(item.unreadable);
  return unreadable;
}
