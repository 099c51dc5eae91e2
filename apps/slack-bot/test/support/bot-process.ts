import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import { readConfig } from '../../src/config.ts';
import { emulatedEnvironment } from './emulated-environment.ts';
import { watchHouse } from './sweep-house.ts';

/**
 * The bot by its shipped entry, as a process of its own. Its end looks through all that it said on standard output and
 * standard error, and all that it sent: what must not get out is a `LeakError`.
 */
export interface BotProcess extends AsyncDisposable {
  /** What it ends with; a signal's name when it was one that ended it. */
  readonly exitCode: Promise<number | NodeJS.Signals>;
  /** Everything it has said so far. */
  output(): string;
  /** Asks it to stop, or something else. */
  kill(signal?: NodeJS.Signals): void;
  /** Waits for so many lines that hold this. @returns the last of them @throws Error when the process ends first */
  said(text: string, times?: number): Promise<string>;
  /** Waits for something of the bot's, as long as there is a bot. @throws Error when it ends first */
  waitFor<T>(what: Promise<T>): Promise<T>;
}

/** Where it is between, and what is other than usual. */
export interface BotProcessOptions {
  readonly smn: SmnEmulator;
  readonly slack: SlackEmulator;
  readonly environment: Readonly<Record<string, string>>;
  /** Of Node, for example a limit of its heap. */
  readonly nodeOptions?: readonly string[];
}

/** Starts it; whether it comes up is seen by what it says. */
export function startBotProcess({ smn, slack, environment, nodeOptions = [] }: BotProcessOptions): BotProcess {
  const watch = watchHouse(slack, smn);
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const env = { ...emulatedEnvironment(slack, smn), PORT: '0', ...environment };
  watch.learn(readConfig(env));
  const child = spawn(process.execPath, ['-C', '@org/source', ...nodeOptions, main], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => output.push(line));
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
  // Not `exit`: what it said last is read by now.
  const exitCode = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const ended = exitCode.then((code) => Promise.reject(new Error(`The bot ended (${code}):\n${output.join('\n')}`)));
  ended.catch(() => {});
  return {
    exitCode,
    output: () => output.join('\n'),
    kill: (signal = 'SIGTERM') => child.kill(signal),
    async said(text, times = 1) {
      const found = (): string | undefined => output.filter((line) => line.includes(text))[times - 1];
      const known = found();
      if (known !== undefined) return known;
      const { promise, resolve } = Promise.withResolvers<string>();
      lines.on('line', () => {
        const line = found();
        if (line !== undefined) resolve(line);
      });
      return Promise.race([promise, ended]);
    },
    waitFor: async (what) => Promise.race([what, ended]),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exitCode;
      watch.addLog(output.join('\n'));
      watch.expectNoLeak();
    },
  };
}
