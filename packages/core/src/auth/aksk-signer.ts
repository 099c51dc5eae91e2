import { createHmac, hash } from 'node:crypto';
import { encodeQuery, percentEncode } from '../http/percent-encode.ts';

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
  const { headers, body } = request;
  const names = headerNames(headers);
  const date = valueOf(headers, names, 'x-sdk-date');
  if (date === undefined) throw new TypeError('A signature needs the header X-Sdk-Date.');

  let headerLines = '';
  for (const { name, lower } of names.sorted) headerLines += `${lower}:${headers[name]?.trim()}\n`;
  const payloadHash = valueOf(headers, names, 'x-sdk-content-sha256') ?? (body ? sha256(body) : hashOfNothing);
  const method = request.method.toUpperCase();
  const where = `${canonicalPath(request.path)}\n${canonicalQuery(request.query)}`;
  const canonicalRequest = `${method}\n${where}\n${headerLines}\n${names.signed}\n${payloadHash}`;

  const stringToSign = `${algorithm}\n${date}\n${sha256(canonicalRequest)}`;
  const signature = createHmac('sha256', keys.secretAccessKey).update(stringToSign).digest('hex');
  return {
    authorization: `${algorithm} Access=${keys.accessKeyId}, SignedHeaders=${names.signed}, Signature=${signature}`,
    canonicalRequest,
  };
}

/** The second that was written last: many requests leave within one. */
let lastDate = { second: Number.NaN, text: '' };

/** `YYYYMMDDTHHMMSSZ`, UTC: the form of `X-Sdk-Date`. */
export function sdkDate(epochMs: number): string {
  const second = Math.floor(epochMs / 1_000);
  if (second !== lastDate.second) {
    lastDate = { second, text: new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '') };
  }
  return lastDate.text;
}

/** The names of a request's headers, as they are signed. */
interface HeaderNames {
  readonly given: readonly string[];
  readonly sorted: readonly { readonly name: string; readonly lower: string }[];
  readonly signed: string;
}

/** Those of the request that was signed last: page after page has the same. */
let lastNames: HeaderNames = { given: [], sorted: [], signed: '' };

function headerNames(headers: SignableRequest['headers']): HeaderNames {
  const given = Object.keys(headers);
  if (given.length !== lastNames.given.length || given.some((name, index) => name !== lastNames.given[index])) {
    const sorted = given
      .map((name) => ({ name, lower: name.toLowerCase() }))
      .toSorted((left, right) => compare(left.lower, right.lower));
    lastNames = { given, sorted, signed: sorted.map(({ lower }) => lower).join(';') };
  }
  return lastNames;
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
  return encodeQuery(Array.from(query).toSorted((left, right) => byName(left, right) || compare(left[1], right[1])));
}

function byName(left: readonly [string, string], right: readonly [string, string]): number {
  return compare(left[0], right[0]);
}

// By code unit: a locale's order would sign something else.
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function valueOf(headers: SignableRequest['headers'], { sorted }: HeaderNames, wanted: string): string | undefined {
  const name = sorted.find(({ lower }) => lower === wanted)?.name;
  return name === undefined ? undefined : headers[name]?.trim();
}

function sha256(text: string): string {
  return hash('sha256', text);
}

/** SHA-256 of nothing. */
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
