import { ConfigError, readConfig, type Config } from './config.ts';
import { runBot } from './lifecycle/run-bot.ts';
import { createLogger } from './ops/create-logger.ts';
import { knownSecrets } from './ops/known-secrets.ts';

const config = readConfigOrExit();
const logger = createLogger({ level: config.logLevel, secrets: knownSecrets(config) });

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => end(1, 'something went wrong that nobody expected', error));
}

try {
  const running = await runBot(config, logger, (exitCode, why, error) => end(exitCode, why, error));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => running.stop(signal));
  process.on('SIGHUP', () => running.reload());
} catch (error) {
  end(1, 'the bot could not start', error);
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
