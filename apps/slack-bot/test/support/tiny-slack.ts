import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** As much of Slack as opens sockets, for what the emulator never does: it says and keeps silent what a test wants. */
export interface TinySlack extends AsyncDisposable {
  readonly appToken: string;
  readonly botToken: string;
  readonly apiUrl: string;
  /** The next socket that is opened. */
  nextSocket(): Promise<TinySocket>;
}

export interface TinySocket {
  say(message: unknown): void;
  /** From now on nothing that comes is read, not even a goodbye. */
  hearNothing(): void;
  /** Does something when a goodbye has come, and before it is read. */
  beforeGoodbye(act: () => void): void;
  /** The next message that came. */
  heard(): Promise<unknown>;
  readonly closed: Promise<unknown>;
}

export async function startTinySlack(): Promise<TinySlack> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://${request.headers.host}/link/` }));
  });
  const sockets = new WebSocketServer({ server });
  const opened: TinySocket[] = [];
  let onOpened = (): void => {};
  sockets.on('connection', (socket, request) => {
    opened.push(tinySocket(socket, request.socket));
    onOpened();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    appToken: 'xapp-tiny',
    botToken: 'xoxb-tiny',
    apiUrl: `http://127.0.0.1:${port}/api/`,
    async nextSocket() {
      const { promise, resolve } = Promise.withResolvers<void>();
      onOpened = resolve;
      if (opened.length === 0) await promise;
      const socket = opened.shift();
      if (socket === undefined) throw new Error('no socket was opened');
      return socket;
    },
    async [Symbol.asyncDispose]() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What a frame begins with that closes. */
const closeFrame = 0x88;

function tinySocket(socket: WebSocket, below: Socket): TinySocket {
  const messages: unknown[] = [];
  let onMessage = (): void => {};
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString('utf8')));
    onMessage();
  });
  return {
    say: (message) => socket.send(JSON.stringify(message)),
    hearNothing: () => socket.pause(),
    beforeGoodbye(act) {
      below.prependListener('data', (chunk: Buffer) => {
        if (chunk[0] === closeFrame) act();
      });
    },
    async heard() {
      const { promise, resolve } = Promise.withResolvers<void>();
      onMessage = resolve;
      if (messages.length === 0) await promise;
      return messages.shift();
    },
    closed: once(socket, 'close'),
  };
}
