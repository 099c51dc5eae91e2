import { describe, expect, test } from 'vitest';

import { ReplyStream, type CommandReply } from '../src/commands/reply-stream.ts';

function reply(text: string): CommandReply {
  return {
    via: 'response_url',
    responseType: 'ephemeral',
    text,
    blocks: [],
    replaceOriginal: false,
    deleteOriginal: false,
    elapsedMs: 0,
    at: 0,
  };
}

describe('replies that come in one turn of the event loop', () => {
  test('go to one waiter each', async () => {
    const stream = new ReplyStream('/smsreport');
    const first = stream.next();
    const second = stream.next();
    stream.publish(reply('one'));
    stream.publish(reply('two'));
    expect((await first).text).toBe('one');
    expect((await second).text).toBe('two');
  });

  test('are kept when nobody else waits', async () => {
    const stream = new ReplyStream('/smsreport');
    const first = stream.next();
    stream.publish(reply('one'));
    stream.publish(reply('two'));
    expect((await first).text).toBe('one');
    expect((await stream.next()).text).toBe('two');
  });

  test('do not go to a waiter who gave up a moment before', async () => {
    const stream = new ReplyStream('/smsreport');
    const controller = new AbortController();
    const gaveUp = expect(stream.next(controller.signal)).rejects.toThrow('was aborted');
    controller.abort();
    stream.publish(reply('kept'));
    await gaveUp;
    expect((await stream.next(AbortSignal.timeout(500))).text).toBe('kept');
  });
});
