import type { Clock } from '../clock.ts';
import { parseJson, toApiError } from './api-error-wire.ts';
import { SmnError } from './errors.ts';
import type { Transport, TransportRequest } from './transport.ts';

/** Reads an answer's body, or says which places of it are wrong. */
export type Read<Value> = (body: unknown) => { readonly value: Value } | { readonly paths: readonly string[] };

/** One call of the API: asks, refuses what is not a 2xx, and reads the rest with `read`. */
export type ApiCall = <Value>(request: TransportRequest, read: Read<Value>) => Promise<Value>;

/** @throws (from the call) SmnError: `api`, `response`, `connection` or `timeout` */
export function createApiCall(transport: Transport, clock: Clock): ApiCall {
  return async (request, read) => {
    const response = await transport.get(request);
    const call = `GET ${request.path}`;
    if (response.status < 200 || response.status > 299) throw toApiError(call, response, clock());
    const body = parseJson(response.body);
    const result = body === undefined ? { paths: ['(not JSON)'] } : read(body);
    if ('value' in result) return result.value;
    const requestId = response.header('x-request-id');
    throw new SmnError('response', `${call} was answered in a shape that cannot be read: ${result.paths.join(', ')}`, {
      status: response.status,
      paths: result.paths,
      ...(requestId === undefined ? {} : { requestId }),
    });
  };
}
