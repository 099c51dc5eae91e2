import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fitToShow, lastWords } from './last-words.ts';

/** The bot as a process of its own. */
export interface BotProcess extends AsyncDisposable {
  readonly pid: number;
  /** Where it takes Slack's requests; `null` over sockets, where it is connected by now. */
  readonly requestUrl: string | null;
  /** Its last words, once it has ended. */
  readonly ended: Promise<string>;
  /** Ends it at once, whatever is under way. */
  kill(): void;
  /** Asks it to finish what is under way, and waits for its end. */
  [Symbol.asyncDispose](): Promise<void>;
}

const mostLines = 50;

/**
 * Starts the bot by its shipped entry, on a free port or over sockets, and waits until Slack can reach it.
 *
 * @param environment what an operator would set; nothing of the caller's own environment but PATH is passed on
 * @param signal ends it before it has started
 * @throws Error with what the bot said, when it stops before that
 */
export async function startBot(
  environment: Readonly<Record<string, string>>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<BotProcess> {
  signal?.throwIfAborted();
  const entry = fileURLToPath(import.meta.resolve('@org/slack-bot/main'));
  const endWithParent = new URL('end-with-parent.ts', import.meta.url).href;
  const bot = spawn(process.execPath, ['-C', '@org/source', '--import', endWithParent, entry], {
    env: { PATH: process.env['PATH'], PORT: '0', OPS_PORT: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  function note(line: string): void {
    said.push(line);
    if (said.length > mostLines) said.shift();
  }
  const ready = Promise.withResolvers<string | null>();
  const ended = Promise.withResolvers<string>();
  createInterface({ input: bot.stderr }).on('line', note);
  createInterface({ input: bot.stdout }).on('line', (line) => {
    note(line);
    const requestUrl = readReadiness(line);
    if (requestUrl !== undefined) ready.resolve(requestUrl);
  });
  bot.on('error', ready.reject);
  // Not at its exit: what it said last may still be on its way then.
  bot.on('close', (exitCode, endSignal) => {
    const secrets = secretsOf(environment);
    ready.reject(new Error(`The bot stopped before it was ready. It said:\n${fitToShow(said.join('\n'), secrets)}`));
    ended.resolve(lastWords(said, { exitCode, signal: endSignal }, secrets));
  });
  function kill(): void {
    bot.kill('SIGKILL');
  }
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const requestUrl = await ready.promise;
    return {
      pid: bot.pid ?? 0,
      requestUrl,
      ended: ended.promise,
      kill,
      async [Symbol.asyncDispose]() {
        bot.kill('SIGTERM');
        await ended.promise;
      },
    };
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** Where Slack reaches the bot, when this line of its log says that it does; `undefined` when it says something else. */
function readReadiness(line: string): string | null | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('event' in entry)) return undefined;
    if (entry.event === 'connected') return null;
    if (entry.event !== 'listening' || !('port' in entry) || typeof entry.port !== 'number') return undefined;
    return `http://127.0.0.1:${entry.port}/slack/events`;
  } catch {
    return undefined;
  }
}

function secretsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const named = Object.entries(environment).filter(([name]) => /TOKEN|SECRET|_SK$|_KEYS$/.test(name));
  return named.flatMap(([, value]) => value.split(/[:,]/)).filter((part) => part.length > 3);
}
