import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';

/** The socket below a WebSocket, for what the WebSocket itself does not do. */
export interface SocketBelow {
  /** What the WebSocket is to be opened through. */
  readonly dispatcher: Dispatcher;
  /**
   * Says goodbye, and hears out who is on the other side: a WebSocket that closes itself drops what comes until its
   * goodbye is answered, and Slack may have sent something by then.
   *
   * @returns false where there is nobody to say it to
   */
  sayGoodbye(): boolean;
  /** Ends it where it stands. */
  destroy(): void;
}

/** As much of a frame as a goodbye needs: whole, masked, with a status of two bytes. @see RFC 6455, 5.2 */
const finalClose = 0x88;
const maskedTwoBytes = 0x82;
const normalClosure = Buffer.from([0x03, 0xe8]);

/** Nothing is opened before the WebSocket is. */
export function createSocketBelow(): SocketBelow {
  let socket: Socket | undefined;
  // Over HTTP/2 the connection would not be the WebSocket's own.
  const connect = buildConnector({ allowH2: false });
  return {
    dispatcher: new Agent({
      connect: (options, callback) => {
        connect(options, (...result) => {
          socket = result[1] ?? undefined;
          callback(...result);
        });
      },
    }),
    sayGoodbye() {
      if (socket?.writable !== true) return false;
      const mask = randomBytes(4);
      const status = normalClosure.map((byte, index) => byte ^ (mask[index] ?? 0));
      socket.write(Buffer.concat([Buffer.from([finalClose, maskedTwoBytes]), mask, status]));
      return true;
    },
    destroy: () => socket?.destroy(),
  };
}
