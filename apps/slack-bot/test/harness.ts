import { PassThrough } from 'node:stream';
import { SmnClient, type SmnClientOptions } from '@org/smn-core';
import {
  renderMessageText,
  startSlackEmulator,
  type CommandExchange,
  type CommandReply,
  type SlackEmulator,
} from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { pino } from 'pino';
import { createBot } from '../src/bot.ts';
import { readConfig } from '../src/config.ts';

/** The real bot between two emulators, each a server of its own. */
export interface House extends AsyncDisposable {
  readonly smn: SmnEmulator;
  readonly slack: SlackEmulator;
  /** Every line the bot has logged. */
  readonly log: () => string;
  /** Types `/smsreport …` and waits for the reply. */
  ask(text: string, user?: string): Promise<Asked>;
}

export interface Asked {
  /** To click on what came of it. */
  readonly exchange: CommandExchange;
  readonly ackText: string | null;
  readonly reply: CommandReply;
  /** The reply as a person reads it. */
  readonly read: string;
}

export interface HouseOptions {
  readonly smn?: SmnEmulatorOptions;
  readonly client?: Partial<SmnClientOptions>;
  readonly secretAccessKey?: string;
}

/** Opens the house; `await using` closes it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const smn = await startSmnEmulator(options.smn);
  const slack = await startSlackEmulator({
    users: [
      { id: 'U0SHANGHAI', name: 'lin', realName: 'Lin', tz: 'Asia/Shanghai', locale: 'en-US' },
      { id: 'U0BEIJING', name: 'wang', realName: '王', tz: 'Asia/Shanghai', locale: 'zh-CN' },
      { id: 'U0NEWYORK', name: 'ann', realName: 'Ann', tz: 'America/New_York', locale: 'en-US' },
    ],
  });
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: options.secretAccessKey ?? smn.credentials.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    SMN_ENDPOINT: smn.url,
    PORT: '0',
  });
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const client = new SmnClient({
    endpoint: smn.url,
    projectId: config.smn.projectId,
    credentials: { accessKeyId: config.smn.accessKeyId, secretAccessKey: config.smn.secretAccessKey },
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options.client,
  });
  const bot = createBot(config, { smn: client, logger: pino(sink), clock: () => Date.now() });
  const { port } = await bot.start();
  slack.connect({ requestUrl: `http://127.0.0.1:${port}/slack/events` });

  return {
    smn,
    slack,
    log: () => lines.join(''),
    async ask(text, user = 'U0SHANGHAI') {
      const exchange = await slack.command(`/smsreport ${text}`, { user });
      if (exchange.ack.kind !== 'ok') throw new Error(`not acked: ${exchange.ack.kind}`);
      const reply = await exchange.nextReply();
      const read = renderMessageText(reply, { width: 400 });
      return { exchange, ackText: exchange.ack.message?.text ?? null, reply, read };
    },
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await client.close();
      await slack.close();
      await smn.close();
    },
  };
}
