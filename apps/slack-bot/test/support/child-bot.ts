import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import { emulatedEnvironment } from './emulated-environment.ts';

/** The bot as a process of its own, as it is run. */
export interface ChildBot extends AsyncDisposable {
  readonly requestUrl: string;
  /** Waits for something of the bot's, as long as there is a bot. @throws when it ends first */
  waitFor<T>(what: Promise<T>): Promise<T>;
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
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  // What a page leaves behind goes soon, whatever the limit: a small one would make this space small, and the bot slow.
  const limits = [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=16'];
  const child = spawn(process.execPath, ['-C', '@org/source', ...limits, main], {
    env: {
      ...emulatedEnvironment(slack, smn),
      SLACK_SIGNING_SECRET: slack.signingSecret,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const died = ended.then(([code, signal]) => {
    throw new Error(`The bot ended: ${code ?? signal}`);
  });
  died.catch(() => {});
  let port: unknown;
  for await (const line of createInterface(child.stdout)) {
    port = (JSON.parse(line) as { readonly port?: unknown }).port;
    if (port !== undefined) break;
  }
  // What else it logs is of no use here, and must not stop it.
  child.stdout.resume();
  if (typeof port !== 'number') throw new Error('The bot ended before it listened');
  return {
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    waitFor: async (what) => Promise.race([what, died]),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
