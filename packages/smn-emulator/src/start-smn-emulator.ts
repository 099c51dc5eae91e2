import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createState } from './create-state.ts';
import { FaultQueue } from './faults/fault-queue.ts';
import { handleRequest, type Serving } from './http/request-handler.ts';
import type { SmnEmulatorOptions } from './options.ts';
import { describeEmulator, type SmnEmulator } from './smn-emulator.ts';

/**
 * Starts an SMN-compatible server (IAM included) on this machine, its data ready to be asked for.
 * Rejects when the port is taken.
 *
 * @example
 * await using smn = await startSmnEmulator();
 * const client = createClient({ endpoint: smn.url, projectId: smn.projectId, ...smn.credentials });
 */
export async function startSmnEmulator(options: SmnEmulatorOptions = {}): Promise<SmnEmulator> {
  const state = createState(options);
  const failures: unknown[] = [];
  const connections = new Map<Socket, number>();
  const serving: Serving = {
    state,
    faults: new FaultQueue(),
    log: [],
    listeners: new Set(),
    wire: new Set(),
    inFlight: 0,
    connectionOf: (request: IncomingMessage) => connections.get(request.socket) ?? 0,
  };
  const server = createServer((message, response) => {
    handleRequest(serving, message, response).catch((error: unknown) => {
      if (!isDisconnect(error)) failures.push(error);
      response.destroy();
    });
  });
  let connectionCount = 0;
  server.on('connection', (socket) => {
    connectionCount += 1;
    connections.set(socket, connectionCount);
    socket.once('close', () => connections.delete(socket));
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  const urlHost = host.includes(':') ? `[${host}]` : host;
  return describeEmulator(serving, {
    url: `http://${urlHost}:${port}`,
    openConnections: () => connections.size,
    close: () => close(server, { serving, sockets: connections.keys(), failures }),
  });
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return isAddress(address) ? address.port : port;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** What went wrong inside, in a test's own hook above all, comes out here: a broken connection alone would hide it. */
async function close(
  server: Server,
  { serving, sockets, failures }: { serving: Serving; sockets: Iterable<Socket>; failures: readonly unknown[] },
): Promise<void> {
  serving.faults.clear();
  const closed = Promise.all([server, ...sockets].map((open) => once(open, 'close')));
  server.close();
  server.closeAllConnections();
  await closed;
  if (failures.length > 0) throw new AggregateError(failures, 'Requests failed inside the emulator');
}

function isDisconnect(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}
