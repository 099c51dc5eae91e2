import { SmnClient } from '@org/smn-core';
import { pino } from 'pino';
import { createBot } from './bot.ts';
import { ConfigError, readConfig, type Config } from './config.ts';

const config = readConfigOrExit();
const logger = pino({ level: config.logLevel });
if (config.sealKeysAreTemporary) {
  logger.warn('SEAL_KEYS is not set: the buttons of answers work until this process stops, and with no other replica');
}
const { smn: account } = config;
const smn = new SmnClient({
  projectId: account.projectId,
  credentials: {
    accessKeyId: account.accessKeyId,
    secretAccessKey: account.secretAccessKey,
    ...(account.securityToken === undefined ? {} : { securityToken: account.securityToken }),
  },
  ...(account.region === undefined ? {} : { region: account.region }),
  ...(account.endpoint === undefined ? {} : { endpoint: account.endpoint }),
});
const bot = createBot(config, { smn, logger, clock: () => Date.now() });

try {
  const { port } = await bot.start();
  logger.info({ event: 'listening', port }, 'the bot listens');
} catch (error) {
  logger.fatal({ reason: error instanceof Error ? error.message : 'unknown' }, 'the bot could not start');
  process.exit(1);
}

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'the bot stops: it finishes what is under way');
    void bot.stop().then(async () => {
      await smn.close();
      process.exit(0);
    });
  });
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
