import type { ServerResponse } from 'node:http';

/** On every answer: nothing from elsewhere is loaded, nothing is guessed, nothing is kept, nobody frames it. */
const usualHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function jsonAnswer(body: unknown, status = 200): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

export function textAnswer(body: string, status = 200): Answer {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${body}\n` };
}

/** Sends it whole. */
export function send(response: ServerResponse, { status, contentType, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...usualHeaders, 'content-type': contentType, ...headers });
  response.end(body);
}

/** Begins an answer that goes on. */
export function begin(response: ServerResponse, contentType: string): void {
  response.writeHead(200, { ...usualHeaders, 'content-type': contentType });
  response.flushHeaders();
}
