/**
 * The HTTP status of each error code that these calls can meet.
 *
 * @see SMN API reference, "Error codes"
 */
export const apiCodeStatuses = {
  'SMN.0001': 403,
  'SMN.0015': 400,
  'SMN.0016': 500,
  'SMN.0018': 500,
  'SMN.0022': 403,
  'SMN.0057': 403,
  'SMN.0070': 403,
  'SMN.0071': 403,
  'SMN.0077': 400,
  'SMN.0080': 400,
  'SMN.0083': 403,
  'SMN.0084': 404,
  'SMN.0087': 400,
  'SMN.0089': 500,
  'SMN.0090': 400,
  'SMN.0103': 400,
  'SMN.0104': 400,
  'SMN.0113': 400,
  'SMN.0114': 400,
  'SMN.0147': 403,
  'SMN.0150': 400,
  'SMN.0153': 403,
  'SMN.0154': 403,
  'SMN.0165': 403,
  'SMN.0167': 404,
  'SMN.0195': 403,
  'SMN.0228': 403,
  SMN0261: 400,
  'APIGW.0301': 401,
} as const;

/** An error code of the service, or of the gateway before it, that has an explanation. */
export type KnownApiCode = keyof typeof apiCodeStatuses;

/** What an HTTP status says when the code beside it is not known. */
export type HttpFallback =
  | 'HTTP 400'
  | 'HTTP 401'
  | 'HTTP 403'
  | 'HTTP 404'
  | 'HTTP 408'
  | 'HTTP 429'
  | 'HTTP 5xx'
  | 'HTTP other';

/** Every error that has an explanation. */
export type ErrorTopic = KnownApiCode | HttpFallback;

/** An error in words, without a full stop at the end of either. */
export interface ErrorText {
  /** What happened. */
  readonly meaning: string;
  /** What a person should do. */
  readonly advice: string;
}

/**
 * What an answer's error is about: its code when that is known, its HTTP status otherwise.
 *
 * @example
 * ```ts
 * errorTopic('SMN.0113', 400); // 'SMN.0113'
 * errorTopic('SMN.9999', 503); // 'HTTP 5xx'
 * ```
 */
export function errorTopic(apiCode: string | undefined, status: number | undefined): ErrorTopic {
  // The service writes all its codes with a dot but this one; someone there will mend that one day. No other code is
  // looked up in a second spelling: it would be a guess.
  const code = apiCode === 'SMN.0261' ? 'SMN0261' : apiCode;
  if (code !== undefined && isKnownApiCode(code)) return code;
  if (status === undefined) return 'HTTP other';
  if (status >= 500 && status <= 599) return 'HTTP 5xx';
  return statusTopics.get(status) ?? 'HTTP other';
}

const statusTopics: ReadonlyMap<number, HttpFallback> = new Map([
  [400, 'HTTP 400'],
  [401, 'HTTP 401'],
  [403, 'HTTP 403'],
  [404, 'HTTP 404'],
  [408, 'HTTP 408'],
  [429, 'HTTP 429'],
]);

function isKnownApiCode(code: string): code is KnownApiCode {
  return Object.hasOwn(apiCodeStatuses, code);
}
