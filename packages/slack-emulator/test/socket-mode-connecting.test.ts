import { once } from 'node:events';

import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';
import { errorOf, silent } from './support/conversation.ts';
import { createSocketApp, startSocketApp } from './support/socket-app.ts';

function clientWith(slack: SlackEmulator, token: string): WebClient {
  return new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silent });
}

describe("Slack's client", () => {
  test('is connected once it was greeted', async () => {
    await using slack = await startSlackEmulator();
    await using first = await startSocketApp(slack);
    await using second = await startSocketApp(slack);
    expect(first.said.replies[0]).toEqual({
      type: 'hello',
      num_connections: 1,
      debug_info: { host: 'applink-emulated', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: 'A0EMULATED' },
    });
    expect(second.said.replies).toMatchObject([{ type: 'hello', num_connections: 2 }]);
    expect(slack.sockets.count).toBe(2);
  });

  test('is awaited, however many there shall be', async () => {
    await using slack = await startSlackEmulator();
    const both = slack.sockets.connected(2);
    await using first = await startSocketApp(slack);
    await using second = await startSocketApp(slack);
    await both;
    await slack.sockets.connected();
    const gone = slack.sockets.disconnected();
    await Promise.all([first.stop(), second.stop()]);
    await gone;
    expect(slack.sockets.count).toBe(0);
  });

  test('does not start with a wrong token', async () => {
    await using slack = await startSlackEmulator({ appToken: 'xapp-right' });
    const app = createSocketApp(slack, { appToken: 'xapp-wrong' });
    expect((await errorOf(app.client.start())).error).toBe('invalid_auth');
  });
});

describe('apps.connections.open', () => {
  test('takes the app-level token, and nothing else takes that', async () => {
    await using slack = await startSlackEmulator();
    const withBotToken = clientWith(slack, slack.botToken).apps.connections.open();
    const withAppToken = clientWith(slack, slack.appToken).users.info({ user: 'U0ALICE01' });
    expect((await errorOf(withBotToken)).error).toBe('not_allowed_token_type');
    expect((await errorOf(withAppToken)).error).toBe('not_allowed_token_type');
    expect(await clientWith(slack, slack.appToken).apps.connections.open()).toMatchObject({
      ok: true,
      url: expect.stringMatching(new RegExp(`^${slack.url.replace('http', 'ws')}/link/\\?ticket=[\\w-]{32}&`)),
    });
  });

  test('takes no token as an argument', async () => {
    await using slack = await startSlackEmulator();
    const body = new URLSearchParams({ token: slack.appToken });
    const response = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', body });
    expect(await response.json()).toEqual({ ok: false, error: 'not_authed' });
  });
});

describe('a link', () => {
  test('is good for one connection', async () => {
    await using slack = await startSlackEmulator();
    const { url = '' } = await clientWith(slack, slack.appToken).apps.connections.open();
    const socket = new WebSocket(url);
    await once(socket, 'message');
    socket.ping('still there?');
    expect(String((await once(socket, 'pong'))[0])).toBe('still there?');
    expect(await statusOf(url)).toBe(401);
    expect(slack.sockets.count).toBe(1);
    expect(slack.transcript.at(-1)).toMatchObject({ kind: 'socket-refused', reason: 'unknown_ticket' });
    socket.terminate();
  });

  test('is needed, and has its own path', async () => {
    await using slack = await startSlackEmulator();
    const address = slack.url.replace('http', 'ws');
    expect(await statusOf(`${address}/link/`)).toBe(401);
    expect(await statusOf(`${address}/link/?ticket=guessed`)).toBe(401);
    const { url = '' } = await clientWith(slack, slack.appToken).apps.connections.open();
    expect(await statusOf(url.replace('/link/', '/api/'))).toBe(404);
  });
});

describe('ten connections', () => {
  test('are the most; an eleventh gets in when one has left', async () => {
    await using slack = await startSlackEmulator();
    await using apps = new AsyncDisposableStack();
    const first = apps.use(await startSocketApp(slack));
    for (let more = 9; more > 0; more -= 1) apps.use(await startSocketApp(slack));
    const eleventh = apps.use(createSocketApp(slack, { clientPingTimeout: 500 }));
    const started = eleventh.client.start();
    expect(await eleventh.said.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    const { url = '' } = await clientWith(slack, slack.appToken).apps.connections.open();
    const silentOne = new WebSocket(url);
    const [code] = await once(silentOne, 'close');
    expect(code).toBe(1006);
    expect(slack.sockets.count).toBe(10);
    await first.stop();
    await started;
    expect(eleventh.said.replies.at(-1)).toMatchObject({ type: 'hello', num_connections: 10 });
  });
});

/** What the server says to a request to upgrade that it refuses. */
async function statusOf(url: string): Promise<unknown> {
  const socket = new WebSocket(url);
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  socket.terminate();
  return (response as { statusCode?: number }).statusCode;
}
