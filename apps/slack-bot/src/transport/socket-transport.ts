import { setTimeout as wait } from 'node:timers/promises';
import { createEnvelopeReceiver } from './envelope-receiver.ts';
import { keepConnected } from './keep-connected.ts';
import { createOpenConnections } from './open-connections.ts';
import { openSocketConnection, type SocketConnection, type SocketEnvelope } from './socket-connection.ts';
import { SocketError } from './socket-error.ts';
import { socketTiming } from './socket-timing.ts';
import type { Transport, TransportDependencies } from './transport.ts';

/** Whom the bot connects to, and as whom. */
export interface SocketTransportOptions extends TransportDependencies {
  readonly appToken: string;
  /** Base of the Web API, with a trailing slash. */
  readonly apiUrl: string;
}

/**
 * The bot opens two connections to Slack, and each envelope comes over one of them: while one is renewed, or lost, the
 * other takes everything.
 */
export function createSocketTransport(options: SocketTransportOptions): Transport {
  const { appToken, apiUrl, logger, boltLogger } = options;
  const timing = { ...socketTiming, ...options.socketTiming };
  const stopping = new AbortController();
  const { signal } = stopping;
  const connections = createOpenConnections();
  const { ackTimeoutMs } = timing;
  const envelopes = createEnvelopeReceiver({ connections, ackTimeoutMs, logger, boltLogger });
  const lines: Promise<void>[] = [];

  async function connect(): Promise<SocketConnection> {
    const receive = (envelope: SocketEnvelope, over: SocketConnection): void => envelopes.receive(envelope, over);
    const how = { appToken, apiUrl, timing, logger: boltLogger };
    const connection = await openSocketConnection(how, receive, signal);
    if (signal.aborted) {
      await connection.close();
      return connection;
    }
    connections.add(connection);
    logger.info({ event: 'connection', open: connections.all().length }, 'a connection to Slack is open');
    return connection;
  }

  async function retire(connection: SocketConnection): Promise<void> {
    await envelopes.acked(connection);
    await connection.close();
  }

  async function start(): Promise<{ readonly port: null }> {
    const first = Promise.withResolvers<void>();
    let onFinal = first.reject;
    let problem = 'no answer';
    function onFailure(error: SocketError): void {
      problem = error.message;
      if (error.isFinal) onFinal(error);
    }
    const line = async (): Promise<void> => keepConnected({ connect, retire, onFailure, timing, logger }, signal);
    const seconds = timing.startTimeoutMs / 1_000;
    const timer = setTimeout(
      () => first.reject(new SocketError(`No connection to Slack within ${seconds} s: ${problem}`)),
      timing.startTimeoutMs,
    );
    signal.addEventListener('abort', () =>
      first.reject(new SocketError('The bot was stopped before it was connected')),
    );
    connections.onAdded(first.resolve);
    lines.push(line());
    try {
      await first.promise;
    } catch (error) {
      await stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
    onFinal = (error: SocketError): void => {
      onFinal = () => {};
      logger.fatal({ event: 'refused', reason: error.message }, 'Slack lets the bot in no more');
      options.onFatal(error);
    };
    lines.push(wait(timing.staggerMs, undefined, { signal }).then(line, () => {}));
    return { port: null };
  }

  async function stop(): Promise<void> {
    stopping.abort();
    // What Slack waits for is said before the goodbye.
    await envelopes.acked();
    await Promise.all(connections.all().map(async (connection) => connection.close()));
    await Promise.all(lines);
    await envelopes.done();
  }

  return {
    receiver: { init: (app) => envelopes.init(app), start, stop },
    connectionsOpen: () => connections.all().length,
    start,
    stop,
  };
}
