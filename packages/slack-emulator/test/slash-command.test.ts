import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { json, startCommandReceiver } from './support/command-receiver.ts';

describe('what the app receives', () => {
  test('is the form Slack sends, with the text as typed', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator({
      team: { id: 'T0ACME', domain: 'acme' },
      users: [
        { id: 'U1', name: 'alice', realName: 'Alice', tz: 'Asia/Shanghai', locale: 'en-US' },
        { id: 'U2', name: 'bob', realName: 'Bob', tz: 'Europe/Berlin', locale: 'de-DE' },
      ],
      channels: [
        { id: 'C1', name: 'ops' },
        { id: 'C2', name: 'alerts' },
      ],
    });
    slack.connect(app);
    await slack.command('/smsreport 13412346789  last 24h', { user: 'U2', channel: 'C2' });
    const [received] = app.received;
    expect(received?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(received?.headers['user-agent']).toContain('Slackbot');
    expect(Object.fromEntries(received?.form ?? [])).toMatchObject({
      token: expect.stringMatching(/./),
      team_id: 'T0ACME',
      team_domain: 'acme',
      channel_id: 'C2',
      channel_name: 'alerts',
      user_id: 'U2',
      user_name: 'bob',
      command: '/smsreport',
      text: '13412346789  last 24h',
      api_app_id: expect.stringMatching(/^A/),
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(new RegExp(`^${slack.url}/commands/T0ACME/\\d+/[\\w-]+$`)),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]{32}$/),
    });
  });

  test('has a fresh response_url and trigger_id each time, and an empty text for a bare command', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.command('/smsreport');
    await slack.command('/smsreport');
    const [first, second] = app.received;
    expect(first?.form.get('text')).toBe('');
    expect(first?.form.get('response_url')).not.toBe(second?.form.get('response_url'));
    expect(first?.form.get('trigger_id')).not.toBe(second?.form.get('trigger_id'));
  });
});

describe('the ack', () => {
  test('without a body is ok and says nothing', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack).toEqual({ kind: 'ok', status: 200, durationMs: expect.any(Number) });
    expect(exchange.replies).toEqual([]);
  });

  test('in plain text is an ephemeral message and the first reply', async () => {
    await using app = await startCommandReceiver(() => ({ contentType: 'text/plain', body: 'Looking it up…' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack).toMatchObject({
      kind: 'ok',
      message: { text: 'Looking it up…', blocks: [], response_type: 'ephemeral' },
    });
    expect(await exchange.nextReply()).toMatchObject({ via: 'ack', text: 'Looking it up…', responseType: 'ephemeral' });
  });

  test('in JSON keeps text, blocks and response_type', async () => {
    const blocks = [{ type: 'divider' }];
    await using app = await startCommandReceiver(() => json({ text: 'hello', blocks, response_type: 'in_channel' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(await exchange.nextReply()).toMatchObject({ via: 'ack', text: 'hello', blocks, responseType: 'in_channel' });
  });

  test('in JSON without words is ok and no reply', async () => {
    await using app = await startCommandReceiver(() => json({ response_type: 'ephemeral' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack.kind).toBe('ok');
    expect(exchange.replies).toEqual([]);
  });

  test.each([
    ['JSON that is none', '{"text":', 'invalid_payload: the body is not a JSON object'],
    [
      'blocks that are none',
      '{"blocks":[{"text":"x"}]}',
      'invalid_blocks: missing required field: type [json-pointer:/blocks/0]',
    ],
  ])('with %s shows nothing', async (_name, body, reason) => {
    await using app = await startCommandReceiver(() => ({ contentType: 'application/json; charset=utf-8', body }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack).toMatchObject({
      kind: 'invalid-response',
      reason,
      notice: '/smsreport failed with the error "invalid_command_response"',
    });
    expect(exchange.replies).toEqual([]);
  });

  test.each([401, 404, 500, 302])('with HTTP status %i is an error the person sees', async (status) => {
    await using app = await startCommandReceiver(() => ({ status, body: 'why' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const { ack } = await slack.command('/smsreport help');
    expect(ack).toMatchObject({
      kind: 'http-error',
      status,
      body: 'why',
      notice: '/smsreport failed with the error "http_service_error"',
    });
  });

  test('that never comes is a timeout the person sees as operation_timeout', async () => {
    await using app = await startCommandReceiver(() => undefined);
    await using slack = await startSlackEmulator({ ackTimeoutMs: 30 });
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    expect(exchange.ack).toMatchObject({
      kind: 'timeout',
      notice: '/smsreport failed with the error "operation_timeout"',
    });
  });

  test('of an app that does not listen is unreachable', async () => {
    const app = await startCommandReceiver(() => ({}));
    await app[Symbol.asyncDispose]();
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const { ack } = await slack.command('/smsreport help');
    expect(ack).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  });
});

describe('what cannot be sent', () => {
  test('is anything before an app is connected', async () => {
    await using slack = await startSlackEmulator();
    await expect(slack.command('/smsreport help')).rejects.toThrow(
      'No app is connected: call connect({ requestUrl }) first.',
    );
  });

  test('is a text that is no command, a stranger, or an unknown channel', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await expect(slack.command('smsreport 13412346789')).rejects.toThrow('A slash command starts with "/"');
    await expect(slack.command('/x', { user: 'U0NOBODY' })).rejects.toThrow('has no user U0NOBODY');
    await expect(slack.command('/x', { channel: 'C0NONE' })).rejects.toThrow('has no channel C0NONE');
    expect(app.received).toEqual([]);
  });

  test('is a request to a URL that is not http', async () => {
    await using slack = await startSlackEmulator();
    expect(() => slack.connect({ requestUrl: 'ftp://127.0.0.1/x' })).toThrow('must be http or https');
    expect(() => slack.connect({ requestUrl: 'nonsense' })).toThrow('must be http or https');
  });
});
