import { defaultProcessEventErrorHandler, type App, type Logger as BoltLogger, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { createEnvelopeAck, type EnvelopeAck } from './envelope-ack.ts';
import type { OpenConnections } from './open-connections.ts';
import { createShortMemory } from './short-memory.ts';
import type { SocketConnection, SocketEnvelope } from './socket-connection.ts';

/** Takes the envelopes of all connections to the app, each of them once. */
export interface EnvelopeReceiver extends Pick<Receiver, 'init'> {
  receive(envelope: SocketEnvelope, connection: SocketConnection): void;
  /** Waits until Slack has an ack for all that came (over one connection, where one is given), or waits no longer. */
  acked(connection?: SocketConnection): Promise<void>;
  /** Whether Slack waits for an ack. */
  readonly isAckOwed: boolean;
  /** Waits until the app is done with all that came. */
  done(): Promise<void>;
}

/** What it works with. */
export interface EnvelopeReceiverOptions {
  readonly connections: OpenConnections;
  readonly ackTimeoutMs: number;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
}

const mostRemembered = 10_000;

export function createEnvelopeReceiver(options: EnvelopeReceiverOptions): EnvelopeReceiver {
  const { boltLogger } = options;
  const seen = createShortMemory<EnvelopeAck>(mostRemembered);
  const unacked = new Set<EnvelopeAck>();
  const underWay = new Set<Promise<void>>();
  let app: App | undefined;
  options.connections.onLost((connection) => {
    const repeated = [...seen.values()].filter((answer) => answer.lost(connection)).length;
    options.logger.warn(
      { event: 'lost', repeated },
      'a connection broke off: acks that may be lost are sent once more',
    );
  });

  async function handOver({ body, retry_num, retry_reason }: SocketEnvelope, { ack }: EnvelopeAck): Promise<void> {
    const event = {
      body,
      ack,
      ...(retry_num === undefined ? {} : { retryNum: retry_num }),
      ...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
    };
    try {
      await app?.processEvent(event);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error('no error was thrown, but something else');
      if (await defaultProcessEventErrorHandler({ error: cause, logger: boltLogger, event })) await ack();
    }
  }

  return {
    init(bolt) {
      app = bolt;
    },
    receive(envelope, connection) {
      const { envelope_id: envelopeId } = envelope;
      const known = seen.recall(envelopeId);
      if (known !== undefined) return known.again(connection);
      const answer = createEnvelopeAck({ ...options, envelopeId, connection });
      seen.remember(envelopeId, answer);
      unacked.add(answer);
      void answer.settled.then(() => unacked.delete(answer));
      const work = handOver(envelope, answer);
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    async acked(connection) {
      const waiting = [...unacked].filter((each) => connection === undefined || each.connection === connection);
      await Promise.all(waiting.map(async ({ settled }) => settled));
    },
    get isAckOwed() {
      return unacked.size > 0;
    },
    async done() {
      await Promise.all(underWay);
    },
  };
}
