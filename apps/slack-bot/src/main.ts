import { ConfigError, readConfig, type Config } from './config.ts';
import { runBot, type RunningBot } from './lifecycle/run-bot.ts';
import { createLogger } from './ops/create-logger.ts';
import { knownSecrets } from './ops/known-secrets.ts';

const config = readConfigOrExit();
const logger = createLogger({ level: config.logLevel, secrets: knownSecrets(config) });

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => end(1, 'something went wrong that nobody expected', error));
}

let running: RunningBot | null = null;
// From the start, for a signal that nobody listens to ends a process where it stands.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (running === null) end(0, 'the bot was told to stop before it had started');
    else running.stop(signal);
  });
}
process.on('SIGHUP', () => running?.reload());

void start();

async function start(): Promise<void> {
  try {
    running = await runBot(config, logger, (exitCode, why, error) => end(exitCode, why, error));
  } catch (error) {
    end(1, 'the bot could not start', error);
  }
}

function end(exitCode: number, why: string, error?: unknown): never {
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: 'unknown' };
  if (exitCode === 0) logger.info({ event: 'ended' }, why);
  else
    logger.fatal(
      { event: 'ended', ...(error === undefined ? {} : { reason: message, error: { name, message } }) },
      why,
    );
  process.exit(exitCode);
}

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
