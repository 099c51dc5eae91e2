import type { AckFn } from '@slack/bolt';
import type { Logger } from 'pino';
import type { OpenConnections } from './open-connections.ts';
import type { AckPayload, SocketConnection } from './socket-connection.ts';

/** The ack of one envelope. It belongs to the app: it goes over the connection it came on, or over any other. */
export interface EnvelopeAck {
  /** The connection that it goes over first. */
  readonly connection: SocketConnection;
  /** For the listener. An ack that Slack does not get must not keep a person from the answer: nothing rejects. */
  readonly ack: AckFn<AckPayload | string>;
  /** The envelope came again, over this connection. */
  again(connection: SocketConnection): void;
  /**
   * This connection broke off: an ack that went over it may not have arrived, and goes once more while Slack waits for
   * it. Slack takes the first. @returns whether it does
   */
  lost(connection: SocketConnection): boolean;
  /** It is sent, or Slack does not wait for it any longer. */
  readonly settled: Promise<void>;
}

/** What an ack needs. */
export interface EnvelopeAckOptions {
  readonly envelopeId: string;
  readonly connection: SocketConnection;
  readonly connections: OpenConnections;
  readonly ackTimeoutMs: number;
  readonly logger: Logger;
}

/** Slack's time for it starts now. */
export function createEnvelopeAck(options: EnvelopeAckOptions): EnvelopeAck {
  const { envelopeId, connections, ackTimeoutMs, logger } = options;
  const deadline = performance.now() + ackTimeoutMs;
  const settled = Promise.withResolvers<void>();
  let first = options.connection;
  let payload: AckPayload | undefined;
  let sentOver: SocketConnection | undefined;
  let stopWaiting = (): void => {};
  const timer = setTimeout(() => {
    logger.warn({ event: 'unacked', envelopeId }, 'Slack got no ack in time: the person is told that the app failed');
    stopWaiting();
    settled.resolve();
  }, ackTimeoutMs);

  function send(said: AckPayload): boolean {
    sentOver = [first, ...connections.all()].find((each) => each.send(envelopeId, said));
    if (sentOver === undefined) return false;
    clearTimeout(timer);
    stopWaiting();
    settled.resolve();
    return true;
  }

  /** With no connection open, the next one takes it. */
  function sendOrWait(said: AckPayload): void {
    if (send(said) || performance.now() >= deadline) return;
    stopWaiting();
    stopWaiting = connections.onAdded(() => {
      if (performance.now() >= deadline) stopWaiting();
      else send(said);
    });
  }

  return {
    get connection() {
      return first;
    },
    settled: settled.promise,
    async ack(response) {
      if (payload !== undefined) {
        logger.warn({ event: 'second_ack', envelopeId }, 'an envelope was acked twice: the second ack is left out');
        return;
      }
      payload = typeof response === 'string' ? { text: response } : { ...response };
      sendOrWait(payload);
    },
    again(newer) {
      first = newer;
      if (payload !== undefined) sendOrWait(payload);
    },
    lost(connection) {
      if (payload === undefined || sentOver !== connection || performance.now() >= deadline) return false;
      sendOrWait(payload);
      return true;
    },
  };
}
