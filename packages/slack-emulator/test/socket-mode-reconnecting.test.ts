import { describe, expect, test } from 'vitest';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';
import { startSocketApp } from './support/socket-app.ts';

/** Long enough for a slow machine to answer pings, short enough to wait for. */
const clientPingTimeout = 500;

async function startSocketSlack(options: { ackTimeoutMs?: number } = {}): Promise<SlackEmulator> {
  const slack = await startSlackEmulator(options);
  slack.connect({ socketMode: true });
  return slack;
}

describe('a refresh', () => {
  test('makes the client leave and come back', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { clientPingTimeout });
    slack.sockets.refresh();
    expect(slack.sockets.count).toBe(0);
    expect(await app.said.next()).toEqual({
      type: 'disconnect',
      reason: 'refresh_requested',
      debug_info: { host: 'applink-emulated' },
    });
    await slack.sockets.disconnected();
    expect((await slack.command('/smsreport 1')).ack).toMatchObject({ kind: 'unreachable' });
    await slack.sockets.connected();
    expect((await slack.command('/smsreport 2')).ack).toMatchObject({ kind: 'ok' });
    expect(app.received.replies.map(({ body }) => body['text'])).toEqual(['2']);
  });

  test('loses no command while a second connection is open', async () => {
    await using slack = await startSocketSlack();
    await using first = await startSocketApp(slack, { clientPingTimeout });
    await using second = await startSocketApp(slack, { clientPingTimeout });
    const acks: string[] = [];
    // Both are refreshed, the older one first; people go on typing until it is back.
    for (const { said } of [first, second]) {
      slack.sockets.refresh();
      // hello, disconnect, hello
      while (said.replies.length < 3) acks.push((await slack.command(`/smsreport ${acks.length}`)).ack.kind);
    }
    expect(new Set(acks)).toEqual(new Set(['ok']));
    expect(first.received.replies.length + second.received.replies.length).toBe(acks.length);
    expect(Math.min(first.received.replies.length, second.received.replies.length)).toBeGreaterThan(0);
  });

  test('can be announced by a warning, which the client takes the same way', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { clientPingTimeout });
    await using other = await startSocketApp(slack);
    slack.sockets.warn(0);
    expect(await app.said.next()).toMatchObject({ type: 'disconnect', reason: 'warning' });
    await app.greeted();
    expect(() => slack.sockets.refresh(2)).toThrow('The app has 2 connections, and none at 2.');
    expect(other.said.replies).toMatchObject([{ type: 'hello' }]);
  });
});

describe('a connection that breaks', () => {
  test('brings the client back', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { clientPingTimeout });
    slack.sockets.drop();
    expect(slack.sockets.count).toBe(0);
    await slack.sockets.connected();
    expect((await slack.command('/smsreport 1')).ack.kind).toBe('ok');
    expect(app.said.replies.map(({ type }) => type)).toEqual(['hello', 'hello']);
  });

  test('leaves its envelope waiting, and the ack counts over the next connection', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { clientPingTimeout, answer: () => undefined });
    const exchange = slack.command('/smsreport 1');
    const { ack } = await app.received.next();
    slack.sockets.drop();
    await app.greeted();
    await ack({ text: 'over the new one' });
    expect((await exchange).ack).toMatchObject({ kind: 'ok', message: { text: 'over the new one' } });
    const acked = slack.transcript.find((entry) => entry.kind === 'envelope' && entry.change === 'acked');
    expect(acked).toMatchObject({ connection: 2 });
  });

  test('ends in a timeout where no ack comes after it', async () => {
    await using slack = await startSocketSlack({ ackTimeoutMs: 100 });
    await using app = await startSocketApp(slack, { answer: () => undefined });
    const exchange = slack.command('/smsreport 1');
    await app.received.next();
    slack.sockets.drop();
    expect((await exchange).ack.kind).toBe('timeout');
  });
});

describe('an envelope that is acked twice', () => {
  test('keeps the first answer', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, {
      answer: async ({ ack }) => {
        await ack({ text: 'first' });
        await ack({ text: 'second' });
      },
    });
    const exchange = await slack.command('/smsreport 1');
    expect(exchange.replies).toMatchObject([{ text: 'first' }]);
    // The next ack comes over the same connection, and so after the second one.
    await slack.command('/smsreport 2');
    expect(exchange.replies).toHaveLength(1);
    const [first] = app.received.replies;
    const fates = slack.transcript.filter((entry) => entry.kind === 'envelope').slice(0, 3);
    expect(fates.map(({ change }) => change)).toEqual(['sent', 'acked', 'ignored']);
    expect(new Set(fates.map(({ envelopeId }) => envelopeId))).toEqual(new Set([first?.envelope_id]));
  });
});

describe('closing the emulator', () => {
  test('ends the connections, what is pending, and the waiting', async () => {
    const slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { answer: () => undefined });
    const exchange = slack.command('/smsreport 1');
    await app.received.next();
    const waiting = slack.sockets.connected(2);
    const closed = expect(waiting).rejects.toThrow('was closed while somebody waited for 2 open connections');
    await slack.close();
    expect((await exchange).ack).toMatchObject({ kind: 'unreachable', reason: 'the emulator was closed' });
    await closed;
    await expect(slack.sockets.connected()).rejects.toThrow('The Slack emulator is closed');
  });

  test('is not needed to stop waiting', async () => {
    await using slack = await startSocketSlack();
    const signal = AbortSignal.abort();
    await expect(slack.sockets.connected(1, { signal })).rejects.toThrow('Waiting for 1 open connection was aborted.');
    const later = new AbortController();
    const waiting = slack.sockets.connected(1, { signal: later.signal });
    later.abort();
    await expect(waiting).rejects.toThrow('Waiting for 1 open connection was aborted.');
  });
});

describe('the transcript', () => {
  test('tells of connections and envelopes, to nobody in particular, and without secrets', async () => {
    await using slack = await startSocketSlack();
    await using app = await startSocketApp(slack, { clientPingTimeout });
    const { id } = await slack.command('/smsreport 13412346789');
    slack.sockets.refresh();
    await app.greeted();
    slack.sockets.drop();
    await slack.sockets.disconnected();
    const { envelope_id: envelopeId } = await app.received.next();
    expect(slack.transcript).toMatchObject([
      { kind: 'web-api', method: 'apps.connections.open', ok: true },
      { kind: 'socket', change: 'opened', connection: 1, open: 1 },
      { kind: 'command', exchangeId: id },
      { kind: 'envelope', change: 'sent', type: 'slash_commands', envelopeId, connection: 1, exchangeId: id },
      { kind: 'envelope', change: 'acked', envelopeId, connection: 1 },
      { kind: 'ack', outcome: 'ok', exchangeId: id },
      { kind: 'socket', change: 'refreshed', connection: 1, open: 0 },
      { kind: 'socket', change: 'closed', connection: 1, open: 0 },
      { kind: 'web-api', method: 'apps.connections.open', ok: true },
      { kind: 'socket', change: 'opened', connection: 2, open: 1 },
      { kind: 'socket', change: 'dropped', connection: 2, open: 0 },
      { kind: 'socket', change: 'closed', connection: 2, open: 0 },
    ]);
    const written = JSON.stringify(slack.transcript);
    for (const secret of [slack.appToken, 'ticket', '13412346789']) expect(written).not.toContain(secret);
    expect(slack.transcriptFor('U0ALICE01').map(({ kind }) => kind)).toEqual(['command', 'ack']);
  });
});
