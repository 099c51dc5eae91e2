import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Clock, SmnClient } from '@org/smn-core';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createSealer } from './search/sealer.ts';
import { createSignDirectory } from './search/sign-directory.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { correlationId, withCorrelationId } from './slack/correlation.ts';
import { createLevelMemory } from './slack/level-memory.ts';
import { createPeople } from './slack/people.ts';
import { redact } from './slack/redact.ts';
import { createResponder } from './slack/responder.ts';
import { isLoopback } from './slack/response-url.ts';
import { createSlackClients } from './slack/slack-clients.ts';
import { registerSurfaces } from './surfaces/register-surfaces.ts';
import type { AnswerDependencies } from './surfaces/report-message/answer-search.ts';
import { createWindows } from './turns/windows.ts';

/** What the bot is given: everything that reaches outside, so that a test can stand in for it. */
export interface BotDependencies {
  readonly smn: SmnClient;
  readonly logger: Logger;
  readonly clock: Clock;
  /** In ms; what production uses when left out. */
  readonly timing?: Partial<Pick<AnswerDependencies, 'searchTimeoutMs' | 'stillSearchingAfterMs'>>;
}

/** The bot, ready to listen. */
export interface Bot {
  /** Listens, and answers the port it listens on. @throws when the token is refused, or the port is taken */
  start(): Promise<{ readonly port: number }>;
  /** Takes nothing new, lets what is under way finish, then stops. */
  stop(): Promise<void>;
}

/** Within Slack's three seconds a person is told that the search goes on, even when Slack was slow to say who they are. */
const timing = { searchTimeoutMs: 25_000, stillSearchingAfterMs: 1_500 };

/** Puts the bot together; nothing is sent or opened before `start()`. */
export function createBot(config: Config, dependencies: BotDependencies): Bot {
  const { smn, logger, clock } = dependencies;
  const boltLogger = createBoltLogger(logger);
  const { transport } = config.slack;
  if (transport.kind === 'socket') throw new Error('Socket Mode is not built in yet: set SLACK_TRANSPORT to http');
  const receiver = new HTTPReceiver({
    signingSecret: transport.signingSecret,
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
    const work = withCorrelationId(next);
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  });
  const clients = createSlackClients(config.slack.botToken, config.slack.apiUrl, boltLogger);
  registerSurfaces(app, {
    smn,
    clock,
    logger,
    people: createPeople(clients),
    windows: createWindows(clients),
    respond: createResponder({
      clients,
      levels: createLevelMemory(clock),
      allowLoopback: isLoopback(config.slack.apiUrl),
    }),
    signs: createSignDirectory(smn, clock, config.smn.signIds),
    sealer: createSealer(config.sealKeys, clock),
    ...timing,
    ...dependencies.timing,
  });
  app.error(async ({ name, message }) => {
    logger.error({ correlationId: correlationId(), error: { name, message: redact(message) } }, 'a listener failed');
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
