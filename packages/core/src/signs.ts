import type { ApiCall } from './http/api-call.ts';
import { smsSignsResponseSchema, type SmsSignsResponse } from './signs-wire.ts';

/** Where a signature stands; only an approved one has sent anything that can be asked about. */
export type SignStatus = 'approved' | 'in-review' | 'refused' | 'deleted' | 'unknown';

/** An SMS signature: the name that opens a message, and the id that reports are asked by. */
export interface Sign {
  readonly signId: string;
  readonly name: string;
  readonly type: 'notification' | 'promotion' | 'unknown';
  readonly status: SignStatus;
}

const statusByNumber: Readonly<Record<number, SignStatus>> = {
  0: 'in-review',
  1: 'in-review',
  2: 'in-review',
  3: 'approved',
  4: 'refused',
  5: 'deleted',
};

/** Every signature of the account. @see ListSmsSigns */
export async function listSigns(call: ApiCall, signal?: AbortSignal): Promise<readonly Sign[]> {
  const answer = await call({ path: '/v2/{project_id}/notifications/sms_sign', signal });
  return answer.read((body) => {
    const response = smsSignsResponseSchema.safeParse(body);
    return response.success
      ? { value: response.data.sms_signs.map(toSign) }
      : { paths: response.error.issues.map((issue) => issue.path.join('.')) };
  });
}

function toSign(row: SmsSignsResponse['sms_signs'][number]): Sign {
  return {
    signId: row.sign_id,
    name: row.sign_name ?? row.sign_id,
    type: row.sign_type === 0 ? 'notification' : row.sign_type === 1 ? 'promotion' : 'unknown',
    status: statusByNumber[row.status ?? -1] ?? 'unknown',
  };
}
