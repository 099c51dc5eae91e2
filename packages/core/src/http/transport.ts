import { setTimeout as pause } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Authenticate, Authentication, Identity } from '../auth/authenticate.ts';
import type { Clock } from '../clock.ts';
import type { LimitOptions } from '../limit-options.ts';
import { untilAborted, type CallBudget } from './call-budget.ts';
import { connectionsOf, ownConnections } from './connections.ts';
import { SmnError } from './errors.ts';
import type { TurnKey } from './fair-queue.ts';
import type { Limiter } from './limiter.ts';
import { sendOnce, type WholeAnswer } from './one-attempt.ts';
import { encodeQuery } from './percent-encode.ts';
import { safeCause } from './safe-cause.ts';
import { isPassing, readRetryAfterMs, retryDelayMs, type FailedAttempt, type RetryPolicy } from './retry-delay.ts';
import { errorCodeOf, toTransportError } from './transport-error.ts';

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
  /** The body, decoded each time it is asked for. */
  text(): string;
  /** What was signed, when the request was. */
  readonly canonicalRequest?: string;
  /** The date it was signed with, as `X-Sdk-Date` has it. */
  readonly sentDate?: string;
  /** There when a token was used that can be had anew: makes sure that the next request has another one. */
  readonly renewToken?: () => void;
}

export interface Transport {
  /** @throws SmnError (`connection`, `timeout`, `response`), or the reason of the budget's signal */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Closes the connections it opened; a caller's dispatcher stays the caller's. */
  close(): Promise<void>;
}

/** The turns of what all wait for: a login must not stand behind the hundreds that its first caller has waiting. */
const all = Symbol('all');

/** What an attempt goes out with, and what is to be known of it afterwards. */
interface PreparedAttempt {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** Gives the turn back. */
  readonly over: () => void;
  readonly sent: Pick<TransportResponse, 'canonicalRequest' | 'sentDate' | 'renewToken'>;
}

/** What came of an attempt. */
type Outcome = { readonly answer: WholeAnswer } | { readonly error: unknown };

/** HTTP as this package needs it: each attempt in its turn and authenticated anew, answers whole, failures typed. */
export function createTransport(options: TransportOptions): Transport {
  const { timeouts, limiter, fairBy, maxBodyBytes: maxBytes } = options;
  const connections = options.dispatcher
    ? connectionsOf(options.dispatcher)
    : ownConnections(async () => openAgent(timeouts.connectMs));

  async function prepare(request: TransportRequest, turnKey: TurnKey): Promise<PreparedAttempt> {
    const { authenticate, budget } = request;
    // Who is asked first, then the turn is waited for: a login needs a turn too.
    const asked = authenticate?.();
    const identity = asked instanceof Promise ? await untilAborted(asked, budget.signal) : asked;
    if (budget.isStopped) throw budget.reason;
    const over = limiter.enterAtOnce?.() ?? (await waitForTurn(limiter, budget, turnKey));
    try {
      const opened = connections.dispatcher();
      const dispatcher = opened instanceof Promise ? await untilAborted(opened, budget.signal) : opened;
      // The turn may come when nobody waits for it any more.
      if (budget.isStopped) throw budget.reason;
      const { headers, ...signed } = authenticateAttempt(identity, request);
      return { dispatcher, headers, over, sent: identity?.renew ? { ...signed, renewToken: identity.renew } : signed };
    } catch (error) {
      over();
      throw error;
    }
  }

  async function sendUntilAnswered(
    request: TransportRequest,
    turnKey: TurnKey,
    onRequestId: (requestId: string | undefined) => void,
  ): Promise<TransportResponse> {
    const { origin, method, path, query = [], body = null, budget } = request;
    const encoded = encodeQuery(query);
    const target = encoded ? `${path}?${encoded}` : path;
    for (let attempt = 1; ; attempt += 1) {
      const { dispatcher, headers, over, sent } = await prepare(request, turnKey);
      onRequestId(undefined);
      const outcome = await outcomeOf(
        sendOnce(
          dispatcher,
          {
            origin,
            method,
            path: target,
            body,
            headers,
            headersTimeout: timeouts.headersMs,
            bodyTimeout: timeouts.bodyMs,
          },
          { budget, maxBytes, onRequestId, over },
        ),
      );
      const delayMs = method === 'GET' ? pauseAfter(attempt, outcome, request, options) : undefined;
      if (delayMs !== undefined) await pause(delayMs, undefined, { signal: budget.signal });
      else if ('answer' in outcome) return toResponse(outcome.answer, sent);
      else throw toTransportError(outcome.error, `${method} ${path}`);
    }
  }

  return {
    async send(request) {
      const { budget } = request;
      // Asked here, in the caller's own async context, before anything else is waited for.
      const turnKey = fairBy && (request.isForAll ? all : fairBy());
      let requestId: string | undefined;
      try {
        return await sendUntilAnswered(request, turnKey, (id) => (requestId = id));
      } catch (error) {
        throw withRequestId(budget.isStopped ? budget.reason : error, requestId);
      }
    },
    close: async () => connections.close(),
  };
}

// Loaded when a client opens its connections: who explains a code, or brings a dispatcher, does without it.
async function openAgent(connectMs: number): Promise<Dispatcher> {
  const { Agent } = await import('undici');
  return new Agent({ connect: { timeout: connectMs } });
}

async function waitForTurn(limiter: Limiter, { signal }: CallBudget, key: TurnKey): Promise<() => void> {
  const turn = limiter.enter(signal, key);
  try {
    return await untilAborted(turn, signal);
  } catch (error) {
    // It may come all the same, when nobody is there to take it.
    turn.then(
      (over) => over(),
      () => {},
    );
    throw error;
  }
}

async function outcomeOf(answer: Promise<WholeAnswer>): Promise<Outcome> {
  try {
    return { answer: await answer };
  } catch (error) {
    return { error };
  }
}

const utf8 = new TextDecoder();

function toResponse({ status, headers, bytes }: WholeAnswer, sent: PreparedAttempt['sent']): TransportResponse {
  return {
    status,
    header: (name) => [headers[name.toLowerCase()]].flat()[0],
    text: () => utf8.decode(bytes),
    ...sent,
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
  const host = hostOf(origin);
  return identity.authenticate({ method, host, path, query, headers, ...(body === undefined ? {} : { body }) });
}

/** The address that was looked at last: a client has one, or two. */
let lastHost = { origin: '', host: '' };

function hostOf(origin: string): string {
  if (origin !== lastHost.origin) lastHost = { origin, host: new URL(origin).host };
  return lastHost.host;
}

/** How long to wait before the next attempt, in ms, of which is told; `undefined` when there is to be none. */
function pauseAfter(
  attempt: number,
  outcome: Outcome,
  { method, path, budget }: TransportRequest,
  { retry, clock, onRetry, random = Math.random }: TransportOptions,
): number | undefined {
  if ('answer' in outcome && !isPassing(outcome.answer)) return undefined;
  const failed = 'answer' in outcome ? answered(outcome.answer, clock) : { errorCode: errorCodeOf(outcome.error) };
  const delayMs = retryDelayMs({ attempt, ...failed }, retry, budget.remainingMs(), random);
  if (delayMs === undefined || budget.isStopped) return undefined;
  const reason = 'answer' in outcome ? { status: outcome.answer.status } : { cause: safeCause(outcome.error) };
  // A listener that throws is its owner's trouble, not the request's.
  if (onRetry) queueMicrotask(() => onRetry({ method, path, attempt, delayMs, ...reason }));
  return delayMs;
}

function answered({ status, headers }: WholeAnswer, clock: Clock): Pick<FailedAttempt, 'status' | 'retryAfterMs'> {
  const retryAfter = headers['retry-after'];
  return { status, retryAfterMs: readRetryAfterMs(typeof retryAfter === 'string' ? retryAfter : undefined, clock()) };
}
