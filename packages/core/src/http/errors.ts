import { redact } from './redact.ts';
import { safeCause } from './safe-cause.ts';
import type { SignatureRefusal } from './signature-refusal.ts';

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
  /** The service's clock when it answered, in ms since 1970 (UTC); to the second. */
  readonly serverTimeMs?: number;
  /** Places in the answer that could not be read, like `data.3.message_id`. */
  readonly paths?: readonly string[];
  /** The part of the question that is impossible: `sign`, `window`, `mobile`, … */
  readonly field?: string;
  /** What is wrong with `field`, and what would work. */
  readonly problem?: string;
  /** Whether the same call may succeed when it is made again later. */
  readonly retryable?: boolean;
  /** Why the service did not let the request in, when it refused who asks. */
  readonly refusal?: SignatureRefusal;
  /** What failed below. What is kept of it holds no key, token or number: name, code, address, and its own causes. */
  readonly cause?: unknown;
}

/** An {@link SmnError} as JSON: everything but stack, cause and the service's clock. */
export interface SmnErrorJson extends Omit<SmnErrorDetails, 'cause' | 'serverTimeMs'> {
  readonly name: 'SmnError';
  readonly code: SmnErrorCode;
  readonly message: string;
  readonly retryable: boolean;
}

/**
 * Every failure of this package but two: an `AbortSignal`'s reason passes through untouched, and a wrong option is a
 * `TypeError`. The message holds method, path, status, error code and request id. Every text is redacted when the error
 * is made, and of a cause only harmless facts are kept: it can be logged, inspected and serialised as it is.
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
  readonly serverTimeMs: number | undefined;
  readonly paths: readonly string[] | undefined;
  readonly field: string | undefined;
  readonly problem: string | undefined;
  readonly retryable: boolean;
  readonly refusal: SignatureRefusal | undefined;

  constructor(code: SmnErrorCode, message: string, details: SmnErrorDetails = {}) {
    super(redact(message), details.cause === undefined ? undefined : { cause: toSafeCause(details.cause) });
    this.code = code;
    this.status = details.status;
    this.apiCode = redactIfAny(details.apiCode);
    this.requestId = redactIfAny(details.requestId);
    this.retryAfterMs = details.retryAfterMs;
    this.serverTimeMs = details.serverTimeMs;
    this.paths = details.paths?.map(redact);
    this.field = redactIfAny(details.field);
    this.problem = redactIfAny(details.problem);
    this.retryable = details.retryable ?? false;
    this.refusal = redactName(details.refusal);
  }

  /** What `JSON.stringify` writes: the facts, without stack and cause. */
  toJSON(): SmnErrorJson {
    const { name, code, message, status, apiCode, requestId, retryAfterMs } = this;
    const { paths, field, problem, retryable, refusal } = this;
    return {
      name,
      code,
      message,
      ...(status === undefined ? {} : { status }),
      ...(apiCode === undefined ? {} : { apiCode }),
      ...(requestId === undefined ? {} : { requestId }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(paths === undefined ? {} : { paths }),
      ...(field === undefined ? {} : { field }),
      ...(problem === undefined ? {} : { problem }),
      retryable,
      ...(refusal === undefined ? {} : { refusal }),
    };
  }
}

/** An impossible question: nothing was sent. */
export function queryError(field: string, problem: string): SmnError {
  return new SmnError('query', `The query's ${field} ${problem}`, { field, problem });
}

function toSafeCause(cause: unknown): Error {
  return cause instanceof SmnError ? cause : safeCause(cause);
}

function redactIfAny(text: string | undefined): string | undefined {
  return text === undefined ? undefined : redact(text);
}

function redactName(refusal: SignatureRefusal | undefined): SignatureRefusal | undefined {
  return refusal?.kind === 'canonical-request' && refusal.name !== undefined
    ? { ...refusal, name: redact(refusal.name) }
    : refusal;
}
