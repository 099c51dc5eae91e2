import type { AddressInfo } from 'node:net';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Transport } from './transport.ts';

/** Where the bot listens, and what Slack signs with. */
export interface HttpTransportOptions {
  readonly signingSecret: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly logger: Logger;
}

/** Slack sends signed requests here. */
export function createHttpTransport({ signingSecret, port, logger }: HttpTransportOptions): Transport {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], bodyLimit: '512kb', logger });
  return {
    receiver,
    async start() {
      const server = await receiver.start(port);
      return { port: portOf(server.address()) };
    },
    async stop() {
      await receiver.stop();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The bot listens on no port');
  return address.port;
}
