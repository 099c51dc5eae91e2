import type { Authenticate } from '../auth/authenticate.ts';
import { isTokenRefusal } from '../auth/token-refusal-wire.ts';
import type { Clock } from '../clock.ts';
import { parseJson, toApiError } from './api-error-wire.ts';
import { startBudget, untilAborted, type CallBudget } from './call-budget.ts';
import { SmnError } from './errors.ts';
import type { Transport, TransportResponse } from './transport.ts';

/** What is asked. */
export interface ApiRequest {
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST';
  /** As the vendor's documents have it: `{project_id}` is filled in. */
  readonly path: string;
  readonly query?: Iterable<readonly [name: string, value: string]>;
  /** JSON. */
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Reads an answer's body, or says which places of it are wrong. */
export type Read<Value> = (
  body: unknown,
  header: (name: string) => string | undefined,
) => { readonly value: Value } | { readonly paths: readonly string[] };

/** One call of an API: asks, refuses what is not a 2xx, and reads the rest with `read`. */
export type ApiCall = <Value>(request: ApiRequest, read: Read<Value>) => Promise<Value>;

/** What {@link createApiCall} works with. */
export interface ApiCallOptions {
  readonly transport: Transport;
  /** Scheme, host and port of the service. */
  readonly origin: string;
  /** Who asks; nobody in particular when absent. */
  readonly authenticate?: Authenticate;
  /** Whether several callers wait for what it brings, whoever began it. */
  readonly isForAll?: boolean;
  /** What stands for `{project_id}`. */
  readonly findProject?: () => Promise<string>;
  /** The region that is meant to be asked: helps to explain a refusal. */
  readonly region?: string | undefined;
  /** The whole call, in ms. */
  readonly callMs: number;
  readonly clock: Clock;
}

/** @throws (from the call) SmnError: `api`, `response`, `connection` or `timeout`; or the reason of an aborted signal */
export function createApiCall(options: ApiCallOptions): ApiCall {
  const { clock, callMs, region } = options;
  return async (request, read) => {
    const method = request.method ?? 'GET';
    const budget = startBudget(callMs, `${method} ${request.path}`, request.signal);
    try {
      const projectId = await projectFor(request.path, options, budget);
      const path = request.path.replace(projectPlace, projectId ?? projectPlace);
      const headers = { 'content-type': 'application/json', ...(projectId ? { 'X-Project-Id': projectId } : {}) };
      const query = Array.from(request.query ?? []);
      const response = await askWithFreshToken(options, { ...request, method, path, query, headers, budget });
      const call = `${method} ${path}`;
      if (response.status >= 200 && response.status <= 299) return readAnswer(call, response, read);
      throw toApiError(call, response, clock(), { region, projectId });
    } finally {
      budget.end();
    }
  };
}

const projectPlace = '{project_id}';

async function projectFor(
  path: string,
  { findProject }: ApiCallOptions,
  { signal }: CallBudget,
): Promise<string | undefined> {
  return findProject && path.includes(projectPlace) ? untilAborted(findProject(), signal) : undefined;
}

/** A token that is refused is had anew and tried once more; one that is refused again stays refused. */
async function askWithFreshToken(
  { transport, origin, authenticate, isForAll }: ApiCallOptions,
  request: Omit<Parameters<Transport['send']>[0], 'origin' | 'authenticate' | 'isForAll'>,
): Promise<TransportResponse> {
  const response = await transport.send({ ...request, origin, authenticate, isForAll });
  if (!response.renewToken || !isTokenRefusal(response)) return response;
  response.renewToken();
  return transport.send({ ...request, origin, authenticate, isForAll });
}

function readAnswer<Value>(call: string, response: TransportResponse, read: Read<Value>): Value {
  const body = parseJson(response.body);
  const result = body === undefined ? { paths: ['(not JSON)'] } : read(body, (name) => response.header(name));
  if ('value' in result) return result.value;
  const requestId = response.header('x-request-id');
  throw new SmnError('response', `${call} was answered in a shape that cannot be read: ${result.paths.join(', ')}`, {
    status: response.status,
    paths: result.paths,
    ...(requestId === undefined ? {} : { requestId }),
  });
}
