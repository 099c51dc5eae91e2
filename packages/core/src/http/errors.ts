/**
 * What went wrong, by what the caller can do about it:
 * - `api`: the service answered no. `status`, `apiCode`, `requestId` and `retryAfterMs` say how.
 * - `connection`: no answer came (DNS, TCP, TLS, a connection that broke).
 * - `timeout`: an answer took longer than `timeouts` allows.
 * - `response`: a 2xx answer of a shape that cannot be read. `paths` names the places, never their values.
 * - `query`: the question is impossible; nothing was sent. `field` and `problem` say which part, and why.
 */
export type SmnErrorCode = 'api' | 'connection' | 'timeout' | 'response' | 'query';

/** The facts an {@link SmnError} may carry beside its message; which are set follows from its `code`. */
export interface SmnErrorDetails {
  /** HTTP status of the answer. */
  readonly status?: number;
  /** The service's own error code: `SMN.0113`, `APIGW.0301`, … */
  readonly apiCode?: string;
  /** The service's id for the request: what the vendor's support asks for. */
  readonly requestId?: string;
  /** How long the service asked to wait, in ms. */
  readonly retryAfterMs?: number;
  /** Places in the answer that could not be read, like `data.3.message_id`. */
  readonly paths?: readonly string[];
  /** The part of the question that is impossible: `sign`, `window`, `mobile`, … */
  readonly field?: string;
  /** What is wrong with `field`, and what would work. */
  readonly problem?: string;
  /** Whether the same call may succeed when it is made again later. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/**
 * Every failure of this package but two: an `AbortSignal`'s reason passes through untouched, and a wrong option is a
 * `TypeError`. The message holds method, path, status, error code and request id; never a token, a key or a number.
 *
 * @example
 * ```ts
 * try {
 *   for await (const report of smn.reports(query)) console.log(report.status);
 * } catch (error) {
 *   if (error instanceof SmnError && error.code === 'api') console.error(error.apiCode, error.requestId);
 *   else throw error;
 * }
 * ```
 */
export class SmnError extends Error {
  override readonly name = 'SmnError';
  readonly code: SmnErrorCode;
  readonly status: number | undefined;
  readonly apiCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly paths: readonly string[] | undefined;
  readonly field: string | undefined;
  readonly problem: string | undefined;
  readonly retryable: boolean;

  constructor(code: SmnErrorCode, message: string, details: SmnErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.apiCode = details.apiCode;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.paths = details.paths;
    this.field = details.field;
    this.problem = details.problem;
    this.retryable = details.retryable ?? false;
  }
}

/** An impossible question: nothing was sent. */
export function queryError(field: string, problem: string): SmnError {
  return new SmnError('query', `The query's ${field} ${problem}`, { field, problem });
}
