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
const requestTimeout = 10_000;

/** Slack sends signed requests here. */
export function createHttpTransport({ port, ...options }: HttpTransportOptions): Transport {
  const receiver = createHttpReceiver(options);
  const server = createServer({ requestTimeout, headersTimeout: requestTimeout }, (request, response) => {
    if (request.method === 'POST' && request.url?.split('?', 1)[0] === path) void receiver.handle(request, response);
    else response.writeHead(404).end();
  });

  async function start(): Promise<{ readonly port: number }> {
    server.listen(port);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The bot listens on no port');
    return { port: address.port };
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    // Whoever has asked already is answered.
    server.close();
    await once(server, 'close');
  }

  return { receiver: { init: (app) => receiver.init(app), start, stop }, connectionsOpen: () => null, start, stop };
}
