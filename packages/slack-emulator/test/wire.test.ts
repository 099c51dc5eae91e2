import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';
import { respond } from './support/command-receiver.ts';
import { openHouse } from './support/conversation.ts';
import { startSocketApp } from './support/socket-app.ts';
import { tapWire, valuesOf } from './support/tap-wire.ts';

const noText = Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x0d, 0x0a]);

describe('the requests of an app', () => {
  test('are told with their path, headers and body as they came, before they are answered', async () => {
    await using slack = await startSlackEmulator();
    const tap = tapWire(slack);
    const body = 'channel=C0GENERAL&text=%E4%BD%A0%E5%A5%BD';
    let doneBefore: number | undefined;
    slack.onWire(() => {
      doneBefore = slack.transcript.length;
    });
    await fetch(`${slack.apiUrl}chat.postMessage?a=%2F&b`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    const [told] = tap.told;
    expect([doneBefore, slack.transcript.length > 0]).toEqual([0, true]);
    expect(told).toMatchObject({ direction: 'request', method: 'POST', path: '/api/chat.postMessage?a=%2F&b' });
    expect(told?.body.toString('utf8')).toBe(body);
    expect(valuesOf(told, 'authorization')).toEqual([`Bearer ${slack.botToken}`]);
    expect(tap.told).toHaveLength(1);
  });

  test('are told to a response_url and to an upload address too, whatever bytes they are of', async () => {
    await using house = await openHouse({ text: 'hello' });
    const { slack, client } = house;
    await slack.command('/smsreport help');
    const tap = tapWire(slack);
    const responseUrl = house.app.received[0]?.form.get('response_url') ?? '';
    await respond(responseUrl, { text: 'later' });
    const { upload_url: uploadUrl = '' } = await client.files.getUploadURLExternal({ filename: 'a.csv', length: 6 });
    await fetch(uploadUrl, { method: 'POST', body: noText });
    expect(tap.told.map((told) => (told.direction === 'request' ? told.path : told.direction))).toEqual([
      new URL(responseUrl).pathname,
      '/api/files.getUploadURLExternal',
      new URL(uploadUrl).pathname,
    ]);
    expect(tap.told[0]?.body.toString('utf8')).toBe('{"text":"later"}');
    expect(tap.told[2]?.body).toEqual(noText);
  });

  test('are told with headers as they were spelled, each as often as it came', async () => {
    await using slack = await startSlackEmulator();
    const tap = tapWire(slack);
    const { socket } = await openSocket(slack);
    socket.end('GET /nowhere HTTP/1.1\r\nHost: slack\r\nX-Twice: a\r\nx-twice: b\r\n\r\n');
    const told = await tap.next();
    expect(told).toMatchObject({
      path: '/nowhere',
      headers: [
        ['Host', 'slack'],
        ['X-Twice', 'a'],
        ['x-twice', 'b'],
      ],
    });
    expect(told.body).toHaveLength(0);
    socket.destroy();
  });

  test('are told whole where they are too large to be read', async () => {
    await using slack = await startSlackEmulator();
    const tap = tapWire(slack);
    const body = 'x'.repeat(1_000_001);
    const { status } = await fetch(`${slack.apiUrl}api.test`, { method: 'POST', body });
    expect(status).toBe(413);
    expect(tap.told[0]?.body.toString('latin1') === body).toBe(true);
  });

  test('are told as far as they came where the connection breaks', async () => {
    await using slack = await startSlackEmulator();
    const tap = tapWire(slack);
    const { socket } = await openSocket(slack);
    socket.write('POST /api/api.test HTTP/1.1\r\nHost: slack\r\nContent-Length: 100\r\n\r\nhalf of it', () =>
      socket.destroySoon(),
    );
    expect((await tap.next()).body.toString('utf8')).toBe('half of it');
  });

  test('are told to nobody once that is ended; a reset ends nothing', async () => {
    await using slack = await startSlackEmulator();
    const [tap, another] = [tapWire(slack), tapWire(slack)];
    slack.reset();
    await fetch(`${slack.apiUrl}api.test`);
    tap.end();
    await fetch(`${slack.apiUrl}auth.test`);
    expect([tap.told.length, another.told.length]).toEqual([1, 2]);
  });
});

describe('the answers of an app', () => {
  test('are told as they came', async () => {
    await using app = await startApp((_request, response) => {
      response.writeHead(200, { 'X-Of-App': 'yes', 'content-type': 'text/plain' });
      response.end(noText);
    });
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const tap = tapWire(slack);
    await slack.command('/smsreport help');
    expect(tap.told).toMatchObject([{ direction: 'ack', status: 200, body: noText }]);
    expect(tap.told[0]).toHaveProperty('headers', expect.arrayContaining([['X-Of-App', 'yes']]));
  });

  test('are told as far as they came where they break off', async () => {
    await using app = await startApp((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"text":', () => response.destroy());
    });
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const tap = tapWire(slack);
    const { ack } = await slack.command('/smsreport help');
    expect(ack.kind).toBe('unreachable');
    expect(tap.told.map(({ body }) => body.toString('utf8'))).toEqual(['{"text":']);
  });
});

describe('the frames of an app', () => {
  test('are told: the request for the socket, acks, and the goodbye', async () => {
    await using slack = await startSlackEmulator();
    slack.connect({ socketMode: true });
    const tap = tapWire(slack);
    await using app = await startSocketApp(slack, { answer: ({ ack }) => ack({ text: 'hello' }) });
    await slack.command('/smsreport help');
    const { envelope_id: envelopeId } = await app.received.next();
    await app.stop();
    await slack.sockets.disconnected();
    const [opening, upgrade, ack, goodbye] = tap.told;
    expect(opening).toMatchObject({ direction: 'request', path: '/api/apps.connections.open' });
    expect(upgrade).toMatchObject({
      direction: 'request',
      method: 'GET',
      path: expect.stringMatching(/^\/link\/\?ticket=/),
    });
    expect(ack).toMatchObject({ direction: 'frame', kind: 'message' });
    expect(JSON.parse(String(ack?.body))).toEqual({ envelope_id: envelopeId, payload: { text: 'hello' } });
    expect(goodbye).toMatchObject({ direction: 'frame', kind: 'close' });
  });

  test('are told where they are no text, pings, or the reason of a goodbye', async () => {
    await using slack = await startSlackEmulator();
    const opened = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.appToken}` },
    });
    const { url } = (await opened.json()) as { url: string };
    const socket = new WebSocket(url);
    await once(socket, 'open');
    const tap = tapWire(slack);
    socket.send(noText);
    socket.ping('are you there');
    socket.pong('I am');
    socket.close(4000, 'done');
    await slack.sockets.disconnected();
    expect(tap.told).toEqual([
      { direction: 'frame', kind: 'message', body: noText },
      { direction: 'frame', kind: 'ping', body: Buffer.from('are you there') },
      { direction: 'frame', kind: 'pong', body: Buffer.from('I am') },
      { direction: 'frame', kind: 'close', body: Buffer.from('done') },
    ]);
  });
});

async function openSocket(slack: SlackEmulator) {
  const { hostname, port } = new URL(slack.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return { socket };
}

async function startApp(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
