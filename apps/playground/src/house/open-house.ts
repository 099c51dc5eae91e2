import { randomBytes } from 'node:crypto';
import { renderMessageText, startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import type { Answer } from '../ask-once.ts';
import { botEnvironment } from '../bot/bot-environment.ts';
import { createBotKeeper, type BotKeeper } from '../bot/bot-keeper.ts';
import { startBot } from '../bot/start-bot.ts';
import { createWireLog, type WireLog } from '../wire/wire-log.ts';
import { botScopes } from './app-manifest.ts';
import { createChanges, type Changes } from './changes.ts';
import { createFaultBoard, type FaultBoard } from './fault-board.ts';
import { channels, people } from './people.ts';
import { addWaitingMessages } from './waiting-messages.ts';

/** Both emulators, the bot between them, and all that can be done to them. */
export interface House extends AsyncDisposable {
  readonly slack: SlackEmulator;
  readonly smn: SmnEmulator;
  readonly bot: BotKeeper;
  readonly faults: FaultBoard;
  readonly wire: WireLog;
  readonly changes: Changes;
  /** Everything as at the start, but people and the transport as they are. The bot does not run meanwhile. */
  reset(): Promise<void>;
}

/** Opens it, with the bot running; `signal` breaks that off. @throws Error when the bot does not start */
export async function openHouse({ signal }: { readonly signal: AbortSignal }): Promise<House> {
  await using opening = new AsyncDisposableStack();
  const smn = opening.use(await startSmnEmulator({ behaviour: { numbers: 'full' } }));
  const slack = opening.use(await startSlackEmulator({ users: people, channels, scopes: botScopes }));
  const changes = createChanges();
  const wire = createWireLog({ slack, smn });
  slack.onChange(() => changes.note());
  smn.onRequest(() => changes.note());
  addWaitingMessages(smn);
  // The same for every bot of this run, so that the buttons of an answer outlive the bot that made them.
  const sealKeys = { SEAL_KEYS: `k1:${randomBytes(32).toString('base64')}` };
  const bot = opening.use(
    createBotKeeper({
      launch: async (transport, closing) =>
        startBot(
          { ...botEnvironment({ slack, smn }, transport), ...sealKeys },
          { signal: AbortSignal.any([signal, closing]) },
        ),
      connect: ({ requestUrl }) => slack.connect(requestUrl === null ? { socketMode: true } : { requestUrl }),
      onChange: () => changes.note(),
    }),
  );
  const faults = createFaultBoard({ slack, smn });
  await bot.start();
  const resources = opening.move();
  return {
    slack,
    smn,
    bot,
    faults,
    wire,
    changes,
    reset: async () =>
      bot.whileStopped(() => {
        smn.reset();
        slack.reset();
        faults.forget();
        wire.clear();
        addWaitingMessages(smn);
      }),
    [Symbol.asyncDispose]: async () => resources.disposeAsync(),
  };
}

/** What is asked before anybody has asked anything. */
export const exampleQuestion = '134****6789 last 24h';
export const exampleCommand = `/smsreport ${exampleQuestion}`;
const patienceMs = 30_000;

/** Asks it as the first person, in the first channel. @throws Error when the bot does not take it, or does not answer */
export async function askExample(
  { slack }: Pick<House, 'slack'>,
  { signal }: { readonly signal: AbortSignal },
): Promise<Answer> {
  const exchange = await slack.command(exampleCommand);
  if (exchange.ack.kind !== 'ok') throw new Error(`The bot did not take the command: ${exchange.ack.kind}`);
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  let reply = await exchange.nextReply({ signal: patience });
  // On a busy machine the bot says first that it still searches: an answer has buttons.
  while (!reply.blocks.some(({ type }) => type === 'actions')) reply = await exchange.nextReply({ signal: patience });
  return { ackMs: exchange.ack.durationMs, answerMs: reply.elapsedMs, text: renderMessageText(reply) };
}
