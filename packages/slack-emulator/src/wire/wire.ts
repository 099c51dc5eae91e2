import { Listeners } from '../listeners.ts';

/** Headers as they came: in order, spelled as they were, the same name as often as it was sent. */
export type WireHeaders = readonly (readonly [name: string, value: string])[];

/** What the app sent, as it came: nothing is masked or left out, so it is nothing to log. */
export type WireTraffic =
  /** To the Web API, a `response_url`, an upload address, or to open a socket. A body is told as far as it came. */
  | { direction: 'request'; method: string; path: string; headers: WireHeaders; body: Buffer }
  /** Over a socket. `close` has the reason the app gave. */
  | { direction: 'frame'; kind: 'message' | 'ping' | 'pong' | 'close'; body: Buffer }
  /** The answer to a request that was delivered over HTTP. */
  | { direction: 'ack'; status: number; headers: WireHeaders; body: Buffer };

/** Whoever watches the wire. */
export type Wire = Listeners<[WireTraffic]>;

/** A wire that nobody watches yet. */
export function createWire(): Wire {
  return new Listeners<[WireTraffic]>();
}

/** What Node has in one list, names and values in turn. */
export function pairHeaders(rawHeaders: readonly string[]): WireHeaders {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : []));
}
