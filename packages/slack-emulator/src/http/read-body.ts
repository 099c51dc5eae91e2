import type { IncomingMessage } from 'node:http';

import type { TakePart } from '../wire/tell-request.ts';

/** The request's body is larger than anything a Slack app sends. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/**
 * Reads a request's body.
 *
 * @param takePart is given every part of it, those over the limit too
 * @throws BodyTooLargeError above the limit
 */
export async function readBody(
  incoming: IncomingMessage,
  mostBytes: number,
  takePart?: TakePart,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    takePart?.(chunk);
    // Read to the end even so: an answer sent in the middle of an upload would reach the sender as a broken pipe.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) throw new BodyTooLargeError(`A request of ${bytes} bytes is over the limit of ${mostBytes}.`);
  return new Uint8Array(Buffer.concat(chunks));
}
