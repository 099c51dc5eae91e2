import { gatewayError } from '../errors/gateway-errors.ts';
import { smnError } from '../errors/smn-errors.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { Fault, StatusFault } from './fault.ts';

/** The answer of a fault that stands in for the route; `undefined` when the route answers itself. */
export function faultAnswer(fault: Fault | undefined, requestId: string): Answer | undefined {
  if (fault === undefined) return undefined;
  if (fault.kind === 'smnError') return smnError(fault.code, requestId);
  return fault.kind === undefined || fault.kind === 'status' ? statusAnswer(fault, requestId) : undefined;
}

function statusAnswer({ status, body, headers = {} }: StatusFault, requestId: string): Answer {
  const answer = body === undefined ? usualAnswer(status, requestId) : givenAnswer(status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function givenAnswer(status: number, body: unknown): Answer {
  return typeof body === 'string'
    ? { status, headers: { 'content-type': 'text/plain;charset=utf-8' }, body }
    : jsonAnswer(status, body);
}

/** What the layers in front of the service send along with a status. */
function usualAnswer(status: number, requestId: string): Answer {
  if (status === 429) {
    return gatewayError(429, 'APIGW.0308', 'The throttling threshold has been reached', requestId);
  }
  if (status === 500) return smnError('SMN.0018', requestId);
  if (status > 500) return gatewayError(status, 'APIGW.0201', 'Backend unavailable', requestId);
  return { status, headers: {}, body: '' };
}
