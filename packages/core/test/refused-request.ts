import { sdkDate, signRequest } from '../src/auth/aksk-signer.ts';
import type { RefusedRequest } from '../src/http/signature-refusal.ts';

export const now = Date.parse('2026-11-24T10:00:00Z');
export const projectId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const host = 'smn.cn-north-4.myhuaweicloud.com';
export const path = `/v2/${projectId}/notifications/sms/report`;
export const headers = {
  host,
  'content-type': 'application/json',
  'X-Sdk-Date': sdkDate(now),
  'X-Project-Id': projectId,
};
export const query: readonly (readonly [string, string])[] = [
  ['status', '2'],
  ['mobile', '13412346789'],
  ['limit', '100'],
];
export const keys = { accessKeyId: 'ACCESSKEYID000000001', secretAccessKey: 'secret' };

/** What a client signs, and with `change` what a service may have read instead. */
export function sign(change: Partial<Parameters<typeof signRequest>[0]> = {}): string {
  return signRequest({ method: 'GET', path, query, headers, ...change }, keys).canonicalRequest;
}

/** What was signed. */
export const ours = sign();

/** A refusal that says nothing. */
export function refused(facts: Partial<RefusedRequest> = {}): RefusedRequest {
  return {
    status: 401,
    apiCode: 'APIGW.0301',
    serverText: 'Incorrect IAM authentication information: verify aksk signature fail',
    serverDate: new Date(now).toUTCString(),
    clockMs: now,
    canonicalRequest: ours,
    ...facts,
  };
}

/** A refusal that brings the canonical request along, its lines parted by bars. */
export function sentBack(canonicalRequest: string, wrap: (text: string) => string = (text) => text): RefusedRequest {
  const text = wrap(canonicalRequest.replaceAll('\n', '|'));
  return refused({
    serverText: `Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:${text}`,
  });
}
