import * as z from 'zod';
import { once } from '../once.ts';
import { SmnError } from './errors.ts';
import { isPassing, readRetryAfterMs } from './retry-delay.ts';
import { findSignatureRefusal, type RefusedRequest, type SignatureRefusal } from './signature-refusal.ts';
import type { TransportResponse } from './transport.ts';

// Three layers answer: the service ({request_id, code, message}), the gateway before it ({error_code, error_msg}), and
// IAM ({error: {code, message}}). A field of another type reads as missing: the others still count.
const errorBodySchema = once(() => {
  const errorText = z.union([z.string(), z.number()]).nullish();
  return z.object({
    request_id: errorText.catch(undefined),
    code: errorText.catch(undefined),
    message: errorText.catch(undefined),
    error_code: errorText.catch(undefined),
    error_msg: errorText.catch(undefined),
    error: z.object({ message: errorText }).nullish().catch(undefined),
  });
});

// A longer wait is no wait; and a header of many digits may be anything, a phone number too.
const longestRetryAfterMs = 7 * 24 * 3_600_000;

/** An answer, and how its request was signed when it was. */
type RefusedResponse = TransportResponse & {
  readonly canonicalRequest?: string | undefined;
  readonly sentDate?: string | undefined;
};

/** What helps to find out why a request was not let in; what an answer brings along itself is taken from there. */
export type RefusalContext = Partial<
  Pick<RefusedRequest, 'canonicalRequest' | 'sentDate' | 'clockMs' | 'region' | 'projectId' | 'accountProjects'>
>;

/**
 * An answer that says no, as an error. The service's own text is left out of it: it may repeat what was sent.
 *
 * @param call method and path, for the message
 * @param nowMs when the answer came, in ms since 1970 (UTC)
 */
export function toApiError(
  call: string,
  response: RefusedResponse,
  nowMs: number,
  context: RefusalContext = {},
): SmnError {
  const body = errorBodySchema().safeParse(parseJson(response.text())).data;
  const apiCode = toText(body?.code) ?? toText(body?.error_code);
  const requestId = toText(body?.request_id) ?? response.header('x-request-id');
  const retryAfterMs = readRetryAfterMs(response.header('retry-after'), nowMs);
  const serverTimeMs = Date.parse(response.header('date') ?? '');
  const serverText = toText(body?.error_msg) ?? toText(body?.message) ?? toText(body?.error?.message);
  const refusal = toRefusal(response, { apiCode, serverText, clockMs: nowMs, ...context });
  const facts = [String(response.status), apiCode, requestId && `request ${requestId}`].filter(Boolean);
  return new SmnError('api', `${call} was answered with ${facts.join(', ')}`, {
    status: response.status,
    retryable: isPassing({ status: response.status }),
    ...(apiCode === undefined ? {} : { apiCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs: Math.min(retryAfterMs, longestRetryAfterMs) }),
    ...(Number.isNaN(serverTimeMs) ? {} : { serverTimeMs }),
    ...(refusal === undefined ? {} : { refusal }),
  });
}

/** Of a 401, whenever the request was signed; of a 403, when it is about access. */
function toRefusal(
  response: RefusedResponse,
  context: RefusalContext & Pick<RefusedRequest, 'apiCode' | 'serverText' | 'clockMs'>,
): SignatureRefusal | undefined {
  const { status } = response;
  const sentDate = context.sentDate ?? response.sentDate;
  const canonicalRequest = context.canonicalRequest ?? response.canonicalRequest;
  const wasSigned = sentDate !== undefined || canonicalRequest !== undefined;
  if (status !== 403 && (status !== 401 || !wasSigned)) return undefined;
  const refusal = findSignatureRefusal({
    ...context,
    status,
    sentDate,
    canonicalRequest,
    serverDate: response.header('date'),
  });
  return status === 403 && refusal.kind === 'unexplained' ? undefined : refusal;
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
