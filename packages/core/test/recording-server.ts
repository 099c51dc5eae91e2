import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A server that answers one body to everything, and keeps what it was asked, byte for byte. */
export interface RecordingServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly {
    readonly method: string;
    readonly target: string;
    readonly headers: IncomingHttpHeaders;
  }[];
}

export async function startRecordingServer(body: string): Promise<RecordingServer> {
  const requests: { method: string; target: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', target: request.url ?? '', headers: request.headers });
    response.setHeader('content-type', 'application/json').end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
