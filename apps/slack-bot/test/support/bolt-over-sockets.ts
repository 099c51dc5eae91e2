import { PassThrough } from 'node:stream';
import { App, type SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { SlackEmulator } from '@org/slack-emulator';
import { pino } from 'pino';
import { createBoltLogger } from '../../src/slack/bolt-logger.ts';
import { createSocketTransport } from '../../src/transport/socket-transport.ts';
import type { SocketTiming } from '../../src/transport/socket-timing.ts';

/** A real Bolt app on our own receiver, with one listener that a test gives it. */
export interface BoltOverSockets extends AsyncDisposable {
  readonly log: () => string;
  /** Waits until so many lines with this in them have been logged. */
  logged(text: string, lines?: number): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface BoltOptions {
  readonly timing?: Partial<SocketTiming>;
  readonly onCommand?: (args: SlackCommandMiddlewareArgs) => Promise<void>;
  readonly onFatal?: (error: Error) => void;
}

/** Nothing is opened before `start()`. */
export function createBoltOverSockets(
  slack: Pick<SlackEmulator, 'appToken' | 'botToken' | 'apiUrl'>,
  { timing, onCommand = async ({ ack }) => ack(), onFatal = () => {} }: BoltOptions = {},
): BoltOverSockets {
  const lines: string[] = [];
  const sink = new PassThrough();
  const waiting = new Set<() => void>();
  sink.on('data', (chunk: Buffer) => {
    lines.push(chunk.toString('utf8'));
    for (const check of waiting) check();
  });
  const logger = pino(sink);
  const boltLogger = createBoltLogger(logger);
  const transport = createSocketTransport({
    appToken: slack.appToken,
    apiUrl: slack.apiUrl,
    logger,
    boltLogger,
    onFatal,
    socketTiming: { staggerMs: 0, firstPauseMs: 1, longestPauseMs: 20, ...timing },
  });
  // Ids that are known leave nothing to ask Slack for.
  const authorize = async () => ({ botToken: slack.botToken, botId: 'B0BOT', botUserId: 'U0BOT' });
  const app = new App({ receiver: transport.receiver, authorize, convoStore: false, logger: boltLogger });
  app.command(/.*/, async (args) => onCommand(args));
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= transport.stop());
  return {
    log: () => lines.join(''),
    async logged(text, atLeast = 1) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const check = (): void => {
        if (lines.filter((line) => line.includes(text)).length >= atLeast) resolve();
      };
      waiting.add(check);
      check();
      await promise;
      waiting.delete(check);
    },
    async start() {
      await transport.start();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
