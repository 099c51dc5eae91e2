import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The bot as a process of its own. */
export interface BotProcess extends AsyncDisposable {
  /** Where it takes Slack's requests. */
  readonly requestUrl: string;
}

/**
 * Starts the bot by its shipped entry, on a free port, and waits until it says that it listens.
 *
 * @param environment what an operator would set; nothing of the caller's own environment but PATH is passed on
 * @throws Error with what the bot said, when it stops before it listens
 */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const entry = fileURLToPath(import.meta.resolve('@org/slack-bot/main'));
  const bot = spawn(process.execPath, ['-C', '@org/source', entry], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopped = once(bot, 'exit');
  const said: string[] = [];
  bot.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const lines = createInterface({ input: bot.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(`${line}\n`);
      const listening = readListeningPort(line);
      if (listening !== null) resolve(listening);
    });
    bot.on('error', reject);
    bot.on('exit', () => reject(new Error(`The bot stopped before it listened. It said:\n${said.join('')}`)));
  });
  return {
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    async [Symbol.asyncDispose]() {
      bot.kill('SIGTERM');
      await stopped;
    },
  };
}

function readListeningPort(line: string): number | null {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('event' in entry) || !('port' in entry)) return null;
    return entry.event === 'listening' && typeof entry.port === 'number' ? entry.port : null;
  } catch {
    return null;
  }
}
