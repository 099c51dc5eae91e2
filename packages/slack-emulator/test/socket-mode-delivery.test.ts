import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';
import { actions, button, input, modal, plain } from './support/block-samples.ts';
import { respond, startCommandReceiver } from './support/command-receiver.ts';
import { startSocketApp, type ReceivedEnvelope } from './support/socket-app.ts';

async function startSocketSlack(options: { ackTimeoutMs?: number } = {}): Promise<SlackEmulator> {
  const slack = await startSlackEmulator(options);
  slack.connect({ socketMode: true });
  return slack;
}

const typeOf = ({ type, body }: ReceivedEnvelope): unknown => body['type'] ?? type;

describe('a command', () => {
  test('comes as an object of its fields, and an ack without words is ok', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack);
    const { ack } = await slack.command('/smsreport 134****6789  last 24h');
    expect(ack).toEqual({ kind: 'ok', status: 200, durationMs: expect.any(Number) });
    expect(await app.received.next()).toMatchObject({
      type: 'slash_commands',
      envelope_id: expect.stringMatching(/^[\da-f-]{36}$/),
      accepts_response_payload: true,
      body: {
        command: '/smsreport',
        text: '134****6789  last 24h',
        user_id: 'U0ALICE01',
        is_enterprise_install: 'false',
        response_url: expect.stringContaining(`${slack.url}/commands/`),
      },
    });
  });

  test.each([
    ['a message', { text: 'hello', blocks: [{ type: 'divider' }] }, { text: 'hello', blocks: [{ type: 'divider' }] }],
    ['a text', 'hello', { text: 'hello', blocks: [] }],
  ])('shows %s that is in the ack', async (_what, payload, shown) => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { answer: ({ ack }) => ack(payload) });
    const exchange = await slack.command('/smsreport help');
    expect(await exchange.nextReply()).toMatchObject({ via: 'ack', responseType: 'ephemeral', ...shown });
    expect(app.received.replies).toHaveLength(1);
  });

  test('is refused for an ack with blocks that are none, as over HTTP', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { answer: ({ ack }) => ack({ blocks: [{ text: 'x' }] }) });
    expect((await slack.command('/smsreport help')).ack).toMatchObject({ kind: 'invalid-response' });
    expect(app.received.replies).toHaveLength(1);
  });

  test('fails when nobody acks in time, and a late ack means nothing', async () => {
    await using slack = await startSocketSlack({ ackTimeoutMs: 30 });
    await using app = await startSocketApp(slack, { answer: () => undefined });
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack).toMatchObject({
      kind: 'timeout',
      notice: '/smsreport failed with the error "operation_timeout"',
    });
    const { ack, body } = await app.received.next();
    await ack({ text: 'late' });
    await respond(String(body['response_url']), { text: 'in time' });
    expect(await exchange.nextReply()).toMatchObject({ via: 'response_url', text: 'in time' });
  });

  test('cannot be dispatched while the app has no connection', async () => {
    await using slack = await startSocketSlack();
    expect((await slack.command('/smsreport help')).ack).toMatchObject({
      kind: 'unreachable',
      reason: 'the app has no open connection',
      notice: '/smsreport failed with the error "dispatch_failed"',
    });
  });
});

describe('interactions', () => {
  test('are envelopes with the payload, and answered through the response_url or the ack', async () => {
    await using slack = await startSocketSlack();
    const answers: Record<string, Record<string, unknown>> = {
      slash_commands: { blocks: [actions(button({ action_id: 'next', value: 'sealed' }))] },
      view_submission: { response_action: 'errors', errors: { window: 'too long ago' } },
    };
    await using app = await startSocketApp(slack, {
      answer: (envelope) => envelope.ack(answers[String(typeOf(envelope))]),
    });
    const exchange = await slack.command('/smsreport help');
    await app.received.next();

    const clicked = await exchange.click('next');
    const click = await app.received.next();
    expect(click).toMatchObject({
      type: 'interactive',
      accepts_response_payload: true,
      body: { type: 'block_actions', trigger_id: clicked.triggerId, actions: [{ action_id: 'next', value: 'sealed' }] },
    });
    await respond(String(click.body['response_url']), { text: 'page 2' });
    expect(await clicked.nextReply()).toMatchObject({ text: 'page 2' });

    const view = modal([input()], { submit: plain('Search'), notify_on_close: true });
    await new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }).apiCall('views.open', {
      trigger_id: clicked.triggerId,
      view,
    });
    const submitted = await slack.submitView({ values: { window: 'last year' } });
    expect(submitted.ack).toMatchObject({ kind: 'ok', action: 'errors' });
    expect(submitted.view?.errors).toEqual({ window: 'too long ago' });

    delete answers['view_submission'];
    expect((await slack.submitView({ values: { window: 'last 24h' } })).ack).toMatchObject({ action: 'close' });
    expect(slack.modalFor('U0ALICE01')).toBeUndefined();
    expect(app.received.replies.map(typeOf)).toEqual([
      'slash_commands',
      'block_actions',
      'view_submission',
      'view_submission',
    ]);
  });
});

describe('events and shortcuts', () => {
  test('come as envelopes too, and an event says whether it was sent before', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack);
    const { ack, eventId } = await slack.openHome();
    expect(ack).toEqual({ kind: 'ok', status: 200, durationMs: expect.any(Number) });
    await slack.openHome({ eventId, retryNum: 1 });
    const message = slack.post('did it arrive?');
    await slack.messageShortcut('check', { message });
    const event = { type: 'events_api', accepts_response_payload: false, body: { event_id: eventId } };
    expect(app.received.replies).toMatchObject([
      { ...event, retry_num: 0, retry_reason: '', body: { event: { type: 'app_home_opened' } } },
      { ...event, retry_num: 1, retry_reason: 'timeout' },
      { type: 'interactive', body: { type: 'message_action', callback_id: 'check', message_ts: message.ts } },
    ]);
  });
});

describe('several connections', () => {
  test('take turns, and each envelope goes to one of them', async () => {
    await using slack = await startSocketSlack();
    await using first = await startSocketApp(slack);
    await using second = await startSocketApp(slack);
    for (const text of ['1', '2', '3', '4']) await slack.command(`/smsreport ${text}`);
    const textsOf = ({ received }: typeof first): unknown[] => received.replies.map(({ body }) => body['text']);
    expect(textsOf(first)).toEqual(['1', '3']);
    expect(textsOf(second)).toEqual(['2', '4']);
  });
});

describe('an app', () => {
  test('can be reached the other way at any time', async () => {
    await using slack = await startSocketSlack();
    await using socketApp = await startSocketApp(slack);
    await using httpApp = await startCommandReceiver(() => ({}));
    await slack.command('/smsreport 1');
    slack.connect(httpApp);
    await slack.command('/smsreport 2');
    slack.connect({ socketMode: true });
    await slack.command('/smsreport 3');
    expect(socketApp.received.replies.map(({ body }) => body['text'])).toEqual(['1', '3']);
    expect(httpApp.received.map(({ form }) => form.get('text'))).toEqual(['2']);
  });

  test('is sent nothing that can only be wrong over HTTP', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack);
    await expect(slack.deliver({ body: 'command=%2Fx' })).rejects.toThrow('This is signed HTTP');
    await expect(slack.command('/x', { timestampSeconds: 1 })).rejects.toThrow('Nothing is signed over a socket');
    await expect(slack.command('/x', { tamper: (signed) => signed })).rejects.toThrow(
      'Nothing is signed over a socket',
    );
    await expect(slack.command('/x', { headers: { 'x-slack-signature': 'v0=00' } })).rejects.toThrow(
      'There are no headers over a socket: x-slack-signature',
    );
    expect(app.received.replies).toEqual([]);
  });
});
