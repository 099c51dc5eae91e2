import { percentEncode } from './percent-encoding.ts';

/** What of a request goes into its signature, decoded: percent-encoding is the canonical form's own business. */
export interface SignedRequest {
  readonly method: string;
  /** The decoded segments of the path: `/v2/a` is `['', 'v2', 'a']`. */
  readonly segments: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Lowercase names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lowercase names of the headers that the signature covers. */
  readonly signedHeaders: readonly string[];
  /** Hex SHA-256 of the body. */
  readonly payloadHash: string;
}

/** The text whose hash is signed under `SDK-HMAC-SHA256`. */
export function canonicalRequest(request: SignedRequest): string {
  const signedHeaders = request.signedHeaders.toSorted();
  return [
    request.method,
    canonicalUri(request.segments),
    canonicalQuery(request.query),
    signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join(''),
    signedHeaders.join(';'),
    request.payloadHash,
  ].join('\n');
}

function canonicalUri(segments: readonly string[]): string {
  const path = segments.map(percentEncode).join('/');
  return path.endsWith('/') ? path : `${path}/`;
}

function canonicalQuery(query: SignedRequest['query']): string {
  return query
    .toSorted(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** By code unit, never by locale. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
