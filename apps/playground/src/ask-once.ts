import { startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator } from '@org/smn-emulator';
import { renderMessageText } from '@org/slack-emulator';
import { startBot } from './start-bot.ts';

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
 * @throws Error that says which part did not do what it must
 */
export async function askOnce(typed: string): Promise<Answer> {
  await using smn = await startSmnEmulator();
  await using slack = await startSlackEmulator();
  await using bot = await startBot({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: smn.credentials.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    SMN_ENDPOINT: smn.url,
    LOG_LEVEL: 'info',
  });
  slack.connect({ requestUrl: bot.requestUrl });
  const exchange = await slack.command(`/smsreport ${typed}`.trim());
  if (exchange.ack.kind !== 'ok') throw new Error(`The bot did not take the command: ${exchange.ack.kind}`);
  const reply = await exchange.nextReply({ signal: AbortSignal.timeout(30_000) });
  return { ackMs: exchange.ack.durationMs, answerMs: reply.elapsedMs, text: renderMessageText(reply) };
}
