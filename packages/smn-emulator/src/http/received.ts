import type { IncomingMessage } from 'node:http';

/** A request as it arrived, read once. */
export interface Received {
  readonly method: string;
  /** As on the wire, without the query. */
  readonly path: string;
  /** The path's segments, decoded. */
  readonly segments: readonly string[];
  /** Decoded, in the order of the wire; a `+` is a blank, as every form decoder has it. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Lowercase names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The parts of a request that are known before its body has arrived. */
export type ReceivedHead = Omit<Received, 'body'>;

const largestBodyBytes = 1_048_576;

/** Reads method, path, query and headers. Throws a `URIError` when the URL cannot be decoded. */
export function readHead(message: IncomingMessage): ReceivedHead {
  const { path, query } = splitTarget(message.url ?? '/');
  return {
    method: message.method ?? 'GET',
    path,
    segments: path.split('/').map((segment) => decodeURIComponent(segment)),
    query: decodeQuery(query),
    headers: readHeaders(message),
  };
}

/** Path and query of a request target, as they are. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  return mark === -1 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/**
 * Reads the whole body; `undefined` when it is larger than 1 MiB.
 *
 * @param takePart - is given every part of it, those over the limit too
 */
export async function readBody(
  message: IncomingMessage,
  takePart?: (part: Buffer) => void,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    takePart?.(bytes);
    if (size <= largestBodyBytes) chunks.push(bytes);
  }
  return size > largestBodyBytes ? undefined : Buffer.concat(chunks);
}

/** Headers by lowercase name, repeated ones joined with a comma. */
export function readHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function decodeQuery(query: string): (readonly [string, string])[] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals === -1 ? pair : pair.slice(0, equals);
      return [decodeFormText(name), decodeFormText(equals === -1 ? '' : pair.slice(equals + 1))] as const;
    });
}

function decodeFormText(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
