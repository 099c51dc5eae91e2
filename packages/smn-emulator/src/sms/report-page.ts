import type { EmulatorState } from '../emulator-state.ts';
import type { StoredReport } from '../store/report-row.ts';
import { mobileTest } from './mobile-test.ts';
import type { ReportQuery } from './report-query.ts';
import { windowTest } from './window.ts';

/** The rows that a page holds, and how many there are in all. */
export interface ReportPage {
  readonly reports: readonly StoredReport[];
  readonly total: number;
}

/** Filters, sorts and cuts. */
export function reportPage(state: EmulatorState, query: ReportQuery): ReportPage {
  const { behaviour } = state;
  const matching = state.store.select(
    {
      signId: query.signId,
      messageId: query.messageId,
      status: query.status,
      matchesWindow: windowTest(query.startTime, query.endTime, behaviour),
      matchesMobile: mobileTest(query.mobile, behaviour.mask),
    },
    behaviour,
  );
  const start = firstRow(query, behaviour.offset);
  return { reports: matching.slice(start, start + query.limit), total: matching.length };
}

function firstRow({ offset, limit }: ReportQuery, counts: 'rows' | 'pages' | 'ignored'): number {
  if (counts === 'ignored') return 0;
  return counts === 'rows' ? offset : (Math.max(offset, 1) - 1) * limit;
}
