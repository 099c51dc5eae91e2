import { setTimeout as wait } from 'node:timers/promises';
import type { Logger, ReceiverEvent } from '@slack/bolt';
import { PatientClient } from './patient-client.ts';
import { createSocketBelow } from './socket-below.ts';
import { SocketError, socketErrorOf } from './socket-error.ts';
import type { SocketTiming } from './socket-timing.ts';

/** What Slack sends over a socket in place of a request, as its client hands it on. */
export interface SocketEnvelope {
  readonly envelope_id: string;
  readonly body: ReceiverEvent['body'];
  readonly retry_num?: number | undefined;
  readonly retry_reason?: string | undefined;
}

/** What an ack says; empty when it says nothing. */
export type AckPayload = Readonly<Record<string, unknown>>;

/** One connection to Slack, from its hello to its end. */
export interface SocketConnection {
  /** Sends an ack; false when that is not possible over this connection. */
  send(envelopeId: string, payload: AckPayload): boolean;
  /** Slack wants it closed, or it has ended: why. Until it has ended it may bring envelopes and take acks. */
  readonly leaving: Promise<string>;
  /** `lost` where it was not the bot that ended it: what was said last may not have arrived. */
  readonly ended: Promise<'closed' | 'lost'>;
  /** Says goodbye, and takes what Slack has sent by then; ends at the latest when Slack's time for its own is over. */
  close(): Promise<void>;
}

/** How to connect. */
export interface SocketConnectionOptions {
  readonly appToken: string;
  /** Base of the Web API, with a trailing slash. */
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly timing: Pick<SocketTiming, 'pongTimeoutMs' | 'connectTimeoutMs' | 'closeTimeoutMs'>;
}

/**
 * Asks for a ticket, connects, and waits for Slack's hello.
 *
 * @throws SocketError when it does not come to that
 */
export async function openSocketConnection(
  { appToken, apiUrl, logger, timing }: SocketConnectionOptions,
  receive: (envelope: SocketEnvelope, connection: SocketConnection) => void,
  signal: AbortSignal,
): Promise<SocketConnection> {
  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(timing.connectTimeoutMs)]);
  const below = createSocketBelow();
  const client = new PatientClient({
    appToken,
    logger,
    dispatcher: below.dispatcher,
    clientPingTimeout: timing.pongTimeoutMs,
    // Its own way back leaves rejections that nobody can catch; a connection has one client, and the next another.
    autoReconnectEnabled: false,
    // An object of its own: the client writes into it.
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: async (url, init) => fetch(url, { ...init, signal: giveUp }),
    },
  });
  client.on('unreadable', (error: unknown) => logger.error('Slack sent what its own client cannot read:', error));
  let isClosing = false;
  const ended = new Promise<'closed' | 'lost'>((resolve) => {
    client.once('disconnected', () => {
      resolve(isClosing ? 'closed' : 'lost');
      below.destroy();
      // 3.1 forgets a timer of half a minute when a socket ends before its goodbye; this is how it is cleared.
      queueMicrotask(() => client.websocket?.disconnect());
    });
  });
  const connection: SocketConnection = {
    send(envelopeId, payload) {
      const socket = client.websocket;
      // After a goodbye there is nothing more to say.
      if (isClosing || !socket?.isActive()) return false;
      let isSent = false;
      // It calls back at once. If it ever did not, an ack would go over two connections, and Slack takes the first.
      socket.send(JSON.stringify({ envelope_id: envelopeId, payload }), (error) => {
        isSent = error === undefined;
      });
      return isSent;
    },
    leaving: Promise.race([client.toldToLeave, ended.then(() => 'connection lost')]),
    ended,
    async close() {
      if (!isClosing && !below.sayGoodbye()) client.websocket?.disconnect();
      isClosing = true;
      await Promise.race([ended, wait(timing.closeTimeoutMs, undefined, { ref: false })]);
      // Slack need not answer a goodbye.
      below.destroy();
      client.websocket?.disconnect();
      await ended;
    },
  };
  client.on('slack_event', (envelope: SocketEnvelope) => receive(envelope, connection));
  await greeted(client, giveUp, timing);
  return connection;
}

async function greeted(
  client: PatientClient,
  giveUp: AbortSignal,
  { connectTimeoutMs }: Pick<SocketTiming, 'connectTimeoutMs'>,
): Promise<void> {
  let isGreeted = false;
  let turnedAway: string | undefined;
  const breakOff = (): void => client.websocket?.disconnect();
  giveUp.addEventListener('abort', breakOff);
  // Given up between the ticket and the connection: there was nothing to break off yet.
  client.once('connecting', () => giveUp.aborted && queueMicrotask(breakOff));
  client.once('connected', () => {
    isGreeted = true;
  });
  async function heed(): Promise<void> {
    turnedAway = await client.toldToLeave;
    if (!isGreeted) breakOff();
  }
  void heed();
  try {
    await client.start();
  } catch (cause) {
    if (giveUp.aborted) throw new SocketError(`Slack did not say hello within ${connectTimeoutMs} ms`, { cause });
    // The client rejects with nothing when the socket ended.
    if (cause !== undefined) throw socketErrorOf(cause);
    throw new SocketError(`Slack closed the connection before its hello (${turnedAway ?? 'no reason given'})`);
  } finally {
    giveUp.removeEventListener('abort', breakOff);
  }
}
