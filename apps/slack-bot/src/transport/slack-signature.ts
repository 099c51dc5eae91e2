import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Says why a request is not Slack's; `null` when it is. */
export type SignatureCheck = (headers: IncomingHttpHeaders, body: string) => string | null;

const oldestSeconds = 5 * 60;
/** Clocks differ; a request from further ahead was signed to be good for longer than Slack's five minutes. */
const toleratedAheadSeconds = 60;

/**
 * Checks who signed a request, and when. Bolt's own check takes timestamps of any future, and makes a key of the secret
 * three times for each request.
 *
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function createSignatureCheck(signingSecret: string): SignatureCheck {
  const key = createSecretKey(signingSecret, 'utf8');
  return ({ 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }, body) => {
    if (typeof timestamp !== 'string' || typeof signature !== 'string') return 'it is not signed';
    const seconds = Number(timestamp);
    const aheadSeconds = seconds - Date.now() / 1_000;
    if (Number.isNaN(aheadSeconds)) return 'its time is none';
    if (aheadSeconds > toleratedAheadSeconds) return 'it was signed for a time that has not come';
    if (aheadSeconds < -oldestSeconds) return 'it was signed too long ago';
    const [version, given = ''] = signature.split('=');
    if (version !== 'v0') return 'its signature is of an unknown version';
    const hash = createHmac('sha256', key).update(`v0:${seconds}:${body}`).digest('hex');
    return areEqual(given, hash) ? null : 'its signature is another';
  };
}

/** Takes as long for texts that differ at the start as for those that differ at the end. */
function areEqual(given: string, hash: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(hash)];
  return left.length === right.length && timingSafeEqual(left, right);
}
