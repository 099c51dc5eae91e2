import type { AccessKey, EmulatorState } from '../emulator-state.ts';
import { notAuthenticated } from '../errors/gateway-errors.ts';
import type { Received } from '../http/received.ts';
import { Refusal } from '../http/refusal.ts';
import { canonicalRequest } from './canonical-request.ts';
import { formatSigningDate, readSigningDate } from './signing-date.ts';
import { computeSignature, readAuthorization, sha256, type ReceivedSignature } from './signature.ts';

/** How far a request's date may be from the server's. */
const dateWindowMilliseconds = 15 * 60_000;
const alwaysSigned = ['host', 'x-sdk-date'];
const signedWhenSent = ['x-security-token', 'x-project-id'];

/** Computes the signature anew from what was received. Throws a `Refusal` when it is not the one that came along. */
export function verifySignature(state: EmulatorState, received: Received, requestId: string): AccessKey {
  const refuse = (reason: string): Refusal => new Refusal(notAuthenticated(reason, requestId));
  const authorization = readAuthorization(received.headers['authorization'] ?? '');
  if (authorization === undefined) throw refuse('authorization header is malformed');
  const { accessKeyId } = authorization;
  const accessKey = state.accessKeys.find((key) => key.accessKeyId === accessKeyId);
  if (accessKey === undefined) throw refuse(`Get secretKey failed,ak:${accessKeyId},err:ak not exist`);
  const date = received.headers['x-sdk-date'] ?? '';
  const wrongDate = dateProblem(date, state.clock());
  if (wrongDate !== undefined) throw refuse(wrongDate);
  if (received.headers['x-security-token'] !== accessKey.securityToken) throw refuse('verify security token fail');
  const canonical = canonicalRequest({ ...received, ...authorization, payloadHash: payloadHash(received) });
  const expected = computeSignature(canonical, date, accessKey.secretAccessKey);
  if (expected !== authorization.signature || !isWellSigned(authorization, received)) {
    const explained = state.behaviour.signatureRefusalExplains
      ? `, canonicalRequest:${canonical.replaceAll('\n', '|')}`
      : '';
    throw refuse(`verify aksk signature fail${explained}`);
  }
  return accessKey;
}

function dateProblem(date: string, now: number): string | undefined {
  const signedAt = readSigningDate(date);
  if (signedAt === undefined) return 'verify aksk signature fail: x-sdk-date is missing or malformed';
  if (Math.abs(now - signedAt) <= dateWindowMilliseconds) return undefined;
  return `signature expired, signature time:${date},server time:${formatSigningDate(now)}`;
}

/** A body that differs from its announced hash gets its real one, and so a signature that does not match. */
function payloadHash({ headers, body }: Received): string {
  return headers['x-sdk-content-sha256'] === 'UNSIGNED-PAYLOAD' ? 'UNSIGNED-PAYLOAD' : sha256(body);
}

/** The list of headers is in order, and holds those that must not be open to change on the way. */
function isWellSigned({ signedHeaders }: ReceivedSignature, { headers }: Received): boolean {
  const required = [...alwaysSigned, ...signedWhenSent.filter((name) => headers[name] !== undefined)];
  const ordered = signedHeaders.toSorted().join(';') === signedHeaders.join(';');
  return ordered && required.every((name) => signedHeaders.includes(name));
}
