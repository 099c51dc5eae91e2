/** When and how often a request that got no usable answer is repeated. GET only. */
export interface RetryPolicy {
  /** Attempts after the first. @default 3 */
  readonly maxRetries: number;
  /**
   * Wait before the first retry, in ms; doubles each time. Up to half of each wait is left out by chance, so that those
   * who failed together do not come back together. A `Retry-After` of the service is obeyed to the letter.
   * @default 200
   */
  readonly minDelayMs: number;
  /** Longest wait, in ms; a longer `Retry-After` is obeyed all the same, as long as `timeouts.callMs` allows it. @default 5_000 */
  readonly maxDelayMs: number;
}

/** An attempt that brought no usable answer. */
export interface FailedAttempt {
  /** Which one, from 1. */
  readonly attempt: number;
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** System's or undici's error code, when there was none. */
  readonly errorCode?: string | undefined;
  /** What the answer asked for, in ms. */
  readonly retryAfterMs?: number | undefined;
}

const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const passingErrors: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EPIPE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Whether what made an attempt fail may be gone the next time. */
export function isPassing({ status, errorCode }: Pick<FailedAttempt, 'status' | 'errorCode'>): boolean {
  if (status !== undefined) return passingStatuses.has(status);
  return errorCode !== undefined && passingErrors.has(errorCode);
}

/**
 * The pause before the next attempt, in ms; `undefined` when there is to be none: the failure will not pass, there have
 * been enough, or the pause is longer than the time left.
 *
 * @param random from 0 to below 1
 * @example
 * ```ts
 * const policy = { maxRetries: 3, minDelayMs: 200, maxDelayMs: 5_000 };
 * retryDelayMs({ attempt: 2, status: 503 }, policy, 60_000, Math.random); // 200 to 400
 * ```
 */
export function retryDelayMs(
  failed: FailedAttempt,
  policy: RetryPolicy,
  remainingMs: number,
  random: () => number,
): number | undefined {
  if (!isPassing(failed) || failed.attempt > policy.maxRetries) return undefined;
  const delayMs = failed.retryAfterMs ?? backOffMs(failed.attempt, policy, random);
  return delayMs < remainingMs ? delayMs : undefined;
}

function backOffMs(attempt: number, { minDelayMs, maxDelayMs }: RetryPolicy, random: () => number): number {
  const whole = Math.min(minDelayMs * 2 ** (attempt - 1), maxDelayMs);
  return Math.round(whole * (1 - random() / 2));
}

/** A `Retry-After` in ms: seconds or a date. `undefined` when there is none, or none that can be read. */
export function readRetryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const delayMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(delayMs) ? undefined : Math.max(0, delayMs);
}
