import { renderMessageText, startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator } from '@org/smn-emulator';
import { botEnvironment } from './bot/bot-environment.ts';
import { startBot } from './bot/start-bot.ts';

/** One question and its answer, as the person who asked would read it. */
export interface Answer {
  readonly ackMs: number;
  readonly answerMs: number;
  readonly text: string;
}

/**
 * Asks one thing of the real bot: an SMN emulator, a Slack emulator and the bot itself, each a server of its own on a
 * free port, started for this and stopped after it.
 *
 * @param typed what stands behind `/smsreport`
 * @param signal breaks it off
 * @throws Error that says which part did not do what it must
 */
export async function askOnce(typed: string, { signal }: { readonly signal: AbortSignal }): Promise<Answer> {
  await using smn = await startSmnEmulator();
  await using slack = await startSlackEmulator();
  await using bot = await startBot(botEnvironment({ slack, smn }), { signal });
  if (bot.requestUrl === null) throw new Error('The bot listens nowhere.');
  slack.connect({ requestUrl: bot.requestUrl });
  const exchange = await slack.command(`/smsreport ${typed}`.trim());
  if (exchange.ack.kind !== 'ok') throw new Error(`The bot did not take the command: ${exchange.ack.kind}`);
  const reply = await exchange.nextReply({ signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) });
  return { ackMs: exchange.ack.durationMs, answerMs: reply.elapsedMs, text: renderMessageText(reply) };
}
