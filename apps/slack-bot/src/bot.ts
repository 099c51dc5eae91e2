import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Clock, SmnClient } from '@org/smn-core';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createSignDirectory } from './search/sign-directory.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { isLoopback, postReply } from './slack/reply.ts';
import { createSealer } from './search/sealer.ts';
import { registerReportDetails } from './surfaces/report-details/report-details.ts';
import { registerAnswerActions } from './surfaces/report-message/answer-actions.ts';
import { registerSmsreportCommand, type SmsreportDependencies } from './surfaces/report-message/smsreport-command.ts';

/** What the bot is given: everything that reaches outside, so that a test can stand in for it. */
export interface BotDependencies {
  readonly smn: SmnClient;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** The bot, ready to listen. */
export interface Bot {
  /** Listens, and answers the port it listens on. @throws when the token is refused, or the port is taken */
  start(): Promise<{ readonly port: number }>;
  /** Takes nothing new, lets what is under way finish, then stops. */
  stop(): Promise<void>;
}

const searchTimeoutMs = 25_000;

/** Puts the bot together; nothing is sent or opened before `start()`. */
export function createBot(config: Config, { smn, logger, clock }: BotDependencies): Bot {
  const boltLogger = createBoltLogger(logger);
  const receiver = new HTTPReceiver({
    signingSecret: config.slack.signingSecret,
    endpoints: ['/slack/events'],
    bodyLimit: '512kb',
    logger: boltLogger,
  });
  const app = new App({
    receiver,
    token: config.slack.botToken,
    // Otherwise a refused token is an unhandled rejection, not an error of start().
    deferInitialization: true,
    convoStore: false,
    logger: boltLogger,
    clientOptions: {
      slackApiUrl: config.slack.apiUrl,
      timeout: 10_000,
      retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 },
    },
  });

  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next();
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  });
  const dependencies = {
    smn,
    signs: createSignDirectory(smn, clock),
    sealer: createSealer(config.sealKeys, clock),
    clock,
    logger,
    searchTimeoutMs,
    postReply: async (responseUrl, reply, how = {}) =>
      postReply(responseUrl, reply, { allowLoopback: isLoopback(config.slack.apiUrl), ...how }),
  } satisfies SmsreportDependencies;
  registerSmsreportCommand(app, dependencies);
  registerAnswerActions(app, dependencies);
  registerReportDetails(app, dependencies);
  app.error(async ({ name, message }) => {
    logger.error({ error: { name, message } }, 'a listener failed');
  });

  return {
    async start() {
      await app.init();
      const server = await receiver.start(config.port);
      return { port: portOf(server.address()) };
    },
    async stop() {
      await receiver.stop();
      await Promise.allSettled(underWay);
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The bot listens on no port');
  return address.port;
}
