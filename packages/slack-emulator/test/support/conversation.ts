import { LogLevel, WebClient, type Logger } from '@slack/web-api';

import { startSlackEmulator, type SlackEmulator, type SlackEmulatorOptions } from '../../src/index.ts';
import {
  json,
  startCommandReceiver,
  type CommandReceiver,
  type ReceivedCommand,
  type ReceiverAnswer,
} from './command-receiver.ts';

export const alice = 'U0ALICE01';
export const bernd = 'U0BERND01';

export type Payload = Record<string, unknown> & {
  type: string;
  trigger_id: string;
  response_url: string;
  actions: Record<string, unknown>[];
  view: Record<string, unknown> & { id: string; hash: string; state: { values: unknown } };
};

export type House = AsyncDisposable & {
  slack: SlackEmulator;
  app: CommandReceiver;
  client: WebClient;
  /** The last interaction the app received. */
  payload: () => Payload;
  advance: (milliseconds: number) => void;
};

/** Slack's client logs every refusal, and refusals are what many tests are about. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** An app between people and Slack: commands are acked with `message`, interactions as `answer` says. */
export async function openHouse(
  message: Record<string, unknown> = {},
  options: SlackEmulatorOptions & {
    answer?: (
      payload: Payload,
      received: ReceivedCommand,
    ) => Promise<ReceiverAnswer | undefined> | ReceiverAnswer | undefined;
  } = {},
): Promise<House> {
  const { answer = () => ({}), ...slackOptions } = options;
  let now = Date.UTC(2026, 10, 23, 8);
  const resources = new AsyncDisposableStack();
  const app = resources.use(
    await startCommandReceiver((received) =>
      received.form.has('payload') ? answer(payloadOf(received), received) : json(message),
    ),
  );
  const slack = resources.use(await startSlackEmulator({ clock: () => now, ...slackOptions }));
  slack.connect(app);
  return {
    slack,
    app,
    client: new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silent }),
    payload: () => {
      const last = app.received.findLast(({ form }) => form.has('payload'));
      if (last === undefined) throw new Error('The app received no interaction.');
      return payloadOf(last);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** How a call of Slack's client ended. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<{ error: string; messages: string[]; errors: string[] }> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  const data = (failure as { data?: Record<string, unknown> } | undefined)?.data;
  const metadata = data?.['response_metadata'] as { messages?: string[] } | undefined;
  return {
    error: String(data?.['error']),
    messages: metadata?.messages ?? [],
    errors: (data?.['errors'] as string[] | undefined) ?? [],
  };
}

function payloadOf({ form }: ReceivedCommand): Payload {
  return JSON.parse(form.get('payload') ?? '') as Payload;
}
