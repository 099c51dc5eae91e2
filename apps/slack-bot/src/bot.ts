import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, SmnClient } from '@org/smn-core';
import type { Logger } from 'pino';
import { createAccess } from './access/access.ts';
import { createGroups } from './access/groups.ts';
import type { PolicySource } from './access/policy-file.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { Config } from './config.ts';
import type { Metrics } from './ops/metrics.ts';
import { createSealer } from './search/sealer.ts';
import { createSearchLimit } from './search/search-limit.ts';
import { createHealthWatch } from './search/service-health.ts';
import { createSignDirectory } from './search/sign-directory.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { createChannels } from './slack/channels.ts';
import { correlationId, withCorrelationId } from './slack/correlation.ts';
import { createFileSharing } from './slack/file-sharing.ts';
import { countTurn } from './ops/count-turn.ts';
import { identify, type Identity } from './slack/identity.ts';
import { createLevelMemory } from './slack/level-memory.ts';
import { createPeople } from './slack/people.ts';
import { redact } from './slack/redact.ts';
import { createResponder } from './slack/responder.ts';
import { isLoopback } from './slack/response-url.ts';
import { createSlackClients } from './slack/slack-clients.ts';
import type { ExportDependencies } from './surfaces/export/run-export.ts';
import { registerSurfaces } from './surfaces/register-surfaces.ts';
import { OnceApp } from './transport/once-app.ts';
import type { SocketTiming } from './transport/socket-timing.ts';
import { createTransport } from './transport/transport.ts';
import { StoppedError } from './turns/problem.ts';
import { createWindows } from './turns/windows.ts';

/** What the bot is given: everything that reaches outside, so that a test can stand in for it. */
export interface BotDependencies {
  readonly smn: SmnClient;
  readonly policy: PolicySource;
  readonly audit: AuditLog;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly clock: Clock;
  /** In ms; what production uses when left out. */
  readonly timing?: Partial<Pick<ExportDependencies, keyof typeof timing>>;
  /** In ms, for Socket Mode; what production uses when left out. */
  readonly socketTiming?: Partial<SocketTiming>;
  /** Slack lets the bot in no more, long after the start. It has been logged; nothing will come in from now on. */
  readonly onFatal?: (error: Error) => void;
}

/** The bot, ready to listen. */
export interface Bot {
  /**
   * Lets Slack's requests in, and answers the port it listens on: `null` over sockets, where it is connected by then.
   *
   * @throws when a token is refused, the port is taken, or Slack cannot be reached
   */
  start(): Promise<{ readonly port: number | null }>;
  /**
   * Is ready for nothing new, and takes it for a while all the same, from who has not noticed yet; then lets answers that
   * are under way finish, ends exports with a sentence, and stops.
   */
  stop(): Promise<void>;
  readonly state: 'starting' | 'ready' | 'stopping';
  /** How many connections to Slack are open; `null` where Slack connects to the bot. */
  connectionsOpen(): number | null;
}

/** Within Slack's three seconds a person is told that the search goes on, even when Slack was slow to say who they are. */
const timing = {
  searchTimeoutMs: 25_000,
  stillSearchingAfterMs: 1_500,
  exportTimeoutMs: 15 * 60_000,
  exportProgressMs: 2_000,
};

/** Puts the bot together; nothing is sent or opened before `start()`. */
export function createBot(config: Config, dependencies: BotDependencies): Bot {
  const { smn, logger, clock, policy, audit, metrics } = dependencies;
  const boltLogger = createBoltLogger(logger);
  const transport = createTransport(config, {
    logger,
    boltLogger,
    socketTiming: dependencies.socketTiming,
    onFatal: (error) => dependencies.onFatal?.(error),
  });
  let identity: Identity | null = null;
  const app = new OnceApp(
    {
      receiver: transport.receiver,
      // Bolt asks by itself otherwise, and a token that is refused is an unhandled rejection then.
      authorize: async () => ({ botToken: config.slack.botToken, ...botOf(identity) }),
      convoStore: false,
      logger: boltLogger,
      clientOptions: {
        slackApiUrl: config.slack.apiUrl,
        timeout: 10_000,
        retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 },
      },
    },
    {
      onAcked: (kind, seconds) => metrics.acked(kind, seconds),
      onRepeated: () => metrics.deliveryRepeated(),
    },
  );

  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const over = metrics.began('turns');
    const work = withCorrelationId(next);
    underWay.add(work);
    await work.finally(() => {
      underWay.delete(work);
      over();
    });
  });
  const clients = createSlackClients({
    token: config.slack.botToken,
    slackApiUrl: config.slack.apiUrl,
    logger: boltLogger,
    watch: { onCall: (call) => metrics.slackCalled(call), onAuthLost: (word) => tokenIsLost(word) },
  });
  /** At the start it is told by who starts; later there is nobody to tell but the log. */
  function tokenIsLost(word: string): void {
    lost ??= word;
    if (state !== 'ready') return;
    const error = new Error(`Slack does not take SLACK_BOT_TOKEN any more (${word})`);
    logger.fatal({ event: 'refused', reason: error.message }, 'Slack lets the bot in no more');
    dependencies.onFatal?.(error);
  }
  let state: Bot['state'] = 'starting';
  let lost: string | null = null;
  const ways = {
    clients,
    logger,
    levels: createLevelMemory(clock),
    allowLoopback: isLoopback(config.slack.apiUrl),
    onPosted: (error: string | null) => metrics.responseUrlPosted(error),
  };
  const health = createHealthWatch(clock);
  const channels = createChannels(ways);
  registerSurfaces(app, {
    smn,
    clock,
    logger,
    people: createPeople(clients, logger, (isHit) => metrics.cacheAsked('people', isHit)),
    windows: createWindows(clients),
    respond: createResponder(ways),
    channels,
    audit,
    access: createAccess({
      policy,
      groups: createGroups(clients, logger, clock, (isHit) => metrics.cacheAsked('groups', isHit)),
      channels,
      homeTeamId: () => identity?.teamId ?? null,
    }),
    searchLimit: createSearchLimit({ perMinute: config.limits.searchesPerMinute, clock }),
    files: createFileSharing(clients, ways.allowLoopback),
    clients,
    health,
    stopping: stopping.signal,
    onTurn: (result) => countTurn(result, metrics),
    onExport: () => metrics.began('exports'),
    signs: createSignDirectory({
      seen: (isHit) => metrics.cacheAsked('signs', isHit),
      ask: async (signal) => health.note(async () => smn.signs({ signal })),
      clock,
      pinned: config.smn.signIds,
    }),
    sealer: createSealer(config.sealKeys, clock),
    ...timing,
    ...dependencies.timing,
  });
  app.error(async ({ name, message }) => {
    logger.error({ correlationId: correlationId(), error: { name, message: redact(message) } }, 'a listener failed');
  });

  return {
    get state() {
      return state;
    },
    connectionsOpen: () => transport.connectionsOpen(),
    async start() {
      identity = await identify(clients);
      const started = await transport.start();
      state = 'ready';
      // Lost between the first question and now.
      if (lost !== null) tokenIsLost(lost);
      return started;
    },
    async stop() {
      state = 'stopping';
      // Over a socket Slack is told itself.
      if (transport.connectionsOpen() === null) await wait(config.shutdown.delayMs);
      // A search is over within its own limit; an export would keep whoever stops the bot waiting for minutes.
      stopping.abort(new StoppedError());
      await transport.stop();
      await Promise.allSettled(underWay);
      await audit.flush();
    },
  };
}

function botOf(identity: Identity | null): { readonly botId?: string; readonly botUserId?: string } {
  const { botId, botUserId } = identity ?? {};
  return { ...(botId === undefined ? {} : { botId }), ...(botUserId === undefined ? {} : { botUserId }) };
}
