import type { RawData, WebSocket } from 'ws';

import type { Wire, WireTraffic } from './wire.ts';

/** What `ws` says where a connection broke, and no frame came. */
const brokenOff = 1006;

/** Tells the wire of every frame that comes over a socket. */
export function tellFrames(socket: WebSocket, wire: Wire): void {
  const tell = (kind: Extract<WireTraffic, { direction: 'frame' }>['kind'], body: Buffer): void => {
    if (!wire.isEmpty) wire.notify({ direction: 'frame', kind, body });
  };
  socket.on('message', (data) => tell('message', wholeOf(data)));
  socket.on('ping', (data) => tell('ping', data));
  socket.on('pong', (data) => tell('pong', data));
  socket.on('close', (code, reason) => {
    if (code !== brokenOff) tell('close', reason);
  });
}

function wholeOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
