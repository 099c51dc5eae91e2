import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/** How the bytes of a request go out. */
export type Framing =
  | { readonly how: 'whole' | 'no length' | 'both lengths' | 'broken chunk' | 'expects' }
  | { readonly how: 'pieces' | 'chunks'; readonly size: number }
  /** Less than was announced, or more. */
  | { readonly how: 'cut off' | 'too long'; readonly size: number };

/** A request, to the byte. */
export interface RawRequest {
  /** Where a bot listens. */
  readonly at: URL;
  /** The path, as it goes out. */
  readonly path: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly framing: Framing;
}

/** What came of it. */
export type RawOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly head: string; readonly body: Buffer }
  /** The connection was closed without an answer. */
  | { readonly kind: 'closed' }
  /** Nothing came for so long that nothing will. */
  | { readonly kind: 'silent' };

/** Whoever has not answered by then hangs: no measure of speed. */
const patienceMs = 60_000;

/** Sends it over a connection of its own, and reads until that is closed. */
export async function send(request: RawRequest): Promise<RawOutcome> {
  const { at, framing } = request;
  const socket = connect(Number(at.port), at.hostname);
  const received: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => received.push(bytes));
  // Whatever breaks is seen by what was received.
  socket.on('error', () => {});
  const { promise: ended, resolve: end } = Promise.withResolvers<'closed' | 'silent'>();
  socket.once('close', () => end('closed'));
  const timer = setTimeout(() => end('silent'), patienceMs);
  socket.write(headOf(request), 'latin1');
  for (const part of partsOf(request)) {
    socket.write(part);
    await turn();
  }
  if (framing.how === 'cut off') socket.end();
  const how = await ended;
  clearTimeout(timer);
  socket.destroy();
  return how === 'silent' ? { kind: 'silent' } : read(Buffer.concat(received));
}

function headOf({ at, path, method, headers, body, framing }: RawRequest): string {
  const lengths: Record<Framing['how'], readonly string[]> = {
    whole: [`Content-Length: ${body.length}`],
    pieces: [`Content-Length: ${body.length}`],
    expects: [`Content-Length: ${body.length}`, 'Expect: 100-continue'],
    'cut off': [`Content-Length: ${body.length + 1}`],
    'too long': [`Content-Length: ${Math.max(0, body.length - 1)}`],
    'no length': [],
    chunks: ['Transfer-Encoding: chunked'],
    'broken chunk': ['Transfer-Encoding: chunked'],
    'both lengths': [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked'],
  };
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${at.host}`,
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...lengths[framing.how],
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function partsOf({ body, framing }: RawRequest): readonly Buffer[] {
  const chunk = (part: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  if (framing.how === 'pieces') return cut(body, framing.size);
  if (framing.how === 'chunks') return [...cut(body, framing.size).map(chunk), Buffer.from('0\r\n\r\n')];
  if (framing.how === 'broken chunk') return [Buffer.from('zz\r\n'), body];
  return body.length === 0 ? [] : [body];
}

/** In pieces of a size, and not so many that it takes long. */
function cut(body: Buffer, size: number): readonly Buffer[] {
  const step = Math.max(size, Math.ceil(body.length / 50));
  return Array.from({ length: Math.ceil(body.length / step) }, (_, index) =>
    body.subarray(index * step, (index + 1) * step),
  );
}

function read(received: Buffer): RawOutcome {
  const text = received.toString('latin1');
  // `100 Continue` comes before the answer.
  const start = text.startsWith('HTTP/1.1 100') ? text.indexOf('\r\n\r\n') + 4 : 0;
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text.slice(start))?.[1];
  if (status === undefined) return { kind: 'closed' };
  const headEnd = text.indexOf('\r\n\r\n', start);
  const end = headEnd < 0 ? text.length : headEnd;
  const head = text.slice(start, end);
  const rest = received.subarray(end + 4);
  const body = /^transfer-encoding: chunked/im.test(head) ? withoutChunks(rest) : rest;
  return { kind: 'answered', status: Number(status), head, body };
}

function withoutChunks(chunked: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunked.length;) {
    const lineEnd = chunked.indexOf('\r\n', at);
    const length = Number.parseInt(chunked.toString('latin1', at, lineEnd), 16);
    if (lineEnd < 0 || !(length > 0)) break;
    parts.push(chunked.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
