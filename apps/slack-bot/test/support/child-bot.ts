import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import { startBotProcess, type BotProcess } from './bot-process.ts';

/** The bot as a process of its own, over HTTP, as it is run. */
export interface ChildBot extends AsyncDisposable, Pick<BotProcess, 'waitFor'> {
  readonly requestUrl: string;
}

/** Where it is between, and what it may use. */
export interface ChildBotOptions {
  readonly smn: SmnEmulator;
  readonly slack: SlackEmulator;
  /** What its heap may grow to; a process that needs more ends. */
  readonly heapMegabytes: number;
}

/** Starts `main.ts`, and waits until it listens. @throws when it ends instead */
export async function startChildBot({ smn, slack, heapMegabytes }: ChildBotOptions): Promise<ChildBot> {
  const bot = startBotProcess({
    smn,
    slack,
    environment: { SLACK_SIGNING_SECRET: slack.signingSecret },
    // What a page leaves behind goes soon, whatever the limit: a small one would make this space small, and the bot slow.
    nodeOptions: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=16'],
  });
  const { port } = JSON.parse(await bot.said('"event":"listening"')) as { readonly port: number };
  return {
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    waitFor: async (what) => bot.waitFor(what),
    [Symbol.asyncDispose]: async () => bot[Symbol.asyncDispose](),
  };
}
