import * as z from 'zod';
import { SmnError } from './errors.ts';
import type { TransportResponse } from './transport.ts';

const errorText = z.union([z.string(), z.number()]).nullish();

// Two layers answer: the service ({request_id, code, message}) and the gateway before it ({error_code, error_msg}).
const errorBodySchema = z.object({
  request_id: errorText,
  code: errorText,
  error_code: errorText,
});

const retryableStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** An answer that says no, as an error. The service's own text is left out: it may repeat what was sent. */
export function toApiError(call: string, response: TransportResponse, nowMs: number): SmnError {
  const body = errorBodySchema.safeParse(parseJson(response.body)).data;
  const apiCode = toText(body?.code) ?? toText(body?.error_code);
  const requestId = toText(body?.request_id) ?? response.header('x-request-id');
  const retryAfterMs = toRetryAfterMs(response.header('retry-after'), nowMs);
  const facts = [String(response.status), apiCode, requestId && `request ${requestId}`].filter(Boolean);
  return new SmnError('api', `${call} was answered with ${facts.join(', ')}`, {
    status: response.status,
    retryable: retryableStatuses.has(response.status),
    ...(apiCode === undefined ? {} : { apiCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toText(value: string | number | null | undefined): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

function toRetryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
