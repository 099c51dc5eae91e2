// The smallest Bolt app that says something: acks, then answers a text by the response_url, with Bolt's own respond().
import { App, HTTPReceiver } from '@slack/bolt';
import { announce } from './announce.ts';

const { SLACK_BOT_TOKEN: token = '', SLACK_SIGNING_SECRET: signingSecret = '', SLACK_API_URL = '' } = process.env;
const app = new App({
  token,
  receiver: new HTTPReceiver({ signingSecret }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/smsreport', async ({ ack, respond }) => {
  await ack();
  await respond('Here is your answer.');
});
announce(await app.start(0));
