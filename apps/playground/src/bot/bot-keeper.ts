import type { BotTransport } from './bot-environment.ts';
import { createLane } from './lane.ts';
import type { BotProcess } from './start-bot.ts';

/** What is known of the bot. */
export interface BotState {
  /** `starting`: also while a new one takes over from the one that still runs. */
  readonly status: 'starting' | 'running' | 'stopped';
  readonly lastWords: string | null;
  readonly pid: number | null;
  readonly transport: BotTransport;
}

/** Keeps one bot running, or none. What it is asked for is done in turn. */
export interface BotKeeper extends AsyncDisposable {
  readonly state: BotState;
  /** Starts one, where none runs. @throws Error with what it said, when it does not start */
  start(): Promise<void>;
  /**
   * Starts another one, lets it take over, and ends the one before: as a deployment does, without a moment without one.
   *
   * @throws Error with what it said, when it does not start; the one before goes on
   */
  replace(transport?: BotTransport): Promise<void>;
  /** Ends it as a crash does: without a word, whatever is under way. */
  crash(): Promise<void>;
  /** Does something while there is no bot, then starts one. */
  whileStopped(work: () => void): Promise<void>;
}

/** What the keeper is given. */
export interface BotKeeperOptions {
  readonly launch: (transport: BotTransport, signal: AbortSignal) => Promise<BotProcess>;
  /** From now on Slack sends everything to this one. */
  readonly connect: (bot: BotProcess) => void;
  readonly onChange: () => void;
}

/** How long a bot may finish what is under way when another one has taken over; searches end before that. */
const patienceMs = 30_000;
/** And when the playground ends. */
const farewellMs = 3_000;

export function createBotKeeper({ launch, connect, onChange }: BotKeeperOptions): BotKeeper {
  const closing = new AbortController();
  const inTurn = createLane();
  const leaving = new Map<BotProcess, Promise<void>>();
  let bot: BotProcess | undefined;
  let state: BotState = { status: 'stopped', lastWords: null, pid: null, transport: 'http' };

  function change(changes: Partial<BotState>): void {
    state = { ...state, ...changes };
    onChange();
  }

  /** Says when it has ended, unless another one has taken its place by then. */
  async function watch(watched: BotProcess): Promise<void> {
    const words = await watched.ended;
    if (bot !== watched) return;
    bot = undefined;
    change({ status: 'stopped', lastWords: words, pid: null });
  }

  async function launchAndConnect(transport: BotTransport): Promise<void> {
    const wasRunning = bot !== undefined;
    change({ status: 'starting', lastWords: null });
    try {
      bot = await launch(transport, closing.signal);
    } catch (error) {
      const words = error instanceof Error ? error.message : 'It did not start.';
      // The one before may have ended meanwhile.
      change(bot && wasRunning ? { status: 'running' } : { status: 'stopped', lastWords: words });
      throw error;
    }
    connect(bot);
    void watch(bot);
    change({ status: 'running', pid: bot.pid, transport });
  }

  async function retire(old: BotProcess): Promise<void> {
    killLater(old, patienceMs);
    const gone = old[Symbol.asyncDispose]();
    leaving.set(old, gone);
    await gone;
    leaving.delete(old);
  }

  async function end(): Promise<void> {
    const ended = bot;
    bot = undefined;
    ended?.kill();
    await ended?.ended;
  }

  return {
    get state() {
      return state;
    },
    start: async () =>
      inTurn(async () => {
        if (bot === undefined) await launchAndConnect(state.transport);
      }),
    replace: async (transport) =>
      inTurn(async () => {
        const old = bot;
        await launchAndConnect(transport ?? state.transport);
        if (old === undefined) return;
        const gone = retire(old);
        // Over sockets Slack asks every connection in turn: until the old ones are closed, the old bot answers too.
        if (old.requestUrl === null) await gone;
      }),
    crash: async () =>
      inTurn(async () => {
        bot?.kill();
        await bot?.ended;
      }),
    whileStopped: async (work) =>
      inTurn(async () => {
        await end();
        work();
        await launchAndConnect(state.transport);
      }),
    async [Symbol.asyncDispose]() {
      closing.abort();
      await inTurn(async () => {
        const last = bot;
        bot = undefined;
        if (last !== undefined) void retire(last);
        for (const old of leaving.keys()) killLater(old, farewellMs);
        await Promise.all(leaving.values());
      });
    },
  };
}

/** Ends a bot that has not ended by itself within so long. */
function killLater(bot: BotProcess, withinMs: number): void {
  const timer = setTimeout(() => bot.kill(), withinMs);
  void bot.ended.then(() => clearTimeout(timer));
}
