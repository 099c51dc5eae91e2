import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Logger } from '@slack/bolt';
import { createHttpReceiver } from './http-receiver.ts';
import type { Transport } from './transport.ts';

/** Where the bot listens, and what Slack signs with. */
export interface HttpTransportOptions {
  readonly signingSecret: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly logger: Logger;
}

const path = '/slack/events';
/** Slack waits three seconds; whoever needs longer to ask is not Slack. */
const patienceMs = 10_000;
const limits = {
  requestTimeout: patienceMs,
  headersTimeout: patienceMs,
  // Node looks only so often.
  connectionsCheckingInterval: 1_000,
};
const mostConnections = 5_000;

/** Slack sends signed requests here. */
export function createHttpTransport({ port, ...options }: HttpTransportOptions): Transport {
  const receiver = createHttpReceiver(options);
  let isStopping = false;
  const server = createServer(limits, (request, response) => {
    // A connection that is never idle would never be closed, and go on to bring requests.
    response.on('finish', () => {
      if (isStopping) request.socket.end();
    });
    if (isStopping) response.shouldKeepAlive = false;
    if (request.method === 'POST' && request.url?.split('?', 1)[0] === path) void receiver.handle(request, response);
    else response.writeHead(404).end();
  });
  server.maxConnections = mostConnections;

  async function start(): Promise<{ readonly port: number }> {
    server.listen(port);
    await once(server, 'listening');
    server.on('error', (error) => options.logger.error('The server failed:', error));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The bot listens on no port');
    return { port: address.port };
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    isStopping = true;
    const closed = once(server, 'close');
    // Whoever has asked already is answered.
    server.close();
    await closed;
  }

  return { receiver: { init: (app) => receiver.init(app), start, stop }, connectionsOpen: () => null, start, stop };
}
