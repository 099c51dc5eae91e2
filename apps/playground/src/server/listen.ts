import { createServer, type RequestListener } from 'node:http';

/** A server that listens on this machine alone. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
}

/**
 * Listens on 127.0.0.1, and nowhere else.
 *
 * @param port 0 takes a free one
 * @throws Error with a sentence, when the port cannot be had
 */
export async function listen(port: number, handle: RequestListener): Promise<Listening> {
  const server = createServer(handle);
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  try {
    await listening.promise;
  } catch (error) {
    throw new Error(whyNot(port, error), { cause: error });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The playground listens on no port.');
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function whyNot(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const other = `choose another port: PORT=${port < 65_535 ? port + 1 : 3939} npm start`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use, maybe by another npm start: stop that, or ${other}`;
  if (code === 'EACCES') return `Port ${port} is not for everybody on this machine: ${other}`;
  return `Port ${port} cannot be listened on (${String(code)}): ${other}`;
}
