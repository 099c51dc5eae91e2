// The smallest Bolt app: everything as Bolt has it, one command that acks.
import { App, HTTPReceiver } from '@slack/bolt';
import { announce } from './announce.ts';

const { SLACK_BOT_TOKEN: token = '', SLACK_SIGNING_SECRET: signingSecret = '', SLACK_API_URL = '' } = process.env;
const app = new App({
  token,
  receiver: new HTTPReceiver({ signingSecret }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/smsreport', async ({ ack }) => {
  await ack();
});
announce(await app.start(0));
