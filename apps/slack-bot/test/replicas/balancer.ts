import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Replica } from './replica.ts';

/** What stands before the replicas, and brings each request to one of them. */
export interface Balancer extends AsyncDisposable {
  readonly url: string;
  /** From now on it gets requests, as long as it is ready. */
  add(replica: Replica): void;
  /** Waits until a replica is in the rotation. */
  ready(replica: Replica): Promise<void>;
}

/** Who wants to know what the balancer does. */
export interface BalancerOptions {
  /** Whether a replica wants requests now; who ends has been taken out before. */
  readonly isReady: (replica: Replica) => Promise<boolean>;
  /** A replica has been given the request; nobody else gets it. */
  readonly onSent: (headers: IncomingMessage['headers'], replica: Replica) => void;
}

/** How often a replica is asked whether it is ready: often enough to be noticed well before it closes. */
const askEveryMs = 50;

/**
 * Takes turns between the replicas that are ready, each request over a connection of its own. Another replica is tried
 * only where a connection was refused, for then nothing was sent: what may have arrived is not sent twice.
 */
export async function startBalancer({ isReady, onSent }: BalancerOptions): Promise<Balancer> {
  const known = new Set<Replica>();
  /** Whose turn it is, first. */
  const rotation: Replica[] = [];
  const waiting = new Map<Replica, () => void>();

  function leave(replica: Replica): void {
    const place = rotation.indexOf(replica);
    if (place !== -1) rotation.splice(place, 1);
  }

  async function ask(replica: Replica): Promise<void> {
    const wants = await isReady(replica);
    if (!wants) return leave(replica);
    if (!rotation.includes(replica)) rotation.push(replica);
    waiting.get(replica)?.();
  }

  async function lookAfter(replica: Replica): Promise<void> {
    known.add(replica);
    await replica.exited;
    known.delete(replica);
    leave(replica);
  }

  async function forward(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = (await incoming.toArray()) as Buffer[];
    const tried = new Set<Replica>();
    for (;;) {
      const replica = rotation.find((each) => !tried.has(each));
      if (replica === undefined) return void response.writeHead(503).end();
      tried.add(replica);
      leave(replica);
      rotation.push(replica);
      const outcome = await sendTo(replica, incoming, Buffer.concat(parts), () => onSent(incoming.headers, replica));
      if (outcome === 'refused') {
        leave(replica);
        continue;
      }
      if (outcome === 'broken') return void response.writeHead(502).end();
      response.writeHead(outcome.statusCode ?? 502, outcome.headers);
      return pipeline(outcome, response);
    }
  }

  const server = createServer((incoming, response) => {
    forward(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const timer = setInterval(() => {
    for (const replica of known) void ask(replica);
  }, askEveryMs);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(replica) {
      void lookAfter(replica);
    },
    async ready(replica) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(replica, resolve);
      await promise;
      waiting.delete(replica);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @param onConnected is called before the first byte goes out */
async function sendTo(
  replica: Replica,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  onConnected: () => void,
): Promise<IncomingMessage | 'refused' | 'broken'> {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage | 'refused' | 'broken'>();
  const options = { host: '127.0.0.1', port: replica.portOf('listening'), path: url, method, headers, agent: false };
  const outgoing = request(options, resolve);
  outgoing.once('socket', (socket) => socket.once('connect', onConnected));
  outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'));
  outgoing.end(body);
  return promise;
}
