import { setTimeout as wait } from 'node:timers/promises';
import { createEnvelopeReceiver } from './envelope-receiver.ts';
import { keepConnected } from './keep-connected.ts';
import { createOpenConnections } from './open-connections.ts';
import { openSocketConnection, type SocketConnection, type SocketEnvelope } from './socket-connection.ts';
import { SocketError } from './socket-error.ts';
import { socketTiming } from './socket-timing.ts';
import type { Transport, TransportDependencies } from './transport.ts';

/** How often something may be late at a stop, and come over the connection that was opened for what was late before. */
const mostLate = 3;

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

  async function open(until: AbortSignal): Promise<SocketConnection> {
    const receive = (envelope: SocketEnvelope, over: SocketConnection): void => envelopes.receive(envelope, over);
    const how = { appToken, apiUrl, timing, logger: boltLogger };
    const connection = await openSocketConnection(how, receive, until);
    if (until.aborted) {
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
    const connect = async (): Promise<SocketConnection> => open(signal);
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
    await closeAll();
    await Promise.all(lines);
    await envelopes.done();
  }

  /**
   * One after the other: Slack may send something before it has heard the goodbye, and the ack of that goes over another
   * connection. Whatever the last one brought then is worth one more.
   */
  async function closeAll(): Promise<void> {
    for (let oldest = connections.all().at(-1); oldest; oldest = connections.all().at(-1)) await retire(oldest);
    for (let tries = 0; envelopes.isAckOwed && tries < mostLate; tries += 1) {
      const another = await open(AbortSignal.timeout(ackTimeoutMs)).catch(() => null);
      await envelopes.acked();
      await another?.close();
    }
  }

  return {
    receiver: { init: (app) => envelopes.init(app), start, stop },
    connectionsOpen: () => connections.all().length,
    start,
    stop,
  };
}
