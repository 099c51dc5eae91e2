import { SocketModeClient } from '@slack/socket-mode';

/**
 * Slack's client, but for one thing: told that its connection will be closed, it tells us, and goes on. As it comes, it
 * closes at once, and what Slack had sent by then is lost; and it connects again only after a pause.
 */
export class PatientClient extends SocketModeClient {
  readonly #toldToLeave = Promise.withResolvers<string>();

  /** Slack wants this connection closed: why. */
  get toldToLeave(): Promise<string> {
    return this.#toldToLeave.promise;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const reason = typeof data === 'string' ? reasonToLeave(data) : undefined;
    if (reason !== undefined) {
      this.#toldToLeave.resolve(reason);
      return;
    }
    try {
      await super.onWebSocketMessage(data, isBinary);
    } catch (error) {
      // The client has nobody who would catch it: an event without the event in it, for one.
      this.emit('unreadable', error);
    }
  }
}

function reasonToLeave(data: string): string | undefined {
  if (!data.includes('disconnect')) return undefined;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    if (message.type !== 'disconnect') return undefined;
    return 'reason' in message && typeof message.reason === 'string' ? message.reason : 'no reason given';
  } catch {
    return undefined;
  }
}
