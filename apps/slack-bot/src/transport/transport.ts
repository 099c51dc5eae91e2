import type { Logger as BoltLogger, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createHttpTransport } from './http-transport.ts';
import type { SocketTiming } from './socket-timing.ts';
import { createSocketTransport } from './socket-transport.ts';

/** How Slack's requests come in: the part of Bolt that is a receiver, and its two ends. */
export interface Transport {
  /** What Bolt is given. It is started and stopped here, not by Bolt. */
  readonly receiver: Receiver;
  /** How many connections to Slack are open; `null` where Slack connects to the bot. */
  connectionsOpen(): number | null;
  /** Opens the way; the port is `null` where nothing listens. @throws Error when that is not possible */
  start(): Promise<{ readonly port: number | null }>;
  /** Takes nothing new, and closes the way. */
  stop(): Promise<void>;
}

/** What a transport is made of, beside the configuration. */
export interface TransportDependencies {
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
  /** For sockets; what production uses when left out. */
  readonly socketTiming?: Partial<SocketTiming> | undefined;
  /** The way is closed for good, long after the start: only another configuration helps. */
  readonly onFatal: (error: Error) => void;
}

/** The transport that the configuration names. */
export function createTransport({ slack, port }: Config, dependencies: TransportDependencies): Transport {
  const { transport, apiUrl } = slack;
  return transport.kind === 'http'
    ? createHttpTransport({
        signingSecret: transport.signingSecret,
        port,
        logger: dependencies.boltLogger,
      })
    : createSocketTransport({ appToken: transport.appToken, apiUrl, ...dependencies });
}
