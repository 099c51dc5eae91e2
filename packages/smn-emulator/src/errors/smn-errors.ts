import { jsonAnswer, type Answer } from '../http/answer.ts';

/** HTTP status and wording of each documented code that these calls can meet. */
const smnErrors = {
  'SMN.0001': [403, 'No permission for the resource.'],
  'SMN.0015': [400, 'Parameter: Offset or limit is invalid.'],
  'SMN.0016': [500, 'Database exception.'],
  'SMN.0018': [500, 'Internal service exception.'],
  'SMN.0022': [403, 'The token is invalid.'],
  'SMN.0057': [403, 'Too many SMS messages to one number.'],
  'SMN.0070': [403, 'The account is restricted.'],
  'SMN.0071': [403, 'The account is frozen.'],
  'SMN.0077': [400, 'Parameter: Status is invalid.'],
  'SMN.0080': [400, 'Parameter: Sign_id is invalid.'],
  'SMN.0083': [403, 'Real-name authentication is required.'],
  'SMN.0084': [404, 'The SMS signature does not exist.'],
  'SMN.0087': [400, 'The SMS signature is not approved.'],
  'SMN.0089': [500, 'Billing system exception.'],
  'SMN.0090': [400, 'The domain id is invalid.'],
  'SMN.0103': [400, 'Parameter: Start_time is invalid.'],
  'SMN.0104': [400, 'Parameter: End_time is invalid.'],
  'SMN.0113': [400, 'Start_time and end_time must be within the past three months.'],
  'SMN.0114': [400, 'End_time must be later than start_time.'],
  'SMN.0147': [403, 'Only enterprise accounts can use this interface.'],
  'SMN.0150': [400, 'Real-name registration with the company certificate is required.'],
  'SMN.0153': [403, 'Only enterprise accounts with certificate authentication can use this interface.'],
  'SMN.0154': [403, 'Enterprise certificate authentication is required.'],
  'SMN.0165': [403, 'The tenant token is invalid.'],
  'SMN.0167': [404, 'The phone number does not exist.'],
  'SMN.0195': [403, 'Real-name authentication is required.'],
  'SMN.0228': [403, 'The account is not allowed to use this API.'],
  SMN0261: [400, 'The account balance is insufficient.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

/** A documented SMN error code. */
export type SmnErrorCode = keyof typeof smnErrors;

/** Every documented SMN error code that these calls can meet. */
export const smnErrorCodes: readonly SmnErrorCode[] = Object.keys(smnErrors).filter(isSmnErrorCode);

/** Whether a text is one of the documented codes. */
function isSmnErrorCode(code: string): code is SmnErrorCode {
  return Object.hasOwn(smnErrors, code);
}

/** The service's own error body: `{ request_id, code, message }`. */
export function smnError(code: SmnErrorCode, requestId: string): Answer {
  const [status, message] = smnErrors[code];
  return jsonAnswer(status, { request_id: requestId, code, message });
}
