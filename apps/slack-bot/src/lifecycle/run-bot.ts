import type { Logger } from 'pino';
import { fixedPolicy, openPolicyFile, type PolicySource } from '../access/policy-file.ts';
import { defaultPolicy } from '../access/policy.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import { createHealth } from '../ops/health.ts';
import { createMetrics } from '../ops/metrics.ts';
import { startOpsServer } from '../ops/ops-server.ts';
import { watchedDispatcher } from '../ops/watch-smn.ts';
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
  const metrics = createMetrics();
  const policy = openPolicy(config, logger, (isGood) => metrics.policyReloaded(isGood));
  const audit = await openAudit(config.audit, { clock, logger });
  const dispatcher = watchedDispatcher(metrics);
  const smn = createSmnClient(config.smn, {
    dispatcher,
    limits: requestLimits(config.limits),
    onRetry: () => metrics.smnRetried(),
  });
  let isStopping = false;
  const bot = createBot(config, { smn, policy, audit: audit.log, metrics, logger, clock, onFatal: () => stop(1) });
  const health = createHealth({
    transport: { kind: config.slack.transport.kind, connectionsOpen: () => bot.connectionsOpen() ?? 0 },
    clock,
  });
  metrics.lookAt({
    ...(config.slack.transport.kind === 'socket' ? { socketConnectionsOpen: () => bot.connectionsOpen() ?? 0 } : {}),
    auditLinesWaiting: () => audit.sink.waiting,
    auditLastWriteMs: () => audit.sink.lastWriteMs,
    isReady: () => health.ready().length === 0,
  });
  const ops = await startOpsServer({ port: config.opsPort, health, metrics, logger });
  logger.info({ event: 'ops', port: ops.port }, 'health and metrics can be asked for');

  function stop(exitCode: number, signal?: NodeJS.Signals): void {
    if (isStopping) return;
    isStopping = true;
    health.stopping();
    logger.info({ signal }, 'the bot stops: it finishes what is under way');
    const { delayMs, graceMs } = config.shutdown;
    const longestMs = bot.connectionsOpen() === null ? delayMs + graceMs : graceMs;
    setTimeout(() => end(1, `the bot did not stop within ${longestMs} ms`), longestMs).unref();
    void closeEverything().then(
      () => end(exitCode, 'the bot has stopped'),
      (error: unknown) => end(1, 'the bot did not stop well', error),
    );
  }

  async function closeEverything(): Promise<void> {
    await bot.stop();
    await smn.close();
    await dispatcher.close();
    await audit.sink.close();
    policy.close();
    metrics.close();
    await ops.stop();
  }

  const { port } = await bot.start();
  health.started();
  if (port === null) logger.info({ event: 'connected' }, 'the bot is connected to Slack');
  else logger.info({ event: 'listening', port }, 'the bot listens');
  return {
    stop: (signal) => stop(0, signal),
    reload() {
      policy.reload();
      const reopened = audit
        .reopen()
        .then(() => logger.info({ event: 'reload' }, 'the bot was asked to read its files again'));
      reopened.catch((error: unknown) => {
        const { message } = error instanceof Error ? error : { message: 'unknown' };
        logger.error({ event: 'audit', reason: message }, 'the audit file could not be opened again');
      });
    },
  };
}

function openPolicy({ policyFile }: Config, logger: Logger, onReload: (isGood: boolean) => void): PolicySource {
  return policyFile === undefined
    ? fixedPolicy(defaultPolicy)
    : openPolicyFile({ path: policyFile, logger, onChange: ({ kind }) => onReload(kind === 'replaced') });
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
