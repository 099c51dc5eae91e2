import type { Authenticate } from '../auth/authenticate.ts';
import { isTokenRefusal } from '../auth/token-refusal-wire.ts';
import type { Clock } from '../clock.ts';
import { parseJson, toApiError } from './api-error-wire.ts';
import { startBudget, untilAborted } from './call-budget.ts';
import { SmnError } from './errors.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

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

/** An answer that is no refusal. */
export interface ApiAnswer {
  /** Takes what the body says. @throws SmnError (`response`) when it is no JSON, or not what is meant to come */
  read<Value>(read: Read<Value>): Value;
}

/** One call of an API: asks, and refuses what is not a 2xx. */
export type ApiCall = (request: ApiRequest) => Promise<ApiAnswer>;

/** What {@link createApiCall} works with. */
export interface ApiCallOptions {
  readonly transport: Transport;
  /** Scheme, host and port of the service. */
  readonly origin: string;
  /** Who asks; nobody in particular when absent. */
  readonly authenticate?: Authenticate;
  /** Whether several callers wait for what it brings, whoever began it. */
  readonly isForAll?: boolean;
  /** What stands for `{project_id}`: at once when it is known. */
  readonly findProject?: () => string | Promise<string>;
  /** The region that is meant to be asked: helps to explain a refusal. */
  readonly region?: string | undefined;
  /** The whole call, in ms. */
  readonly callMs: number;
  readonly clock: Clock;
}

/** @throws (from the call) SmnError: `api`, `connection` or `timeout`; or the reason of an aborted signal */
export function createApiCall(options: ApiCallOptions): ApiCall {
  const { clock, callMs, region, origin, authenticate, isForAll } = options;
  let place: Place = { asked: '', projectId: undefined, path: '', headers: commonHeaders };
  return async (request) => {
    const { path: asked, method = 'GET', body } = request;
    const budget = startBudget(callMs, `${method} ${asked}`, request.signal);
    try {
      const project = asked.includes(projectPlace) ? options.findProject?.() : undefined;
      const projectId = typeof project === 'object' ? await untilAborted(project, budget.signal) : project;
      // Page after page asks in the same place.
      if (place.asked !== asked || place.projectId !== projectId) place = placeOf(asked, projectId);
      const { path, headers } = place;
      const query = Array.from(request.query ?? []);
      const response = await askWithFreshToken(options.transport, {
        origin,
        method,
        path,
        query,
        headers,
        body,
        authenticate,
        isForAll,
        budget,
      });
      const call = `${method} ${path}`;
      if (response.status >= 200 && response.status <= 299) return new ReceivedAnswer(call, response);
      throw toApiError(call, response, clock(), { region, projectId });
    } finally {
      budget.end();
    }
  };
}

const projectPlace = '{project_id}';
const commonHeaders = { 'content-type': 'application/json' } as const;

/** Where a call goes: its path with the project in it, and the headers that say so. */
interface Place {
  readonly asked: string;
  readonly projectId: string | undefined;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

function placeOf(asked: string, projectId: string | undefined): Place {
  if (!projectId) return { asked, projectId, path: asked, headers: commonHeaders };
  const headers = { ...commonHeaders, 'X-Project-Id': projectId };
  return { asked, projectId, path: asked.replace(projectPlace, projectId), headers };
}

/** A token that is refused is had anew and tried once more; one that is refused again stays refused. */
async function askWithFreshToken(transport: Transport, request: TransportRequest): Promise<TransportResponse> {
  const response = await transport.send(request);
  if (!response.renewToken || !isTokenRefusal(response)) return response;
  response.renewToken();
  return transport.send(request);
}

// Read when it is wanted: what waits for its turn takes less memory as bytes than as what they say.
class ReceivedAnswer implements ApiAnswer {
  readonly #call: string;
  readonly #response: TransportResponse;

  constructor(call: string, response: TransportResponse) {
    this.#call = call;
    this.#response = response;
  }

  read<Value>(read: Read<Value>): Value {
    const response = this.#response;
    const body = parseJson(response.text());
    const result = body === undefined ? { paths: ['(not JSON)'] } : read(body, (name) => response.header(name));
    if ('value' in result) return result.value;
    const requestId = response.header('x-request-id');
    const paths = result.paths.join(', ');
    throw new SmnError('response', `${this.#call} was answered in a shape that cannot be read: ${paths}`, {
      status: response.status,
      paths: result.paths,
      ...(requestId === undefined ? {} : { requestId }),
    });
  }
}
