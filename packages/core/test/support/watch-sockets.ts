import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

const channels = ['net.client.socket', 'net.server.socket'];

/** Every socket that this process opens or accepts from now on. */
export interface WatchedSockets extends Disposable {
  readonly count: number;
  /** How many of those that it opened are not closed yet. */
  readonly openedAndOpen: number;
  /** Resolves when all of them are closed. */
  allClosed(): Promise<void>;
}

export function watchSockets(): WatchedSockets {
  const closings: Promise<void>[] = [];
  const opened: Socket[] = [];
  const watch = (message: unknown, channel: string | symbol): void => {
    const socket = typeof message === 'object' && message !== null ? Reflect.get(message, 'socket') : undefined;
    if (!(socket instanceof Socket)) throw new TypeError('A channel brought no socket');
    if (channel === 'net.client.socket') opened.push(socket);
    const { promise, resolve } = Promise.withResolvers<void>();
    socket.once('close', () => resolve());
    closings.push(promise);
  };
  for (const channel of channels) subscribe(channel, watch);
  return {
    get count() {
      return closings.length;
    },
    get openedAndOpen() {
      return opened.filter((socket) => !socket.destroyed).length;
    },
    async allClosed() {
      // A server may come to accept a connection only when its client has gone.
      for (let known = -1; known !== closings.length;) {
        known = closings.length;
        await Promise.all(closings);
        await setImmediate();
        await setImmediate();
      }
    },
    [Symbol.dispose]() {
      for (const channel of channels) unsubscribe(channel, watch);
    },
  };
}

/** How many sockets, servers, look-ups and timers keep the process alive, by kind. */
export async function openHandles(): Promise<ReadonlyMap<string, number>> {
  // What was closed in this turn of the event loop is counted until its end, and immediates come before that.
  await setImmediate();
  await setImmediate();
  const kinds = process.getActiveResourcesInfo().filter((kind) => /^(TCP|TLS|GetAddrInfo|Timeout)/.test(kind));
  return new Map(kinds.map((kind) => [kind, kinds.filter((other) => other === kind).length]));
}

/** Kinds of which there are more than before; the test runner may have ended timers of its own. */
export function moreThanBefore(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly string[] {
  return [...after].flatMap(([kind, count]) => (count > (before.get(kind) ?? 0) ? [kind] : []));
}
