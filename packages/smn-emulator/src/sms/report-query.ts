import type { EmulatorState } from '../emulator-state.ts';
import { smnError, type SmnErrorCode } from '../errors/smn-errors.ts';
import type { Received } from '../http/received.ts';
import { Refusal } from '../http/refusal.ts';
import { approvedStatus } from '../sample/default-signs.ts';
import { threeMonthsBefore } from './three-months.ts';

/** What ListSmsMsgReport was asked, every parameter checked. */
export interface ReportQuery {
  /** Epoch milliseconds. */
  readonly startTime: number;
  /** Epoch milliseconds. */
  readonly endTime: number;
  readonly signId: string;
  readonly messageId: string | undefined;
  readonly mobile: string | undefined;
  readonly status: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Rows on a page at most, and when `limit` is absent. */
const largestLimit = 100;

/** Reads and checks every parameter. Throws a `Refusal` with the documented code of the first that is wrong. */
export function readReportQuery(
  state: EmulatorState,
  received: Received,
  projectId: string,
  requestId: string,
): ReportQuery {
  const refuse = (code: SmnErrorCode): Refusal => new Refusal(smnError(code, requestId));
  const number = (name: string, code: SmnErrorCode): number | undefined => {
    const text = only(received, name, () => refuse(code));
    if (text === undefined) return undefined;
    if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) throw refuse(code);
    return Number(text);
  };
  const text = (name: string): string | undefined => only(received, name, () => refuse('SMN.0015')) || undefined;
  const startTime = number('start_time', 'SMN.0103');
  if (startTime === undefined) throw refuse('SMN.0103');
  const endTime = number('end_time', 'SMN.0104');
  if (endTime === undefined) throw refuse('SMN.0104');
  const wrongWindow = windowProblem(state, startTime, endTime);
  if (wrongWindow !== undefined) throw refuse(wrongWindow);
  const signId = only(received, 'sign_id', () => refuse('SMN.0080')) ?? '';
  const wrongSign = signProblem(state, projectId, signId);
  if (wrongSign !== undefined) throw refuse(wrongSign);
  const status = number('status', 'SMN.0077');
  if (status !== undefined && status > 2) throw refuse('SMN.0077');
  const offset = number('offset', 'SMN.0015') ?? 0;
  const limit = number('limit', 'SMN.0015') ?? largestLimit;
  if (limit < 1 || limit > largestLimit) throw refuse('SMN.0015');
  return { startTime, endTime, signId, messageId: text('message_id'), mobile: text('mobile'), status, offset, limit };
}

/** A parameter's value; one that is given twice means nothing for certain and is refused. */
function only(received: Received, name: string, refusal: () => Refusal): string | undefined {
  const values = received.query.filter(([given]) => given === name).map(([, value]) => value);
  if (values.length > 1) throw refusal();
  return values[0];
}

function windowProblem(state: EmulatorState, startTime: number, endTime: number): SmnErrorCode | undefined {
  if (endTime < startTime) return 'SMN.0114';
  if (endTime === startTime && state.behaviour.emptyWindow === 'refused') return 'SMN.0114';
  const now = state.clock();
  const tooLate = endTime > now && state.behaviour.futureEnd === 'refused';
  return startTime < threeMonthsBefore(now) || startTime > now || tooLate ? 'SMN.0113' : undefined;
}

function signProblem(state: EmulatorState, projectId: string, signId: string): SmnErrorCode | undefined {
  const sign = state.signs.find(
    (candidate) => candidate.signId === signId && (candidate.projectId ?? state.projectId) === projectId,
  );
  if (sign !== undefined) return sign.status === approvedStatus ? undefined : 'SMN.0087';
  return /^[0-9a-z]{32}$/.test(signId) ? 'SMN.0084' : 'SMN.0080';
}
