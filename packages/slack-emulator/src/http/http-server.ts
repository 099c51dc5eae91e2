import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { tellHead, tellRequest } from '../wire/tell-request.ts';
import type { Wire } from '../wire/wire.ts';
import { sendAnswer, textAnswer, type Answer } from './answer.ts';
import { BodyTooLargeError, readBody } from './read-body.ts';

const mostBytes = 1_000_000;
const mostUploadBytes = 50_000_000;

/** A request after its body was read. */
export type ReceivedRequest = {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  /** As UTF-8. */
  body: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/** Takes over the connection of a request that asks for another protocol. */
export type UpgradeHandler = (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What becomes of requests, and who is told of them. */
export type Serving = {
  route: (request: ReceivedRequest) => Answer | Promise<Answer>;
  upgrade: UpgradeHandler;
  wire: Wire;
};

/** A server that listens. */
export type ListeningServer = { url: string; close: () => Promise<void> };

/**
 * Listens, reads each request's body and sends what `route` answers. Connections that `upgrade` took over are its own:
 * closing waits until they are closed. `wire` is told of everything that comes.
 *
 * @throws when the address cannot be listened on (in use, not ours)
 */
export async function listen(
  address: { host: string; port: number },
  { route, upgrade, wire }: Serving,
): Promise<ListeningServer> {
  let origin = '';
  const server = createServer((incoming, response) => {
    const answer = async (): Promise<Answer> => route(await receive(incoming, origin, wire));
    answer().then(
      (given) => sendAnswer(response, given),
      (error: unknown) => {
        if (error instanceof BodyTooLargeError) sendAnswer(response, textAnswer(413, 'request_too_large'));
        else response.destroy();
      },
    );
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    tellHead(incoming, wire);
    upgrade(incoming, socket, head);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(address.port, address.host, resolve);
  await promise;
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The emulator listens on no TCP port.');
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  origin = `http://${host}:${bound.port}`;
  return {
    url: origin,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function receive(incoming: IncomingMessage, origin: string, wire: Wire): Promise<ReceivedRequest> {
  const url = new URL(incoming.url ?? '/', origin);
  const most = url.pathname.startsWith('/upload/') ? mostUploadBytes : mostBytes;
  const bytes = await tellRequest(incoming, wire, async (takePart) => readBody(incoming, most, takePart));
  const body = Buffer.from(bytes).toString('utf8');
  return { method: incoming.method ?? 'GET', url, headers: incoming.headers, body, bytes };
}
