import { pino } from 'pino';
import { createBot } from './bot.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createSmnClient } from './smn-client.ts';

const config = readConfigOrExit();
const logger = pino({ level: config.logLevel });
if (config.sealKeysAreTemporary) {
  logger.warn('SEAL_KEYS is not set: the buttons of answers work until this process stops, and with no other replica');
}
const smn = createSmnClient(config.smn);
let isStopping = false;
const bot = createBot(config, { smn, logger, clock: () => Date.now(), onFatal: () => stop(1) });

try {
  const { port } = await bot.start();
  if (port === null) logger.info({ event: 'connected' }, 'the bot is connected to Slack');
  else logger.info({ event: 'listening', port }, 'the bot listens');
} catch (error) {
  logger.fatal({ reason: error instanceof Error ? error.message : 'unknown' }, 'the bot could not start');
  process.exit(1);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0, signal));

/** Lets what is under way finish; the first call counts. */
function stop(exitCode: number, signal?: NodeJS.Signals): void {
  if (isStopping) return;
  isStopping = true;
  logger.info({ signal }, 'the bot stops: it finishes what is under way');
  bot
    .stop()
    .then(async () => smn.close())
    .then(
      () => process.exit(exitCode),
      (error: unknown) => {
        logger.fatal({ reason: error instanceof Error ? error.message : 'unknown' }, 'the bot did not stop well');
        process.exit(1);
      },
    );
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
