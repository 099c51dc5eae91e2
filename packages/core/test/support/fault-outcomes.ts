import type { Fault } from '@org/smn-emulator';
import type { SmnClientOptions, SmnErrorCode } from '../../src/index.ts';

/** What a call ends in: all of its data, or one error. */
export type Outcome = 'full data' | ErrorOutcome;

interface ErrorOutcome {
  readonly code: SmnErrorCode;
  readonly status?: number;
  readonly apiCode?: string;
  /** Whether the service sent an id for the request, in its headers at least. */
  readonly requestId: boolean;
}

/** A fault, and what each call must end in that meets it. */
export interface FaultCase {
  readonly what: string;
  readonly fault: Fault;
  readonly options?: Partial<SmnClientOptions>;
  /** When one request meets it. */
  readonly once: Outcome;
  /** When every request does from then on. */
  readonly lasting: Outcome;
}

/** Longest answer that the client of these tests reads, in bytes. */
export const mostBytes = 100_000;

const full = 'full data';
const api = (status: number, apiCode?: string): Outcome => ({
  code: 'api',
  status,
  ...(apiCode === undefined ? {} : { apiCode }),
  requestId: true,
});
const unreadable: Outcome = { code: 'response', requestId: true };
const html = '<html><body><h1>Sorry</h1></body></html>';

/** An answer that no second attempt would make better. */
function always(what: string, fault: Fault, outcome: Outcome): FaultCase {
  return { what, fault, once: outcome, lasting: outcome };
}

/** Trouble that may pass: tried again. */
function passing(what: string, fault: Fault, lasting: Outcome, options?: Partial<SmnClientOptions>): FaultCase {
  return { what, fault, once: full, lasting, ...(options === undefined ? {} : { options }) };
}

/** Every fault, with the outcome of `for await`, `scan()`, `firstPage()` and `signs()`. */
export const faultCases: readonly FaultCase[] = [
  always('302 to another place', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, api(302)),
  always('400, no body', { status: 400 }, api(400)),
  always("400, the service's error body", { kind: 'smnError', code: 'SMN.0077' }, api(400, 'SMN.0077')),
  always(
    "401, the gateway's error body",
    { status: 401, body: { error_code: 'APIGW.0301', error_msg: 'no' } },
    api(401, 'APIGW.0301'),
  ),
  always("401, IAM's error body", { status: 401, body: { error: { code: 401, message: 'no' } } }, api(401)),
  always("403, the service's error body", { kind: 'smnError', code: 'SMN.0228' }, api(403, 'SMN.0228')),
  always('404, HTML', { status: 404, body: html }, api(404)),
  passing('408, no body', { status: 408 }, api(408)),
  passing("429, the gateway's error body", { status: 429 }, api(429, 'APIGW.0308')),
  passing("500, the service's error body", { status: 500 }, api(500, 'SMN.0018')),
  passing('500, a list for a body', { status: 500, body: [] }, api(500)),
  passing('500, fields of other types', { status: 500, body: { code: {}, error_code: [], message: 1 } }, api(500)),
  always('501, no body', { status: 501, body: '' }, api(501)),
  passing('502, HTML', { status: 502, body: html }, api(502)),
  passing("503, the gateway's error body", { status: 503 }, api(503, 'APIGW.0201')),
  passing('503, `Retry-After: 0`', { status: 503, headers: { 'retry-after': '0' } }, api(503, 'APIGW.0201')),
  always(
    '503, `Retry-After` beyond `callMs`',
    { status: 503, headers: { 'retry-after': '3600' } },
    api(503, 'APIGW.0201'),
  ),
  passing("504, the gateway's error body", { status: 504 }, api(504, 'APIGW.0201')),
  passing('reset before the answer', { kind: 'reset' }, { code: 'connection', requestId: false }),
  passing('reset in the middle of the body', { kind: 'resetMidBody' }, { code: 'connection', requestId: true }),
  passing(
    'no answer within `headersMs`',
    { kind: 'delay' },
    { code: 'timeout', requestId: false },
    { timeouts: { headersMs: 50 } },
  ),
  {
    ...always('no answer within `callMs`', { kind: 'delay' }, { code: 'timeout', requestId: false }),
    options: { timeouts: { callMs: 300 } },
  },
  passing(
    'a body that stops for `bodyMs`',
    { kind: 'trickle' },
    { code: 'timeout', requestId: true },
    { timeouts: { bodyMs: 50 } },
  ),
  {
    ...always(
      'a body that trickles beyond `callMs`',
      { kind: 'trickle', bytes: 1, milliseconds: 5 },
      { code: 'timeout', requestId: true },
    ),
    options: { timeouts: { callMs: 500 } },
  },
  always('200, JSON that stops in the middle', { kind: 'malformedJson' }, unreadable),
  always('200, no body', { status: 200, body: '' }, unreadable),
  always('200, HTML', { status: 200, body: html }, unreadable),
  always('200, `null`', { status: 200, body: null }, unreadable),
  always('200, a list for a body', { status: 200, body: [] }, unreadable),
  always('200, the list is missing', { status: 200, body: { count: 3 } }, unreadable),
  always('200, text for the list', { status: 200, body: { data: 'none', sms_signs: 'none' } }, unreadable),
  always(
    '200, a body beyond `maxBodyBytes`',
    { status: 200, body: { data: [], sms_signs: [], filler: 'x'.repeat(mostBytes) } },
    unreadable,
  ),
];

/** An outcome, as the page writes it. */
export function writeOutcome(outcome: Outcome): string {
  if (outcome === 'full data') return outcome;
  const { code, status, apiCode, requestId } = outcome;
  const facts = [status, apiCode && `\`${apiCode}\``, requestId && '`requestId`'].filter(Boolean);
  return [`\`${code}\``, ...facts].join(', ');
}
