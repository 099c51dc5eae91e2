// oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not the window's
import { setImmediate } from 'node:timers/promises';

import { ErrorCode, WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';

import { input, modal, plain } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { alice, errorOf, openHouse, type House } from './support/conversation.ts';

const channel = 'C0SMSOPS1';
const view = modal([input()], { submit: plain('Go') });

async function responseUrlOf(house: House): Promise<string> {
  await house.slack.command('/smsreport help', { user: alice });
  return house.app.received.at(-1)?.form.get('response_url') ?? '';
}

describe('a fault of the Web API', () => {
  test('answers a method with an error, once, and does nothing', async () => {
    await using house = await openHouse();
    await house.slack.command('/smsreport help', { user: alice });
    const triggerId = house.app.received.at(-1)?.form.get('trigger_id') ?? '';
    const fault = house.slack.fault({ method: 'views.open', error: 'expired_trigger_id' });
    const open = (): Promise<unknown> => house.client.apiCall('views.open', { trigger_id: triggerId, view });
    expect((await errorOf(open())).error).toBe('expired_trigger_id');
    expect(house.slack.modalFor(alice)).toBeUndefined();
    expect(fault.hits).toBe(1);
    await open();
    expect(house.slack.modalFor(alice)?.type).toBe('modal');
    expect(house.slack.transcript.filter(({ kind }) => kind === 'web-api')).toMatchObject([
      { method: 'views.open', ok: false, error: 'expired_trigger_id' },
      { method: 'views.open', ok: true },
    ]);
  });

  test('meets the methods of a pattern, as often as it says and after as many as it says', async () => {
    await using house = await openHouse();
    const fault = house.slack.fault({ method: /^chat\./g, error: 'fatal_error', times: 2, after: 1 });
    const post = async (): Promise<string> =>
      (await errorOf(house.client.chat.postMessage({ channel, text: 'x' }))).error;
    const errors = [await post(), await post(), await post(), await post()];
    expect(errors).toEqual(['undefined', 'fatal_error', 'fatal_error', 'undefined']);
    expect(fault.hits).toBe(2);
    expect(house.slack.messagesFor(alice)).toHaveLength(2);
  });

  test('lasts until it is removed, and leaves other methods alone', async () => {
    await using house = await openHouse();
    const fault = house.slack.fault({ method: 'auth.test', error: 'account_inactive', times: Infinity });
    const other = house.slack.fault({ method: 'auth', error: 'fatal_error', times: Infinity });
    expect((await errorOf(house.client.auth.test())).error).toBe('account_inactive');
    expect((await errorOf(house.client.auth.test())).error).toBe('account_inactive');
    expect(await house.client.users.info({ user: alice })).toMatchObject({ ok: true });
    fault.remove();
    expect(await house.client.auth.test()).toMatchObject({ ok: true });
    expect([fault.hits, other.hits]).toEqual([2, 0]);
  });

  test('is met in the order they were made, one at a time', async () => {
    await using house = await openHouse();
    house.slack.fault({ method: 'auth.test', error: 'first' });
    house.slack.fault({ method: 'auth.test', error: 'second' });
    expect((await errorOf(house.client.auth.test())).error).toBe('first');
    expect((await errorOf(house.client.auth.test())).error).toBe('second');
    expect(await house.client.auth.test()).toMatchObject({ ok: true });
  });

  test("is a rate limit to Slack's own client", async () => {
    await using house = await openHouse();
    const client = new WebClient(house.slack.botToken, {
      slackApiUrl: house.slack.apiUrl,
      rejectRateLimitedCalls: true,
    });
    house.slack.fault({ method: 'users.info', error: 'ratelimited', retryAfterSeconds: 30 });
    await expect(client.users.info({ user: alice })).rejects.toMatchObject({
      code: ErrorCode.RateLimitedError,
      retryAfter: 30,
    });
    house.slack.fault({ method: 'users.info', error: 'ratelimited' });
    const plainly = await fetch(`${house.slack.apiUrl}users.info`);
    expect(plainly.status).toBe(429);
    expect(plainly.headers.get('retry-after')).toBe('1');
    expect(await plainly.json()).toEqual({ ok: false, error: 'ratelimited' });
  });

  test('can be an HTTP status', async () => {
    await using house = await openHouse();
    house.slack.fault({ method: 'auth.test', status: 503 });
    await expect(house.client.auth.test()).rejects.toMatchObject({ code: ErrorCode.HTTPError, statusCode: 503 });
    expect(house.slack.transcript).toMatchObject([{ kind: 'web-api', ok: false, error: 'http_503' }]);
  });

  test('can be a broken connection', async () => {
    await using house = await openHouse();
    house.slack.fault({ method: 'chat.postMessage', kind: 'reset' });
    await expect(house.client.chat.postMessage({ channel, text: 'x' })).rejects.toMatchObject({
      code: ErrorCode.RequestError,
    });
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect(await house.client.chat.postMessage({ channel, text: 'x' })).toMatchObject({ ok: true });
  });

  test('can hold a call until it is released', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'chat.postMessage', kind: 'delay' });
    const posting = house.client.chat.postMessage({ channel, text: 'late' });
    await held.reached();
    expect(house.slack.messagesFor(alice)).toEqual([]);
    held.release();
    expect(await posting).toMatchObject({ ok: true });
    expect(house.slack.messagesFor(alice)).toMatchObject([{ text: 'late' }]);
  });

  test('counts those it holds, and lets all of them go', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'auth.test', kind: 'delay', times: Infinity });
    const calls = [house.client.auth.test(), house.client.auth.test()];
    await held.reached(2);
    expect(held.hits).toBe(2);
    held.release();
    expect(await Promise.all([...calls, house.client.auth.test()])).toHaveLength(3);
  });

  test('breaks off what it holds when the emulator closes', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'chat.postMessage', kind: 'delay' });
    const ended = house.client.chat.postMessage({ channel, text: 'never' }).catch((error: unknown) => error);
    await held.reached();
    await house.slack.close();
    expect(await ended).toMatchObject({ code: ErrorCode.RequestError });
    held.release();
    await setImmediate();
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });
});

describe('a fault of a response_url', () => {
  test.each([
    [{ responseUrl: 'expired_url' }, 404, '{"ok":false,"error":"expired_url"}', 'expired_url'],
    [{ responseUrl: 'used_url' }, 404, '{"ok":false,"error":"used_url"}', 'used_url'],
    [{ responseUrl: 'invalid_blocks' }, 404, '{"ok":false,"error":"invalid_blocks"}', 'invalid_blocks'],
    [{ responseUrl: 'no_text' }, 400, 'no_text', 'no_text'],
    [{ responseUrl: true, status: 500 }, 500, '', 'http_500'],
  ] as const)('%o refuses the post, shows nothing and costs nothing', async (fault, status, body, error) => {
    await using house = await openHouse();
    const responseUrl = await responseUrlOf(house);
    const armed = house.slack.fault(fault);
    expect(await respond(responseUrl, { text: 'refused' })).toEqual({ status, body });
    expect(armed.hits).toBe(1);
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect(house.slack.transcript.at(-1)).toMatchObject({ kind: 'refused-reply', error });
    for (let post = 1; post <= 5; post += 1) {
      expect((await respond(responseUrl, { text: `${post}` })).status).toBe(200);
    }
  });

  test('can be a broken connection, and shows nothing', async () => {
    await using house = await openHouse();
    const responseUrl = await responseUrlOf(house);
    house.slack.fault({ responseUrl: true, kind: 'reset' });
    await expect(respond(responseUrl, { text: 'lost' })).rejects.toThrow('fetch failed');
    expect(house.slack.messagesFor(alice)).toEqual([]);
    expect((await respond(responseUrl, { text: 'again' })).status).toBe(200);
  });

  test('can hold a post, which is shown when it is released', async () => {
    await using house = await openHouse();
    const responseUrl = await responseUrlOf(house);
    const held = house.slack.fault({ responseUrl: true, kind: 'delay', after: 1 });
    await respond(responseUrl, { text: 'first' });
    const posting = respond(responseUrl, { text: 'second' });
    await held.reached();
    expect(house.slack.messagesFor(alice)).toMatchObject([{ text: 'first' }]);
    held.release();
    expect((await posting).status).toBe(200);
    expect(house.slack.messagesFor(alice)).toMatchObject([{ text: 'first' }, { text: 'second' }]);
  });

  test('is not met by the Web API, nor the other way round', async () => {
    await using house = await openHouse();
    const responseUrl = await responseUrlOf(house);
    const fault = house.slack.fault({ responseUrl: 'expired_url' });
    const other = house.slack.fault({ method: /./, error: 'fatal_error' });
    expect((await errorOf(house.client.auth.test())).error).toBe('fatal_error');
    expect((await respond(responseUrl, { text: 'x' })).status).toBe(404);
    expect([fault.hits, other.hits]).toEqual([1, 1]);
  });
});
