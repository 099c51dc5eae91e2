import { PassThrough } from 'node:stream';
import { SmnClient, type SmnClientOptions } from '@org/smn-core';
import {
  renderMessageText,
  startSlackEmulator,
  type CommandExchange,
  type CommandReply,
  type SlackEmulator,
  type SlackEmulatorOptions,
} from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { pino } from 'pino';
import { optionalScopes, requiredScopes } from '../manifest/scopes.ts';
import { createBot, type BotDependencies } from '../src/bot.ts';
import { readConfig } from '../src/config.ts';
import { emulatedEnvironment } from './support/emulated-environment.ts';

/** The real bot between two emulators, each a server of its own. */
export interface House extends AsyncDisposable {
  readonly smn: SmnEmulator;
  readonly slack: SlackEmulator;
  /** Every line the bot has logged. */
  readonly log: () => string;
  /** Types `/smsreport …` and waits for the reply. */
  ask(text: string, user?: string): Promise<Asked>;
  /**
   * Starts another bot between the same emulators, with the same log: `connect` says which of them Slack asks. It listens
   * over HTTP unless told otherwise: of bots that are connected by socket, Slack asks each in turn.
   */
  startBot(options?: BotOptions): Promise<HouseBot>;
  /** The bot that the house opened with. */
  readonly bot: HouseBot;
}

/** One of the bots of a house. */
export interface HouseBot {
  /** From now on Slack sends everything here. */
  connect(): void;
  /** Lets what is under way finish, and stops it; the end of the house does the same. */
  stop(): Promise<void>;
}

export interface Asked {
  /** To click on what came of it. */
  readonly exchange: CommandExchange;
  readonly ackText: string | null;
  readonly reply: CommandReply;
  /** The reply as a person reads it. */
  readonly read: string;
}

/** What can be other than usual about a bot. */
export interface BotOptions {
  readonly client?: Partial<SmnClientOptions>;
  readonly secretAccessKey?: string;
  /** The bot's clock; the real time when left out. */
  readonly clock?: () => number;
  readonly timing?: NonNullable<BotDependencies['timing']>;
  /** Variables that the bot reads beside those of the two emulators. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How Slack reaches it; for a house's first bot what `SLACK_BOT_TEST_TRANSPORT` says, otherwise HTTP. */
  readonly transport?: 'http' | 'socket';
  /** For sockets; two connections at once, and quick to come back, when left out. */
  readonly socketTiming?: NonNullable<BotDependencies['socketTiming']>;
  readonly onFatal?: NonNullable<BotDependencies['onFatal']>;
  /** Puts something between the bot and the client that asks SMN. */
  readonly wrapClient?: (client: SmnClient) => SmnClient;
}

export interface HouseOptions extends BotOptions {
  readonly smn?: SmnEmulatorOptions;
  readonly channels?: SlackEmulatorOptions['channels'];
  /** What the bot token may do; what the manifest asks for, and no more, when left out. */
  readonly scopes?: readonly string[];
}

/** Opens the house; `await using` closes it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const smn = await startSmnEmulator(options.smn);
  const slack = await startSlackEmulator({
    channels: options.channels,
    scopes: options.scopes ?? [...requiredScopes, ...optionalScopes],
    users: [
      { id: 'U0SHANGHAI', name: 'lin', realName: 'Lin', tz: 'Asia/Shanghai', locale: 'en-US' },
      { id: 'U0BEIJING', name: 'wang', realName: '王', tz: 'Asia/Shanghai', locale: 'zh-CN' },
      { id: 'U0NEWYORK', name: 'ann', realName: 'Ann', tz: 'America/New_York', locale: 'en-US' },
    ],
  });
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const bots: HouseBot[] = [];
  const startBot = async (botOptions: BotOptions = {}): Promise<HouseBot> => {
    const bot = await startOneBot({ smn, slack, sink }, botOptions);
    bots.push(bot);
    return bot;
  };
  const bot = await startBot({ transport: transportOfThisRun(), ...options });
  bot.connect();

  return {
    smn,
    slack,
    bot,
    startBot,
    log: () => lines.join(''),
    async ask(text, user = 'U0SHANGHAI') {
      const exchange = await slack.command(`/smsreport ${text}`, { user });
      if (exchange.ack.kind !== 'ok') throw new Error(`not acked: ${exchange.ack.kind}`);
      const reply = await exchange.nextReply();
      const read = renderMessageText(reply, { width: 400 });
      return { exchange, ackText: exchange.ack.message?.text ?? null, reply, read };
    },
    async [Symbol.asyncDispose]() {
      for (const each of bots) await each.stop();
      await slack.close();
      await smn.close();
    },
  };
}

async function startOneBot(
  { smn, slack, sink }: { readonly smn: SmnEmulator; readonly slack: SlackEmulator; readonly sink: PassThrough },
  options: BotOptions,
): Promise<HouseBot> {
  const config = readConfig({
    ...emulatedEnvironment(slack, smn),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_TRANSPORT: options.transport ?? 'http',
    ...(options.secretAccessKey === undefined ? {} : { HUAWEICLOUD_SDK_SK: options.secretAccessKey }),
    PORT: '0',
    ...options.environment,
  });
  const client = new SmnClient({
    endpoint: smn.url,
    projectId: config.smn.projectId,
    credentials: { accessKeyId: config.smn.accessKeyId, secretAccessKey: config.smn.secretAccessKey },
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options.client,
  });
  const bot = createBot(config, {
    smn: options.wrapClient?.(client) ?? client,
    logger: pino(sink),
    clock: options.clock ?? (() => Date.now()),
    ...(options.timing === undefined ? {} : { timing: options.timing }),
    ...(options.onFatal === undefined ? {} : { onFatal: options.onFatal }),
    socketTiming: { staggerMs: 0, firstPauseMs: 1, longestPauseMs: 20, ...options.socketTiming },
  });
  const { port } = await bot.start();
  let stopped: Promise<void> | undefined;
  return {
    connect: () =>
      slack.connect(port === null ? { socketMode: true } : { requestUrl: `http://127.0.0.1:${port}/slack/events` }),
    stop: () => (stopped ??= bot.stop().then(async () => client.close())),
  };
}

function transportOfThisRun(): 'http' | 'socket' {
  return process.env['SLACK_BOT_TEST_TRANSPORT'] === 'socket' ? 'socket' : 'http';
}
