import { createHash, createHmac } from 'node:crypto';
import type { SmnEmulator } from '@org/smn-emulator';

/** How a request differs from an ordinary one. */
export interface SignedFetchOptions {
  method?: string;
  query?: Record<string, string>;
  /** A query to send as it is, instead of `query`. */
  rawQuery?: string;
  body?: string;
  headers?: Record<string, string>;
  accessKeyId?: string;
  secretAccessKey?: string;
  /** Epoch milliseconds of `X-Sdk-Date`. */
  date?: number;
  signal?: AbortSignal;
  /** Changes the finished `Authorization`. */
  authorization?: (value: string) => string;
}

/** What came back. */
export interface Fetched {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A signer of the tests' own, written for plain paths alone, so that it cannot share a mistake with the server's. */
export async function signedFetch(smn: SmnEmulator, path: string, options: SignedFetchOptions = {}): Promise<Fetched> {
  const response = await rawSignedFetch(smn, path, options);
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body: body as Record<string, unknown> };
}

/** As `signedFetch`, with the body unread. */
export function rawSignedFetch(smn: SmnEmulator, path: string, options: SignedFetchOptions = {}): Promise<Response> {
  const { method = 'GET', body = '', accessKeyId, secretAccessKey, signal } = options;
  const date = `${new Date(options.date ?? Date.now()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const wire = Object.entries(options.query ?? {}).map(([name, value]) => `${name}=${encode(value)}`);
  const signed: Record<string, string> = { host: new URL(smn.url).host, 'x-sdk-date': date, ...options.headers };
  const names = Object.keys(signed).sort();
  const canonical = [
    method,
    path.endsWith('/') ? path : `${path}/`,
    options.rawQuery ?? wire.toSorted().join('&'),
    names.map((name) => `${name}:${signed[name] ?? ''}\n`).join(''),
    names.join(';'),
    hash(body),
  ].join('\n');
  const signature = createHmac('sha256', secretAccessKey ?? smn.credentials.secretAccessKey)
    .update(`SDK-HMAC-SHA256\n${date}\n${hash(canonical)}`)
    .digest('hex');
  const authorization = `SDK-HMAC-SHA256 Access=${accessKeyId ?? smn.credentials.accessKeyId}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  const { host: _host, ...sent } = signed;
  const query = options.rawQuery ?? wire.join('&');
  return fetch(`${smn.url}${path}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: { ...sent, authorization: options.authorization?.(authorization) ?? authorization },
    ...(body === '' ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
}

function encode(value: string): string {
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
