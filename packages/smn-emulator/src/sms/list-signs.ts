import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { RouteContext } from '../http/route.ts';

/** When a signature that does not say was made. */
const defaultCreateTime = '2018-03-01T02:00:00Z';

/** ListSmsSigns: `GET /v2/{project_id}/notifications/sms_sign`. */
export function listSigns({ state, parameters, requestId }: RouteContext): Answer {
  const signs = state.signs.filter((sign) => (sign.projectId ?? state.projectId) === parameters.project);
  return jsonAnswer(200, {
    request_id: requestId,
    sms_sign_count: signs.length,
    sms_signs: signs.map((sign) => ({
      sign_id: sign.signId,
      sign_name: sign.signName,
      sign_type: sign.signType,
      status: sign.status,
      reply: sign.reply ?? null,
      create_time: sign.createTime ?? defaultCreateTime,
    })),
  });
}
