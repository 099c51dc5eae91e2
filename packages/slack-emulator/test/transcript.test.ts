import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { json, respond, startCommandReceiver } from './support/command-receiver.ts';

const alice = 'U0ALICE01';
const bernd = 'U0BERND01';

describe('the transcript', () => {
  test('holds commands, acks, replies, refused replies and Web API calls in order', async () => {
    await using app = await startCommandReceiver(() => json({ text: 'wait' }));
    await using slack = await startSlackEmulator({ clock: () => 7 });
    slack.connect(app);
    await slack.command('/smsreport help', { user: alice });
    await new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }).users.info({ user: alice });
    const responseUrl = app.received[0]?.form.get('response_url');
    await respond(responseUrl, { text: 'done' });
    await respond(responseUrl, {});
    expect(slack.transcript).toMatchObject([
      { kind: 'command', text: '/smsreport help', userId: alice, at: 7 },
      { kind: 'ack', outcome: 'ok', status: 200 },
      { kind: 'reply', via: 'ack', text: 'wait' },
      { kind: 'web-api', method: 'users.info', ok: true, callArguments: { user: alice } },
      { kind: 'reply', via: 'response_url', text: 'done' },
      { kind: 'refused-reply', error: 'no_text' },
    ]);
  });

  test('masks numbers that were typed, while the app gets what was typed', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.command('/smsreport +8613412346789 138 0013 8000 last 24h');
    expect(slack.transcript[0]).toMatchObject({ text: '/smsreport +86134****6789 138****8000 last 24h' });
    expect(app.received[0]?.form.get('text')).toBe('+8613412346789 138 0013 8000 last 24h');
  });

  test('masks numbers in replies at any depth, while the exchange has what was sent', async () => {
    const blocks = [
      { type: 'section', fields: [{ type: 'mrkdwn', text: 'To 13412346789 <!date^1732323232^{date}|then>' }] },
    ];
    await using app = await startCommandReceiver(() => json({ text: 'To 13412346789', blocks }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.replies).toMatchObject([{ text: 'To 13412346789', blocks }]);
    expect(slack.transcript.at(-1)).toMatchObject({
      text: 'To 134****6789',
      blocks: [
        { type: 'section', fields: [{ type: 'mrkdwn', text: 'To 134****6789 <!date^1732323232^{date}|then>' }] },
      ],
    });
  });

  test('has neither tokens nor numbers in the arguments of Web API calls', async () => {
    await using slack = await startSlackEmulator();
    await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: slack.botToken, note: 'for 13412346789' }),
    });
    await fetch(`${slack.apiUrl}sms.send`);
    expect(slack.transcript).toMatchObject([
      { method: 'auth.test', ok: true, callArguments: { token: '[redacted]', note: 'for 134****6789' } },
      { method: 'sms.send', ok: false, error: 'unknown_method' },
    ]);
    expect(JSON.stringify(slack.transcript)).not.toContain(slack.botToken);
  });

  test('says what the person sees of a failure', async () => {
    await using app = await startCommandReceiver(() => undefined);
    await using slack = await startSlackEmulator({ ackTimeoutMs: 30 });
    slack.connect(app);
    await slack.command('/smsreport help');
    expect(slack.transcript.at(-1)).toMatchObject({
      kind: 'ack',
      outcome: 'timeout',
      notice: '/smsreport failed with the error "operation_timeout"',
    });
  });

  test('is a snapshot that does not grow under its reader', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const before = slack.transcript;
    await slack.command('/smsreport help');
    expect(before).toEqual([]);
    expect(slack.transcript).toHaveLength(2);
  });
});

describe('who sees what', () => {
  test('an ephemeral exchange is seen by the one who typed only', async () => {
    await using app = await startCommandReceiver(() => json({ text: 'only for you' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.command('/smsreport help', { user: alice });
    await new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }).auth.test();
    expect(slack.transcriptFor(alice).map(({ kind }) => kind)).toEqual(['command', 'ack', 'reply']);
    expect(slack.transcriptFor(bernd)).toEqual([]);
  });

  test('a reply in the channel is seen by everybody, together with the command that was typed', async () => {
    await using app = await startCommandReceiver(() => json({ text: 'for all', response_type: 'in_channel' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.command('/smsreport help', { user: alice });
    expect(slack.transcriptFor(bernd)).toMatchObject([
      { kind: 'command', text: '/smsreport help' },
      { kind: 'reply', text: 'for all' },
    ]);
  });
});
