import type { WebSocket } from 'ws';

import { installedApp } from '../workspace.ts';

/** Why Slack asks an app to leave a connection, or does not let it in. */
export type DisconnectReason = 'refresh_requested' | 'warning' | 'too_many_websockets';

const host = 'applink-emulated';

/** One connection of the app. */
export class SocketConnection {
  /** Counted from 1 in the order of opening. */
  readonly number: number;
  /** Which delivery its last one was; the one with the smallest is the next to get one. */
  turn = 0;
  readonly #socket: WebSocket;
  #leaving = false;

  constructor(number: number, socket: WebSocket) {
    this.number = number;
    this.#socket = socket;
  }

  /** Whether it is open and was not told to leave. */
  get takesEnvelopes(): boolean {
    return !this.#leaving && this.#socket.readyState === this.#socket.OPEN;
  }

  /** The first message, from which on the app counts as connected. */
  greet(connections: number): void {
    this.send({
      type: 'hello',
      num_connections: connections,
      debug_info: { host, build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: installedApp.appId },
    });
  }

  /** Sends a message. One that is lost with its connection is lost for Slack too: nobody acks it. */
  send(message: unknown): void {
    this.#socket.send(JSON.stringify(message), () => {});
  }

  /** Tells the app to leave; closing is left to the app, as Slack does. */
  sendAway(reason: DisconnectReason): void {
    this.#leaving = true;
    this.send({ type: 'disconnect', reason, debug_info: { host } });
  }

  /** Breaks it off without a word. */
  drop(): void {
    this.#socket.terminate();
  }
}

/** Tells an app that has too many connections that this one is none, and breaks it off, as Slack was seen to do. */
export function turnAway(socket: WebSocket): void {
  const message = { type: 'disconnect', reason: 'too_many_websockets', debug_info: { host } };
  socket.send(JSON.stringify(message), () => socket.terminate());
}
