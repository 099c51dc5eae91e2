import { createHmac, hash } from 'node:crypto';
import { percentEncode } from '../http/percent-encode.ts';

/** What is signed: a request as it will be sent. */
export interface SignableRequest {
  readonly method: string;
  /** The path alone, as it goes on the wire. */
  readonly path: string;
  /** Decoded names and values. */
  readonly query: Iterable<readonly [name: string, value: string]>;
  /** Every header that is to be signed, `host` and `X-Sdk-Date` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A long-lived or temporary key pair. */
export interface AccessKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Comes with a temporary key pair, and is sent as `X-Security-Token`. */
  readonly securityToken?: string;
}

/** The outcome of signing. */
export interface SignedRequest {
  /** Value of the `Authorization` header. */
  readonly authorization: string;
  /** What was hashed; the gateway may send its own reading of it back when it refuses. */
  readonly canonicalRequest: string;
}

const algorithm = 'SDK-HMAC-SHA256';

/**
 * Signs a request with `SDK-HMAC-SHA256`, as the vendor's SDKs do. Pure: same input, same signature.
 *
 * @throws TypeError when `headers` lacks `X-Sdk-Date`.
 */
export function signRequest(request: SignableRequest, keys: AccessKeys): SignedRequest {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .toSorted(byName);
  const date = valueOf(headers, 'x-sdk-date');
  if (date === undefined) throw new TypeError('A signature needs the header X-Sdk-Date.');

  const signedHeaders = headers.map(([name]) => name).join(';');
  const payloadHash = valueOf(headers, 'x-sdk-content-sha256') ?? (request.body ? sha256(request.body) : hashOfNothing);
  const canonicalRequest = [
    request.method.toUpperCase(),
    canonicalPath(request.path),
    canonicalQuery(request.query),
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    signedHeaders,
    payloadHash,
  ].join('\n');

  const stringToSign = `${algorithm}\n${date}\n${sha256(canonicalRequest)}`;
  const signature = createHmac('sha256', keys.secretAccessKey).update(stringToSign).digest('hex');
  return {
    authorization: `${algorithm} Access=${keys.accessKeyId}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    canonicalRequest,
  };
}

/** `YYYYMMDDTHHMMSSZ`, UTC: the form of `X-Sdk-Date`. */
export function sdkDate(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The path that was signed last, and its canonical form: page after page asks for the same one. */
let lastPath = { path: '/', canonical: '/' };

// The signed path ends in a slash, whatever the sent one does.
function canonicalPath(path: string): string {
  if (path === lastPath.path) return lastPath.canonical;
  const encoded = path.split('/').map(encodeSegment).join('/');
  const canonical = encoded.endsWith('/') ? encoded : `${encoded}/`;
  lastPath = { path, canonical };
  return canonical;
}

function encodeSegment(segment: string): string {
  return percentEncode(decodeURIComponent(segment));
}

function canonicalQuery(query: SignableRequest['query']): string {
  return Array.from(query)
    .toSorted((left, right) => byName(left, right) || compare(left[1], right[1]))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

function byName(left: readonly [string, string], right: readonly [string, string]): number {
  return compare(left[0], right[0]);
}

// By code unit: a locale's order would sign something else.
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function valueOf(headers: readonly (readonly [string, string])[], wanted: string): string | undefined {
  return headers.find(([name]) => name === wanted)?.[1];
}

function sha256(text: string): string {
  return hash('sha256', text);
}

const hashOfNothing = sha256('');
