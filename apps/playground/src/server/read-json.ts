import type { IncomingMessage } from 'node:http';

/** The body is not what this server takes. `status` is what HTTP calls it. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

const mostBytes = 200_000;

/**
 * Reads a JSON body. Only what says that it is JSON: another site's page cannot send that without asking first, and
 * nobody answers it.
 *
 * @throws BodyError when it is none
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  if (mediaType.trim().toLowerCase() !== 'application/json')
    throw new BodyError(415, 'Only application/json is taken.');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.byteLength;
    // Read to the end even so: an answer in the middle would reach the sender as a broken connection.
    if (bytes <= mostBytes) chunks.push(piece);
  }
  if (bytes > mostBytes) throw new BodyError(413, 'That is more than any act needs.');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BodyError(400, 'That is no JSON.');
  }
}
