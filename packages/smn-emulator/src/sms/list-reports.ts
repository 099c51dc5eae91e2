import type { EmulatorState } from '../emulator-state.ts';
import { smnError } from '../errors/smn-errors.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { RouteContext } from '../http/route.ts';
import { Refusal } from '../http/refusal.ts';
import { isMask } from '../store/mobile-mask.ts';
import { showReport } from '../store/report-row.ts';
import { reportPage } from './report-page.ts';
import { readReportQuery } from './report-query.ts';

/** ListSmsMsgReport: `GET /v2/{project_id}/notifications/sms/report`. */
export async function listReports(context: RouteContext): Promise<Answer> {
  const { state, received, requestId } = context;
  const query = readReportQuery(state, received, context.parameters.project ?? '', requestId);
  if (query.mobile !== undefined && isMask(query.mobile) && state.behaviour.mask === 'refused') {
    throw new Refusal(smnError('SMN.0167', requestId));
  }
  for (const hook of state.pages.before) await hook(state.store);
  const page = reportPage(state, query);
  const shown = page.reports.map((report) => showReport(report, state.behaviour.numbers));
  const rows = context.changeRows(shown);
  state.pages.lastRows = rows;
  return jsonAnswer(200, { request_id: requestId, count: countOf(state, rows.length, page.total), data: rows });
}

function countOf(state: EmulatorState, onPage: number, total: number): number {
  const { count } = state.behaviour;
  if (count === 'page') return onPage;
  return count === 'total' ? total : state.random.pick([0, 1, total + 7, onPage + 1, 2_147_483_647]);
}
