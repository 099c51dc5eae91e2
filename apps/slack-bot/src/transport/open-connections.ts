import type { SocketConnection } from './socket-connection.ts';

/** The connections that are open now, of both lines: an ack may go over any of them. */
export interface OpenConnections {
  /** Holds it until it has ended. */
  add(connection: SocketConnection): void;
  /** Newest first: that one is left last. */
  all(): readonly SocketConnection[];
  /** Calls back at each one that is added from now on. @returns what ends that */
  onAdded(callback: () => void): () => void;
  /** Calls back at each one that ends without the bot having wanted it. */
  onLost(callback: (connection: SocketConnection) => void): void;
}

export function createOpenConnections(): OpenConnections {
  const open = new Set<SocketConnection>();
  const whenAdded = new Set<() => void>();
  const whenLost = new Set<(connection: SocketConnection) => void>();
  async function holdUntilItsEnd(connection: SocketConnection): Promise<void> {
    open.add(connection);
    const how = await connection.ended;
    open.delete(connection);
    if (how === 'lost') for (const callback of whenLost) callback(connection);
  }

  return {
    add(connection) {
      void holdUntilItsEnd(connection);
      for (const callback of whenAdded) callback();
    },
    all: () => [...open].toReversed(),
    onAdded(callback) {
      whenAdded.add(callback);
      return () => whenAdded.delete(callback);
    },
    onLost(callback) {
      whenLost.add(callback);
    },
  };
}
