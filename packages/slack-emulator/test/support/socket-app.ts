import { SocketModeClient } from '@slack/socket-mode';

import { ReplyStream } from '../../src/commands/reply-stream.ts';
import type { SlackEmulator } from '../../src/index.ts';
import { silent } from './conversation.ts';

/** An envelope as Slack's client hands it on. */
export type ReceivedEnvelope = {
  type: string;
  body: Record<string, unknown>;
  envelope_id: string;
  accepts_response_payload: boolean;
  ack: (payload?: Record<string, unknown> | string) => Promise<void>;
};

export type SocketApp = AsyncDisposable & {
  client: SocketModeClient;
  /** What arrived, one by one. */
  received: ReplyStream<ReceivedEnvelope>;
  /** What Slack said about the connection: hello and disconnect. */
  said: ReplyStream<Record<string, unknown>>;
  /**
   * Waits for the next hello: from then on the client can ack. A client of 3.1 that is stopped on its way back, before
   * it, leaves a rejection behind that nobody handles.
   */
  greeted: () => Promise<Record<string, unknown>>;
  stop: () => Promise<void>;
};

/** An app on Slack's own Socket Mode client that has not started yet; it acks everything where `answer` is left out. */
export function createSocketApp(
  slack: SlackEmulator,
  {
    answer = ({ ack }) => ack(),
    ...options
  }: { answer?: (envelope: ReceivedEnvelope) => unknown; clientPingTimeout?: number; appToken?: string } = {},
): SocketApp {
  const received = new ReplyStream<ReceivedEnvelope>('the envelopes');
  const said = new ReplyStream<Record<string, unknown>>('the connection');
  const client = new SocketModeClient({
    appToken: slack.appToken,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
    logger: silent,
    ...options,
  });
  client.on('slack_event', (envelope: ReceivedEnvelope) => {
    received.publish(envelope);
    answer(envelope);
  });
  client.on('ws_message', (frame: string) => {
    const message = JSON.parse(frame) as Record<string, unknown>;
    if (message['type'] === 'hello' || message['type'] === 'disconnect') said.publish(message);
  });
  const greeted = async (): Promise<Record<string, unknown>> => {
    const message = await said.next();
    return message['type'] === 'hello' ? message : greeted();
  };
  const stop = async (): Promise<void> => client.disconnect();
  return { client, received, said, greeted, stop, [Symbol.asyncDispose]: stop };
}

/** The same, connected. Where a test ends a connection, a small `clientPingTimeout` brings the client back soon. */
export async function startSocketApp(...parts: Parameters<typeof createSocketApp>): Promise<SocketApp> {
  const app = createSocketApp(...parts);
  await app.client.start();
  await app.greeted();
  return app;
}
