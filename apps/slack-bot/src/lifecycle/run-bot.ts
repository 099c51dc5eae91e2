import type { Logger } from 'pino';
import { fixedPolicy, openPolicyFile, type PolicySource } from '../access/policy-file.ts';
import { defaultPolicy } from '../access/policy.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import { createSmnClient, requestLimits } from '../smn-client.ts';
import { openAudit } from './open-audit.ts';

/** The bot, with everything that it stands on. */
export interface RunningBot {
  /** Stops in good order, once; the process ends by `end`. */
  stop(signal?: NodeJS.Signals): void;
  /** Reads the policy again, and opens the audit file again: for who changed the one, or moved the other away. */
  reload(): void;
}

/** Ends the process. */
export type End = (exitCode: number, why: string, error?: unknown) => void;

/**
 * Opens everything, and lets Slack in.
 *
 * @throws Error that says what is in the way: the policy, the audit file, a port, a token
 */
export async function runBot(config: Config, logger: Logger, end: End): Promise<RunningBot> {
  const clock = (): number => Date.now();
  for (const warning of warningsOf(config)) logger.warn(warning);
  const policy = openPolicy(config, logger);
  const audit = await openAudit(config.audit, { clock, logger });
  const smn = createSmnClient(config.smn, { limits: requestLimits(config.limits) });
  let isStopping = false;
  const bot = createBot(config, { smn, policy, audit: audit.log, logger, clock, onFatal: () => stop(1) });

  function stop(exitCode: number, signal?: NodeJS.Signals): void {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'the bot stops: it finishes what is under way');
    const { graceMs } = config.shutdown;
    setTimeout(() => end(1, `the bot did not stop within ${graceMs} ms`), graceMs).unref();
    void closeEverything().then(
      () => end(exitCode, 'the bot has stopped'),
      (error: unknown) => end(1, 'the bot did not stop well', error),
    );
  }

  async function closeEverything(): Promise<void> {
    await bot.stop();
    await smn.close();
    await audit.sink.close();
    policy.close();
  }

  const { port } = await bot.start();
  if (port === null) logger.info({ event: 'connected' }, 'the bot is connected to Slack');
  else logger.info({ event: 'listening', port }, 'the bot listens');
  return {
    stop: (signal) => stop(0, signal),
    reload() {
      policy.reload();
      audit.reopen().catch((error: unknown) => {
        const { message } = error instanceof Error ? error : { message: 'unknown' };
        logger.error({ event: 'audit', reason: message }, 'the audit file could not be opened again');
      });
    },
  };
}

function openPolicy({ policyFile }: Config, logger: Logger): PolicySource {
  return policyFile === undefined ? fixedPolicy(defaultPolicy) : openPolicyFile({ path: policyFile, logger });
}

function warningsOf({ sealKeysAreTemporary, audit }: Config): readonly string[] {
  return [
    ...(sealKeysAreTemporary
      ? ['SEAL_KEYS is not set: the buttons of answers work until this process stops, and with no other replica']
      : []),
    ...(audit.keyIsTemporary
      ? ['AUDIT_KEY is not set: nobody can search what this process writes into the audit by a number in full']
      : []),
  ];
}
