import type { EmulatorState } from '../emulator-state.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { RouteContext } from '../http/route.ts';
import type { SmsSign } from '../sample/default-signs.ts';
import type { StoredReport } from '../store/report-row.ts';

const dayMilliseconds = 24 * 3_600_000;

/**
 * GetSmsMessage: `GET /v2/{project_id}/notifications/sms/message/{message_id}`, for SMS of the last 24 hours.
 * The vendor documents no code for an id that is unknown or too old; the status, 404, is of the documented ones.
 */
export function getMessage({ state, parameters, requestId }: RouteContext): Answer {
  const report = state.store.ofMessage(parameters.message ?? '').find((candidate) => {
    const age = state.clock() - candidate.submittedAt;
    return age <= dayMilliseconds && (signOf(state, candidate)?.projectId ?? state.projectId) === parameters.project;
  });
  if (report === undefined) {
    return jsonAnswer(404, { request_id: requestId, code: 'SMN.0404', message: 'The SMS message does not exist.' });
  }
  return jsonAnswer(200, { request_id: requestId, message: smsText(state, report) });
}

function signOf(state: EmulatorState, { row }: StoredReport): SmsSign | undefined {
  return state.signs.find(({ signId }) => signId === row.sign_id);
}

/** A code for a notification, an offer for a promotion; the same for the same message. */
function smsText(state: EmulatorState, report: StoredReport): string {
  if (report.row.text !== undefined) return report.row.text;
  const sign = signOf(state, report);
  const code = String((report.sequence * 7919 + 104_729) % 1_000_000).padStart(6, '0');
  const body = sign?.signType === 1 ? '会员日全场八折，退订回T' : `您的验证码是${code}，5分钟内有效。`;
  return `【${sign?.signName ?? '短信'}】${body}`;
}
