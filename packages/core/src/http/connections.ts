import type { Dispatcher } from './transport.ts';

/** What requests go out through. */
export interface Connections {
  /** At once when it is there. */
  dispatcher(): Dispatcher | Promise<Dispatcher>;
  /** Closes them when they are its own. */
  close(): Promise<void>;
}

/** The caller's own connections, which stay the caller's to close. */
export function connectionsOf(dispatcher: Dispatcher): Connections {
  return { dispatcher: () => dispatcher, close: async () => {} };
}

/** Connections of a client's own: they begin to be opened now, and the first request waits for them. */
export function ownConnections(open: () => Promise<Dispatcher>): Connections {
  let opened: Dispatcher | undefined;
  const opening = open().then((dispatcher) => (opened = dispatcher));
  // Its failure is told to whoever sends something; until then it must not be an unhandled one.
  opening.catch(() => {});
  return {
    dispatcher: () => opened ?? opening,
    async close() {
      await opening.catch(() => {});
      await opened?.close();
    },
  };
}
