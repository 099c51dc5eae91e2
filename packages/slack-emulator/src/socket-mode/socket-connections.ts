import type { WebSocket } from 'ws';

import type { SocketModeEntry } from '../transcript/transcript-entry.ts';
import { ConditionWaiters } from './condition-waiters.ts';
import { SocketConnection, turnAway } from './socket-connection.ts';
import type { Sockets } from './sockets.ts';

/** How many connections of one app Slack allows. */
const mostConnections = 10;

/** The connections of the app, whose turn it is, and who waits for them. */
export class SocketConnections implements Sockets {
  readonly #record: (entry: SocketModeEntry) => void;
  /** In the order of opening. */
  readonly #open: SocketConnection[] = [];
  readonly #waiters = new ConditionWaiters();
  #opened = 0;
  #turns = 0;

  constructor(record: (entry: SocketModeEntry) => void) {
    this.#record = record;
  }

  get count(): number {
    return this.#ready().length;
  }

  /** Takes in a socket and greets it, or turns it away where there are too many. */
  add(socket: WebSocket, onMessage: (frame: string, connection: SocketConnection) => void): void {
    // A broken frame: ws closes the socket itself, and that is all there is to do.
    socket.on('error', () => {});
    if (this.#open.length >= mostConnections) {
      this.#record({ kind: 'socket-refused', reason: 'too_many_websockets' });
      turnAway(socket);
      return;
    }
    this.#opened += 1;
    const connection = new SocketConnection(this.#opened, socket);
    this.#open.push(connection);
    socket.on('message', (data, isBinary) => {
      if (!isBinary && Buffer.isBuffer(data)) onMessage(data.toString('utf8'), connection);
    });
    socket.on('close', () => {
      this.#open.splice(this.#open.indexOf(connection), 1);
      this.#changed('closed', connection);
    });
    connection.greet(this.#open.length);
    this.#changed('opened', connection);
  }

  /** The connection whose turn it is; none where none takes envelopes. */
  next(): SocketConnection | undefined {
    const [next] = this.#ready().toSorted((a, b) => a.turn - b.turn);
    this.#turns += 1;
    if (next !== undefined) next.turn = this.#turns;
    return next;
  }

  async connected(count = 1, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    const what = count === 1 ? '1 open connection' : `${count} open connections`;
    await this.#waiters.wait(what, () => this.count >= count, signal);
  }

  async disconnected({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    await this.#waiters.wait('the end of all connections', () => this.#open.length === 0, signal);
  }

  refresh(index = 0): void {
    const connection = this.#require(index);
    connection.sendAway('refresh_requested');
    this.#changed('refreshed', connection);
  }

  warn(index = 0): void {
    const connection = this.#require(index);
    connection.sendAway('warning');
    this.#changed('warned', connection);
  }

  drop(index = 0): void {
    const connection = this.#require(index);
    connection.drop();
    this.#changed('dropped', connection);
  }

  /** Ends all connections and turns away everybody who waits. */
  close(): void {
    this.#waiters.close();
    for (const connection of this.#open) connection.drop();
  }

  #ready(): SocketConnection[] {
    return this.#open.filter((connection) => connection.takesEnvelopes);
  }

  #require(index: number): SocketConnection {
    const ready = this.#ready();
    const connection = ready[index];
    if (connection === undefined)
      throw new RangeError(`The app has ${ready.length} connections, and none at ${index}.`);
    return connection;
  }

  #changed(change: 'opened' | 'refreshed' | 'warned' | 'dropped' | 'closed', { number }: SocketConnection): void {
    this.#record({ kind: 'socket', change, connection: number, open: this.count });
    this.#waiters.check();
  }
}
