import { startSlackEmulator } from '@org/slack-emulator';
import type { ContenderPlan } from '../ack/contenders.ts';
import { startContender } from '../ack/start-contender.ts';
import type { MeasuredCode } from '../build-code.ts';
import { accessKeys } from '../readers/target.ts';
import { projectIdOf } from '../row-server/dataset.ts';
import type { RowServer } from '../row-server/start-row-server.ts';

/** What an export took. */
export interface ExportResult {
  readonly seconds: number;
  readonly csvMb: number;
  /** Before the export, after a search. */
  readonly restMb: number;
  readonly peakMb: number;
}

const user = { id: 'U0BENCH01', name: 'alice', realName: 'Alice', tz: 'Asia/Shanghai', locale: 'en-US' };

/** Has the bot export so many reports to a Slack, by a click, as a person does. @throws Error when rows are missing */
export async function exportReports(
  { plan, code, server }: { readonly plan: ContenderPlan; readonly code: MeasuredCode; readonly server: RowServer },
  rows: number,
): Promise<ExportResult> {
  await using slack = await startSlackEmulator({ users: [user] });
  const environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: accessKeys.accessKeyId,
    HUAWEICLOUD_SDK_SK: accessKeys.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: projectIdOf({ shape: 'even', rows, latencyMs: 0, offsetMicros: 0 }),
    SMN_ENDPOINT: server.origin,
  };
  await using bot = await startContender(plan, environment, code);
  slack.connect({ requestUrl: `${bot.origin}/slack/events` });
  const exchange = await slack.command('/smsreport last 3d', { user: user.id });
  let reply = await exchange.nextReply();
  while (reply.text.startsWith('Still searching')) reply = await exchange.nextReply();

  const { residentMb: restMb } = await bot.memory();
  bot.watchMemory();
  const began = performance.now();
  await exchange.click('sms.export.start', { user: user.id });
  let outcome = await slack.nextMessage({ user: user.id });
  while (outcome.text.startsWith('Exporting …')) outcome = await slack.nextMessage({ user: user.id });
  const seconds = (performance.now() - began) / 1000;
  const { peakMb } = await bot.memory();

  const [file] = slack.filesFor(user.id);
  if (file === undefined) throw new Error(`The bot exported nothing: ${outcome.text}`);
  const lines = new TextDecoder().decode(file.bytes).split('\r\n').length - 2;
  if (lines !== rows) throw new Error(`The bot exported ${lines} reports of ${rows}`);
  return { seconds, csvMb: file.bytes.length / 1024 / 1024, restMb, peakMb };
}
