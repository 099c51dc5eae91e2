import { Agent, interceptors, type Dispatcher } from 'undici';
import type { Authenticate } from '../auth/authenticate.ts';
import { SmnError } from './errors.ts';
import { encodeQuery } from './percent-encode.ts';

export type { Dispatcher };

/** How long each part of a call may take, in ms. */
export interface Timeouts {
  /** Until a connection stands. Yours to set when you bring a `dispatcher`. @default 5_000 */
  readonly connectMs: number;
  /** From the request sent to the answer's headers. @default 10_000 */
  readonly headersMs: number;
  /** Between two pieces of the answer's body. @default 10_000 */
  readonly bodyMs: number;
  /** The whole call, its retries included. @default 60_000 */
  readonly callMs: number;
}

/** When and how often a request that got no usable answer is repeated. GET only. */
export interface RetryPolicy {
  /** Attempts after the first. @default 3 */
  readonly maxRetries: number;
  /** Wait before the first retry; doubles each time. A `Retry-After` of the service is honoured. @default 200 */
  readonly minDelayMs: number;
  /** Longest wait. @default 5_000 */
  readonly maxDelayMs: number;
}

export interface TransportOptions {
  /** Scheme, host and port of the service. */
  readonly endpoint: string;
  readonly authenticate: Authenticate;
  readonly timeouts: Timeouts;
  readonly retry: RetryPolicy;
  /** Longest body accepted, in bytes. */
  readonly maxBodyBytes: number;
  /** The caller's own connections: a proxy, a private CA, a pool that is shared. */
  readonly dispatcher?: Dispatcher;
}

export interface TransportRequest {
  readonly path: string;
  readonly query?: Iterable<readonly [name: string, value: string]>;
  readonly signal?: AbortSignal | undefined;
}

export interface TransportResponse {
  readonly status: number;
  /** One value of a header. */
  header(name: string): string | undefined;
  readonly body: string;
}

export interface Transport {
  /** @throws SmnError (`connection`, `timeout`), or the reason of an aborted `signal` */
  get(request: TransportRequest): Promise<TransportResponse>;
  /** Closes the connections it opened; a caller's dispatcher stays the caller's. */
  close(): Promise<void>;
}

const retriedStatuses = [408, 429, 500, 502, 503, 504];
const retriedErrors = [
  'ECONNRESET',
  'ECONNREFUSED',
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
];

/** HTTP as this package needs it: each attempt authenticated anew, answers whole, failures typed. */
export function createTransport(options: TransportOptions): Transport {
  const { endpoint, timeouts, retry } = options;
  const { host } = new URL(endpoint);
  const base = options.dispatcher ?? new Agent({ connect: { timeout: timeouts.connectMs } });
  // The order matters: the retry is outermost, so that each attempt is authenticated with a date of its own and a
  // body that breaks off is an attempt that failed, not half an answer.
  const dispatcher = base.compose(
    authenticateEach(host, options.authenticate),
    wholeBody(options.maxBodyBytes),
    interceptors.retry({
      throwOnError: false,
      maxRetries: retry.maxRetries,
      minTimeout: retry.minDelayMs,
      maxTimeout: retry.maxDelayMs,
      methods: ['GET'],
      statusCodes: retriedStatuses,
      errorCodes: retriedErrors,
    }),
  );

  return {
    async get({ path, query = [], signal }) {
      const callTimeout = AbortSignal.timeout(timeouts.callMs);
      const encoded = encodeQuery(query);
      try {
        const response = await dispatcher.request({
          origin: endpoint,
          method: 'GET',
          path: encoded ? `${path}?${encoded}` : path,
          headersTimeout: timeouts.headersMs,
          bodyTimeout: timeouts.bodyMs,
          signal: signal ? AbortSignal.any([signal, callTimeout]) : callTimeout,
        });
        const { statusCode: status, headers } = response;
        return {
          status,
          header: (name) => [headers[name.toLowerCase()]].flat()[0],
          body: await response.body.text(),
        };
      } catch (error) {
        signal?.throwIfAborted();
        throw toTransportError(error, `GET ${path}`, callTimeout.aborted ? timeouts.callMs : undefined);
      }
    },
    async close() {
      if (!options.dispatcher) await base.close();
    },
  };
}

function authenticateEach(host: string, authenticate: Authenticate): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const [path = '', search = ''] = options.path.split('?', 2);
    authenticate({ method: options.method, host, path, query: new URLSearchParams(search) }).then(
      (headers) => dispatch({ ...options, headers }, handler),
      (error: Error) => handler.onResponseError?.(neverStarted, error),
    );
    return true;
  };
}

// What a handler may touch of a request that failed before it was sent.
const neverStarted: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => {},
  pause: () => {},
  resume: () => {},
};

/** Passes an answer on when all of it is here; one that breaks off or grows too long becomes an error. */
function wholeBody(maxBytes: number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let head: { status: number; headers: Parameters<NonNullable<typeof handler.onResponseStart>>[2] } | undefined;
    const chunks: Buffer[] = [];
    let size = 0;
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (_controller, status, headers) => {
        if (status >= 200) head = { status, headers };
      },
      onResponseData: (controller, chunk) => {
        size += chunk.length;
        if (size > maxBytes) controller.abort(new AnswerTooLong(maxBytes));
        else chunks.push(chunk);
      },
      onResponseEnd: (controller, trailers) => {
        if (head) handler.onResponseStart?.(controller, head.status, head.headers);
        for (const chunk of chunks) handler.onResponseData?.(controller, chunk);
        handler.onResponseEnd?.(controller, trailers);
      },
      onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
    });
  };
}

class AnswerTooLong extends Error {
  constructor(maxBytes: number) {
    super(`The answer is longer than ${maxBytes} bytes`);
  }
}

function toTransportError(error: unknown, call: string, callMs: number | undefined): unknown {
  if (error instanceof SmnError) return error;
  if (error instanceof AnswerTooLong) return new SmnError('response', `${call}: ${error.message}`, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (callMs !== undefined) {
    return new SmnError('timeout', `${call} got no answer within ${callMs} ms, retries included`, {
      cause: error,
      retryable: true,
    });
  }
  if (code?.endsWith('_TIMEOUT')) {
    const part = code.replace('UND_ERR_', '').replace('_TIMEOUT', '').toLowerCase();
    return new SmnError('timeout', `${call} took too long (${part})`, { cause: error, retryable: true });
  }
  if (code === undefined) return error;
  return new SmnError('connection', `${call} got no answer (${code})`, { cause: error, retryable: true });
}
