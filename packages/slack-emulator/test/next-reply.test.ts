import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { json, respond, startCommandReceiver } from './support/command-receiver.ts';

describe('nextReply', () => {
  test('hands out the ack and then each post, in order and once', async () => {
    await using app = await startCommandReceiver(() => json({ text: 'one' }));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    const responseUrl = app.received[0]?.form.get('response_url');
    await respond(responseUrl, { text: 'two' });
    const awaited = [exchange.nextReply(), exchange.nextReply(), exchange.nextReply(), exchange.nextReply()];
    await respond(responseUrl, { text: 'three' });
    await respond(responseUrl, { text: 'four' });
    const replies = await Promise.all(awaited);
    expect(replies.map(({ via, text }) => [via, text])).toEqual([
      ['ack', 'one'],
      ['response_url', 'two'],
      ['response_url', 'three'],
      ['response_url', 'four'],
    ]);
    expect(exchange.replies.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
  });

  test('still gets a post after the ack came too late', async () => {
    await using app = await startCommandReceiver(() => undefined);
    // Long enough for a busy machine to get the command to the app at all.
    await using slack = await startSlackEmulator({ ackTimeoutMs: 1000 });
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    await respond(app.received[0]?.form.get('response_url'), { text: 'done anyway' });
    expect(await exchange.nextReply()).toMatchObject({ text: 'done anyway' });
  });

  test('keeps the replies of two commands apart', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const first = await slack.command('/smsreport a');
    const second = await slack.command('/smsreport b');
    await respond(app.received[1]?.form.get('response_url'), { text: 'for b' });
    await respond(app.received[0]?.form.get('response_url'), { text: 'for a' });
    expect((await first.nextReply()).text).toBe('for a');
    expect((await second.nextReply()).text).toBe('for b');
  });

  test('gives the times of a reply: when, by the clock, and how long after the command', async () => {
    await using app = await startCommandReceiver(() => ({ body: 'hi' }));
    await using slack = await startSlackEmulator({ clock: () => 1_700_000_000_000 });
    slack.connect(app);
    const reply = await (await slack.command('/smsreport help')).nextReply();
    expect(reply.at).toBe(1_700_000_000_000);
    expect(Number.isInteger(reply.elapsedMs) && reply.elapsedMs >= 0).toBe(true);
  });

  test('rejects with a sentence when the emulator closes, for those who wait and those who come later', async () => {
    await using app = await startCommandReceiver(() => ({}));
    const slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    const waiting = expect(exchange.nextReply()).rejects.toThrow(
      'The Slack emulator was closed while a reply to /smsreport was awaited.',
    );
    await slack.close();
    await waiting;
    await expect(exchange.nextReply()).rejects.toThrow(
      'The Slack emulator is closed: there will be no more replies to /smsreport.',
    );
  });

  test('rejects with a sentence when the signal aborts, and the reply goes to the next who asks', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const exchange = await slack.command('/smsreport help');
    const controller = new AbortController();
    const waiting = expect(exchange.nextReply({ signal: controller.signal })).rejects.toThrow(
      'Waiting for a reply to /smsreport was aborted.',
    );
    controller.abort();
    await waiting;
    await expect(exchange.nextReply({ signal: controller.signal })).rejects.toThrow('was aborted');
    await respond(app.received[0]?.form.get('response_url'), { text: 'kept' });
    expect((await exchange.nextReply()).text).toBe('kept');
  });
});

describe('close', () => {
  test('breaks off a command that still waits for its ack', async () => {
    const arrived = Promise.withResolvers<void>();
    await using app = await startCommandReceiver(() => {
      arrived.resolve();
      return undefined;
    });
    const slack = await startSlackEmulator();
    slack.connect(app);
    const command = slack.command('/smsreport help');
    await arrived.promise;
    await slack.close();
    expect((await command).ack).toMatchObject({ kind: 'unreachable', reason: 'the emulator was closed' });
  });

  test('can be called twice, and stops listening', async () => {
    const slack = await startSlackEmulator();
    await slack.close();
    await slack.close();
    await expect(fetch(`${slack.apiUrl}api.test`)).rejects.toThrow();
  });
});
