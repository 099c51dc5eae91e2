import { Agent, interceptors, type Dispatcher } from 'undici';
import type { Authenticate, Authentication, Identity } from '../auth/authenticate.ts';
import type { Clock } from '../clock.ts';
import type { LimitOptions } from '../limit-options.ts';
import { beforeEachAttempt } from './before-each-attempt.ts';
import type { CallBudget } from './call-budget.ts';
import { SmnError } from './errors.ts';
import type { Limiter } from './limiter.ts';
import { encodeQuery } from './percent-encode.ts';
import { safeCause } from './safe-cause.ts';
import { readRetryAfterMs, retryDelayMs, type RetryPolicy } from './retry-delay.ts';
import { errorCodeOf, toTransportError } from './transport-error.ts';
import { wholeBody } from './whole-body.ts';

export type { Dispatcher };

/** How long each part of a call may take, in ms. */
export interface Timeouts {
  /** Until a connection stands. Yours to set when you bring a `dispatcher`. @default 5_000 */
  readonly connectMs: number;
  /** From the request sent to the answer's headers. @default 10_000 */
  readonly headersMs: number;
  /** Between two pieces of the answer's body. @default 10_000 */
  readonly bodyMs: number;
  /** The whole call: its retries, its turn within `limits` and a login that it needs included. @default 60_000 */
  readonly callMs: number;
}

/** A request is about to be tried again. */
export interface RetryEvent {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Which attempt failed, from 1. */
  readonly attempt: number;
  /** Until the next one, in ms. */
  readonly delayMs: number;
  /** HTTP status of the answer, when there was one. */
  readonly status?: number;
  /** Why there was no answer: its name and code, nothing of the request. */
  readonly cause?: Error;
}

export interface TransportOptions {
  readonly timeouts: Timeouts;
  readonly retry: RetryPolicy;
  readonly limiter: Limiter;
  /** Who a call waits its turn as; asked in the caller's async context, before anything else is done. */
  readonly fairBy?: LimitOptions['fairBy'] | undefined;
  /** Longest body accepted, in bytes. */
  readonly maxBodyBytes: number;
  readonly clock: Clock;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** The caller's own connections: a proxy, a private CA, a pool that is shared. */
  readonly dispatcher?: Dispatcher | undefined;
  /** From 0 to below 1: what pauses are shortened by. @default Math.random */
  readonly random?: () => number;
}

export interface TransportRequest {
  /** Scheme, host and port of the service. */
  readonly origin: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** Signed too, when the request is. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Who sends it; nobody in particular when absent. */
  readonly authenticate?: Authenticate | undefined;
  /** Whether several callers wait for what it brings: it has turns of its own then, not those of the one who began it. */
  readonly isForAll?: boolean | undefined;
  readonly budget: CallBudget;
}

/** The last attempt's answer. */
export interface TransportResponse {
  readonly status: number;
  /** One value of a header; `date` is the service's clock. */
  header(name: string): string | undefined;
  readonly body: string;
  /** What was signed, when the request was. */
  readonly canonicalRequest?: string;
  /** The date it was signed with, as `X-Sdk-Date` has it. */
  readonly sentDate?: string;
  /** There when a token was used that can be had anew: makes sure that the next request has another one. */
  readonly renewToken?: () => void;
}

/** What is known of the attempt that was answered. */
type SentAttempt = Pick<TransportResponse, 'canonicalRequest' | 'sentDate' | 'renewToken'>;

export interface Transport {
  /** @throws SmnError (`connection`, `timeout`, `response`), or the reason of the budget's signal */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Closes the connections it opened; a caller's dispatcher stays the caller's. */
  close(): Promise<void>;
}

/** The turns of what all wait for: a login must not stand behind the hundreds that its first caller has waiting. */
const all = Symbol('all');

/** HTTP as this package needs it: each attempt in its turn and authenticated anew, answers whole, failures typed. */
export function createTransport(options: TransportOptions): Transport {
  const { timeouts, limiter, fairBy } = options;
  const base = options.dispatcher ?? new Agent({ connect: { timeout: timeouts.connectMs } });

  return {
    async send(request) {
      const { origin, method, path, query = [], body, budget } = request;
      // Once, and here: an attempt that is tried again runs in a context of undici's, not in the caller's.
      const turnKey = fairBy && (request.isForAll ? all : fairBy());
      let sent: SentAttempt | undefined;
      let requestId: string | undefined;

      // The order matters: the retry is outermost, so that each attempt is authenticated with a date of its own and a
      // body that breaks off is an attempt that failed, not half an answer.
      const dispatcher = base.compose(
        beforeEachAttempt(async (signal) => {
          // Who is asked first, then the turn is waited for: a login needs a turn too.
          const identity = await request.authenticate?.();
          const over = await limiter.enter(signal, turnKey);
          requestId = undefined;
          try {
            const { headers, ...signed } = authenticateAttempt(identity, request);
            sent = { ...signed, ...(identity?.renew ? { renewToken: identity.renew } : {}) };
            return { headers, over };
          } catch (error) {
            over();
            throw error;
          }
        }),
        wholeBody(options.maxBodyBytes, (id) => (requestId = id)),
        ...(method === 'GET' ? [retryWith(options, request)] : []),
      );

      try {
        const encoded = encodeQuery(query);
        const response = await dispatcher.request({
          origin,
          method,
          path: encoded ? `${path}?${encoded}` : path,
          body: body ?? null,
          headersTimeout: timeouts.headersMs,
          bodyTimeout: timeouts.bodyMs,
          signal: budget.signal,
        });
        return {
          status: response.statusCode,
          header: (name) => [response.headers[name.toLowerCase()]].flat()[0],
          body: await response.body.text(),
          ...sent,
        };
      } catch (error) {
        if (budget.signal.aborted) throw withRequestId(budget.signal.reason, requestId);
        throw withRequestId(toTransportError(error, `${method} ${path}`), requestId);
      }
    },
    async close() {
      if (!options.dispatcher) await base.close();
    },
  };
}

/** The service had begun to answer: its id helps to find out why it did not end. */
function withRequestId(error: unknown, requestId: string | undefined): unknown {
  if (!(error instanceof SmnError) || requestId === undefined) return error;
  const { code, message, retryable, cause } = error;
  return new SmnError(code, `${message}, request ${requestId}`, { retryable, cause, requestId });
}

function authenticateAttempt(
  identity: Identity | undefined,
  { origin, method, path, query = [], headers, body }: TransportRequest,
): Authentication {
  if (identity === undefined) return { headers };
  const { host } = new URL(origin);
  return identity.authenticate({ method, host, path, query, headers, ...(body === undefined ? {} : { body }) });
}

function retryWith(
  { retry, clock, onRetry, random = Math.random }: TransportOptions,
  { method, path, budget }: TransportRequest,
): Dispatcher.DispatcherComposeInterceptor {
  return interceptors.retry({
    throwOnError: false,
    // The timer is answered so that undici can clear it when the call is aborted.
    retry(error, { state: { counter: attempt } }, done) {
      const status = statusOf(error);
      const retryAfterMs = readRetryAfterMs(retryAfterOf(error), clock());
      const errorCode = errorCodeOf(error);
      const delayMs = retryDelayMs({ attempt, status, errorCode, retryAfterMs }, retry, budget.remainingMs(), random);
      if (delayMs === undefined) {
        done(error);
        return;
      }
      const reason = status === undefined ? { cause: safeCause(error) } : { status };
      // A listener that throws is its owner's trouble, not the request's.
      if (onRetry) queueMicrotask(() => onRetry({ method, path, attempt, delayMs, ...reason }));
      return setTimeout(() => done(null), delayMs);
    },
  });
}

function statusOf(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

function retryAfterOf(error: Error): string | undefined {
  const headers = 'headers' in error ? error.headers : undefined;
  if (typeof headers !== 'object' || headers === null || !('retry-after' in headers)) return undefined;
  const value = headers['retry-after'];
  return typeof value === 'string' ? value : undefined;
}
