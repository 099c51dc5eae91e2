import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';

import type { Delivery } from '../app-connection.ts';
import type { DeliveryOutcome } from '../http/deliver-request.ts';
import { uuidOf, type RandomBytes } from '../random-bytes.ts';
import type { SocketModeEntry } from '../transcript/transcript-entry.ts';
import { tellFrames } from '../wire/tell-frames.ts';
import type { Wire } from '../wire/wire.ts';
import { installedApp } from '../workspace.ts';
import { toEnvelope } from './envelope.ts';
import { PendingAcks } from './pending-acks.ts';
import { readEnvelopeAck } from './read-ack.ts';
import { SocketConnections } from './socket-connections.ts';
import { Tickets } from './tickets.ts';

/** More than any ack needs; `ws` closes a connection that sends more. */
const mostBytes = 1_000_000;

/** The way to an app that connects to Slack: tickets, connections, envelopes and their acks. */
export class SocketMode {
  readonly sockets: SocketConnections;
  readonly #record: (entry: SocketModeEntry) => void;
  readonly #server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: mostBytes });
  readonly #tickets: Tickets;
  readonly #acks = new PendingAcks();
  readonly #randomBytes: RandomBytes;
  readonly #wire: Wire;

  constructor(record: (entry: SocketModeEntry) => void, randomBytes: RandomBytes, wire: Wire) {
    this.#record = record;
    this.#wire = wire;
    this.#randomBytes = randomBytes;
    this.#tickets = new Tickets(randomBytes);
    this.sockets = new SocketConnections(record);
  }

  /** An address to open one connection at. */
  issueLink(origin: string): string {
    const link = new URL('/link/', origin.replace(/^http/, 'ws'));
    link.searchParams.set('ticket', this.#tickets.issue());
    link.searchParams.set('app_id', installedApp.appId);
    return link.href;
  }

  /** Makes a connection of a request to upgrade, where it has a ticket. */
  accept(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'ws://emulator');
    if (pathname !== '/link/') return refuse(socket, 404);
    if (!this.#tickets.redeem(searchParams.get('ticket') ?? '')) {
      this.#record({ kind: 'socket-refused', reason: 'unknown_ticket' });
      return refuse(socket, 401);
    }
    this.#server.handleUpgrade(incoming, socket, head, (opened) => {
      tellFrames(opened, this.#wire);
      this.sockets.add(opened, (frame, { number }) => this.#takeAck(frame, number));
    });
  }

  /**
   * Sends what would be the body of a request in an envelope, over one connection, and waits for its ack over any.
   *
   * @throws Error when a header cannot be said over a socket
   */
  async deliver(
    { body, headers }: Pick<Delivery, 'body' | 'headers'>,
    limits: { timeoutMs: number; signal: AbortSignal; exchangeId?: number | undefined },
  ): Promise<DeliveryOutcome> {
    const envelope = toEnvelope(uuidOf(this.#randomBytes('envelope', 16)), body, headers);
    const connection = this.sockets.next();
    if (connection === undefined) {
      return { kind: 'unreachable', reason: 'the app has no open connection', durationMs: 0 };
    }
    const { envelope_id: envelopeId, type } = envelope;
    const { number } = connection;
    const exchange = limits.exchangeId === undefined ? {} : { exchangeId: limits.exchangeId };
    this.#record({ kind: 'envelope', change: 'sent', type, envelopeId, connection: number, ...exchange });
    const outcome = this.#acks.wait(envelopeId, limits);
    connection.send(envelope);
    return outcome;
  }

  /** Ends all connections. */
  close(): void {
    this.sockets.close();
  }

  #takeAck(frame: string, connection: number): void {
    const ack = readEnvelopeAck(frame);
    if (ack === undefined) return;
    const change = this.#acks.settle(ack);
    // An id that is not ours could be anything: it is not written down.
    if (change === 'unknown') return;
    this.#record({ kind: 'envelope', change, envelopeId: ack.envelopeId, connection });
  }
}

function refuse(socket: Duplex, status: 401 | 404): void {
  socket.on('error', () => {});
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
