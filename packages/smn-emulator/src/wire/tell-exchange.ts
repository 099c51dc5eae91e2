import type { IncomingMessage } from 'node:http';
import type { Answer } from '../http/answer.ts';
import { tellWire, type Wire } from './wire.ts';

/** Tells of a request, with as much of its body as came. */
export function tellRequest(wire: Wire, message: IncomingMessage, parts: readonly Buffer[]): void {
  const { rawHeaders } = message;
  tellWire(wire, () => ({
    direction: 'request',
    ...lineOf(message),
    headers: rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
    ),
    body: Buffer.concat(parts),
  }));
}

/** Tells of the answer to a request. */
export function tellAnswer(wire: Wire, message: IncomingMessage, { status, body }: Answer): void {
  tellWire(wire, () => ({ direction: 'answer', ...lineOf(message), status, body: Buffer.from(body, 'utf8') }));
}

function lineOf({ method = 'GET', url: path = '/' }: IncomingMessage): { method: string; path: string } {
  return { method, path };
}
