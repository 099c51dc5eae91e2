import type { IncomingMessage } from 'node:http';

import { pairHeaders, type Wire } from './wire.ts';

/** Takes a part of a body as it comes. */
export type TakePart = (part: Uint8Array) => void;

/**
 * Reads a request's body, and tells the wire of the request then: with what came of it, also where reading it fails.
 *
 * @param read gets what is to be called with each part; `undefined` where nobody watches
 */
export async function tellRequest<Body>(
  incoming: IncomingMessage,
  wire: Wire,
  read: (takePart: TakePart | undefined) => Promise<Body>,
): Promise<Body> {
  if (wire.isEmpty) return read(undefined);
  const parts: Uint8Array[] = [];
  try {
    return await read((part) => parts.push(part));
  } finally {
    tellHead(incoming, wire, Buffer.concat(parts));
  }
}

/** Tells of a request that has no body, or whose body is known. */
export function tellHead(incoming: IncomingMessage, wire: Wire, body: Buffer = Buffer.alloc(0)): void {
  if (wire.isEmpty) return;
  const { method = 'GET', url: path = '/', rawHeaders } = incoming;
  wire.notify({ direction: 'request', method, path, headers: pairHeaders(rawHeaders), body });
}
