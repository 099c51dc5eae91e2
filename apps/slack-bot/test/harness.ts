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
import { defaultPolicy, type Policy } from '../src/access/policy.ts';
import { fixedPolicy, type PolicySource } from '../src/access/policy-file.ts';
import { createAuditLog } from '../src/audit/audit-log.ts';
import { createBot, type BotDependencies } from '../src/bot.ts';
import { readConfig } from '../src/config.ts';
import { createMetrics } from '../src/ops/metrics.ts';
import { requestLimits } from '../src/smn-client.ts';
import { memorySink, type MemorySink } from './support/memory-sink.ts';
import { emulatedEnvironment } from './support/emulated-environment.ts';
import { watchHouse, type Watch } from './support/sweep-house.ts';

/**
 * The real bot between two emulators, each a server of its own. Its end looks through every byte that was logged or sent:
 * a number in full, the text of an SMS or a secret anywhere but where the protocols put it is a `LeakError`.
 */
export interface House extends AsyncDisposable {
  readonly smn: SmnEmulator;
  readonly slack: SlackEmulator;
  /** Every line the bot has logged. */
  readonly log: () => string;
  /** Every line that the bots have left in the audit. */
  readonly audit: MemorySink;
  /** Types `/smsreport …` and waits for the reply. */
  ask(text: string, user?: string): Promise<Asked>;
  /**
   * Starts another bot between the same emulators, with the same log: `connect` says which of them Slack asks. It listens
   * over HTTP unless told otherwise: of bots that are connected by socket, Slack asks each in turn.
   */
  startBot(options?: BotOptions): Promise<HouseBot>;
  /** The bot that the house opened with. */
  readonly bot: HouseBot;
  /** To have more looked through at the end, and to say what may be somewhere after all. */
  readonly sweep: Watch['sweep'];
}

/** One of the bots of a house. */
export interface HouseBot {
  /** Where it listens; `null` over sockets. */
  readonly requestUrl: string | null;
  /** What it has counted so far, as it is read from outside. */
  metrics(): Promise<string>;
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
  /** Who may do what; what holds without a file when left out. */
  readonly policy?: Policy | PolicySource;
  /** Puts something between the bot and the client that asks SMN. */
  readonly wrapClient?: (client: SmnClient) => SmnClient;
}

export interface HouseOptions extends BotOptions {
  readonly smn?: SmnEmulatorOptions;
  readonly channels?: SlackEmulatorOptions['channels'];
  /** Who else is there: guests, people of other workspaces. */
  readonly others?: SlackEmulatorOptions['users'];
  readonly userGroups?: SlackEmulatorOptions['userGroups'];
  /** What the bot token may do; what the manifest asks for, and no more, when left out. */
  readonly scopes?: readonly string[];
}

/** Opens the house; `await using` closes it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const smn = await startSmnEmulator(options.smn);
  const unwatched = await startSlackEmulator({
    channels: options.channels,
    scopes: options.scopes ?? [...requiredScopes, ...optionalScopes],
    userGroups: options.userGroups,
    users: [
      { id: 'U0SHANGHAI', name: 'lin', realName: 'Lin', tz: 'Asia/Shanghai', locale: 'en-US' },
      { id: 'U0BEIJING', name: 'wang', realName: '王', tz: 'Asia/Shanghai', locale: 'zh-CN' },
      { id: 'U0NEWYORK', name: 'ann', realName: 'Ann', tz: 'America/New_York', locale: 'en-US' },
      ...(options.others ?? []),
    ],
  });
  const watch = watchHouse(unwatched, smn);
  const { slack, sweep } = watch;
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const audit = memorySink();
  const bots: HouseBot[] = [];
  const startBot = async (botOptions: BotOptions = {}): Promise<HouseBot> => {
    const bot = await startOneBot({ smn, slack, sink, watch, audit }, botOptions);
    bots.push(bot);
    return bot;
  };
  const bot = await startBot({ transport: transportOfThisRun(), ...options });
  bot.connect();

  return {
    smn,
    slack,
    bot,
    sweep,
    startBot,
    audit,
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
      watch.addLog(lines.join(''));
      sweep.add('the audit', audit.lines.join('\n'));
      watch.expectNoLeak();
    },
  };
}

/** What the bots of a house have in common. */
interface Surroundings extends Pick<House, 'smn' | 'slack' | 'audit'> {
  readonly sink: PassThrough;
  readonly watch: Watch;
}

async function startOneBot({ smn, slack, sink, watch, audit }: Surroundings, options: BotOptions): Promise<HouseBot> {
  const config = readConfig({
    ...emulatedEnvironment(slack, smn),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_TRANSPORT: options.transport ?? 'http',
    ...(options.secretAccessKey === undefined ? {} : { HUAWEICLOUD_SDK_SK: options.secretAccessKey }),
    PORT: '0',
    ...options.environment,
  });
  watch.learn(config);
  const client = new SmnClient({
    endpoint: smn.url,
    projectId: config.smn.projectId,
    credentials: { accessKeyId: config.smn.accessKeyId, secretAccessKey: config.smn.secretAccessKey },
    limits: requestLimits(config.limits),
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options.client,
  });
  const metrics = createMetrics();
  const logger = pino(sink);
  const clock = options.clock ?? (() => Date.now());
  const policy = options.policy ?? defaultPolicy;
  const bot = createBot(config, {
    smn: options.wrapClient?.(client) ?? client,
    policy: 'current' in policy ? policy : fixedPolicy(policy),
    audit: createAuditLog({ sink: audit, key: config.audit.key, clock, onFailure: config.audit.onFailure, logger }),
    metrics,
    logger,
    clock,
    ...(options.timing === undefined ? {} : { timing: options.timing }),
    ...(options.onFatal === undefined ? {} : { onFatal: options.onFatal }),
    socketTiming: { staggerMs: 0, firstPauseMs: 1, longestPauseMs: 20, ...options.socketTiming },
  });
  const { port } = await bot.start();
  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    await bot.stop();
    await client.close();
    watch.sweep.add('the metrics', await metrics.text());
    metrics.close();
  }
  const requestUrl = port === null ? null : `http://127.0.0.1:${port}/slack/events`;
  return {
    requestUrl,
    metrics: async () => metrics.text(),
    connect: () => slack.connect(requestUrl === null ? { socketMode: true } : { requestUrl }),
    stop: async () => (stopped ??= stop()),
  };
}

function transportOfThisRun(): 'http' | 'socket' {
  return process.env['SLACK_BOT_TEST_TRANSPORT'] === 'socket' ? 'socket' : 'http';
}
