import { createHmac } from 'node:crypto';

/**
 * The value of `x-slack-signature` for a request: HMAC-SHA256 with the signing secret over
 * `v0:<timestamp>:<body>`, in hexadecimal and with the version in front.
 *
 * @param body the request's body, exactly as it is sent
 * @param timestampSeconds the value of `x-slack-request-timestamp`, in seconds since 1970
 *
 * @example
 * ```ts
 * signRequest('8f742231b10e8888abcd99yyyzzz85a5', 'token=x', 1531420618); // 'v0=…'
 * ```
 */
export function signRequest(signingSecret: string, body: string, timestampSeconds: number): string {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestampSeconds}:${body}`).digest('hex');
  return `v0=${digest}`;
}
