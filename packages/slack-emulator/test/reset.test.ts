import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { actions, button, home, input, modal, plain, section } from './support/block-samples.ts';
import { json, respond, startCommandReceiver } from './support/command-receiver.ts';
import { alice, errorOf, openHouse } from './support/conversation.ts';

describe('reset', () => {
  test('leaves nothing of what was there', async () => {
    await using house = await openHouse({ blocks: [actions(button({ action_id: 'open' }))] });
    const { slack, client } = house;
    const exchange = await slack.command('/smsreport help', { user: alice });
    const { triggerId } = await exchange.click('open');
    await client.apiCall('views.open', { trigger_id: triggerId, view: modal([section()]) });
    await client.apiCall('views.publish', { user_id: alice, view: home([section()]) });
    const { triggerId: unused } = await slack.globalShortcut('report', { user: alice });
    await share(house, 'reports.csv');
    slack.refuseBlockTypes(['divider']);
    slack.fault({ method: 'auth.test', error: 'fatal_error' });

    slack.reset();
    expect(slack.transcript).toEqual([]);
    expect(slack.messagesFor(alice)).toEqual([]);
    expect([slack.modalFor(alice), slack.homeFor(alice)]).toEqual([undefined, undefined]);
    expect(slack.filesFor(alice)).toEqual([]);
    const opening = client.apiCall('views.open', { trigger_id: unused, view: modal([section()]) });
    expect(await errorOf(opening)).toMatchObject({ error: 'invalid_trigger_id' });
    const { form } = house.app.received[0] ?? { form: new URLSearchParams() };
    expect(await respond(form.get('response_url'), { text: 'late' })).toMatchObject({ status: 404 });
    expect((await client.auth.test()).ok).toBe(true);
    const posted = await client.apiCall('chat.postMessage', {
      channel: 'C0GENERAL',
      text: 'x',
      blocks: [{ type: 'divider' }],
    });
    expect(posted.ok).toBe(true);
  });

  test('keeps the connection, the members and the direct messages, and gives no name out twice', async () => {
    await using house = await openHouse({ text: 'hello' }, { seed: 7 });
    const { slack, app } = house;
    slack.setUser(alice, { locale: 'zh-CN' });
    const before = slack.conversationsFor(alice);
    await slack.command('/smsreport help');
    const [{ ts } = { ts: '' }] = slack.messagesFor(alice);
    slack.reset();
    await slack.command('/smsreport help');
    expect(slack.users[0]?.locale).toBe('zh-CN');
    expect(slack.conversationsFor(alice)).toEqual(before);
    expect(slack.messagesFor(alice)).toMatchObject([{ text: 'hello' }]);
    expect(slack.messagesFor(alice)[0]?.ts).not.toBe(ts);
    const [first, second] = app.received.map(({ form }) => [form.get('response_url'), form.get('trigger_id')]);
    expect(first).not.toEqual(second);
  });

  test('shows nothing of what is still under way, and turns away who waits for it', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await using house = await openHouse(
      { blocks: [actions(button({ action_id: 'open' }))] },
      {
        answer: async () => {
          asked.resolve();
          await answer.promise;
          return {};
        },
      },
    );
    const { slack } = house;
    const exchange = await slack.command('/smsreport help', { user: alice });
    await exchange.nextReply();
    const waiting = exchange.nextReply();
    const clicking = exchange.click('open');
    await asked.promise;
    slack.reset();
    answer.resolve();
    await expect(waiting).rejects.toThrow('The Slack emulator was reset while a reply to /smsreport was awaited');
    await expect(exchange.nextReply()).rejects.toThrow('The Slack emulator was reset: there will be no more replies');
    const clicked = await clicking;
    expect(clicked.ack.kind).toBe('ok');
    expect(slack.transcript).toEqual([]);
  });

  test('changes no modal by the answer to a submission from before', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await using house = await openHouse(
      {},
      {
        answer: async ({ type }) => {
          if (type !== 'view_submission') return {};
          asked.resolve();
          await answer.promise;
          return {
            contentType: 'application/json',
            body: JSON.stringify({ response_action: 'update', view: modal([section()]) }),
          };
        },
      },
    );
    const { slack, client } = house;
    const { triggerId } = await slack.globalShortcut('report', { user: alice });
    const view = modal([input({ optional: true })], { submit: plain('Search') });
    await client.apiCall('views.open', { trigger_id: triggerId, view });
    const submitting = slack.submitView({ user: alice });
    await asked.promise;
    slack.reset();
    answer.resolve();
    expect((await submitting).view).toBeUndefined();
    expect(slack.modalFor(alice)).toBeUndefined();
    expect(slack.transcript).toEqual([]);
  });

  test('shows no message that comes with the ack of a command from before', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await using app = await startCommandReceiver(async () => {
      asked.resolve();
      await answer.promise;
      return json({ text: 'late' });
    });
    await using slack = await startSlackEmulator();
    slack.connect(app);
    const sending = slack.command('/smsreport help', { user: alice });
    await asked.promise;
    slack.reset();
    answer.resolve();
    expect((await sending).ack.kind).toBe('ok');
    expect(slack.messagesFor(alice)).toEqual([]);
    expect(slack.transcript).toEqual([]);
  });

  test('breaks off what a fault holds', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'chat.postMessage', kind: 'delay' });
    const posting = house.client.apiCall('chat.postMessage', { channel: 'C0GENERAL', text: 'hello' });
    await held.reached();
    house.slack.reset();
    await expect(posting).rejects.toThrow();
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });

  test('leaves who waits for something new waiting for it', async () => {
    await using house = await openHouse();
    await house.client.apiCall('chat.postMessage', { channel: 'C0GENERAL', text: 'old' });
    house.slack.reset();
    const next = house.slack.nextMessage({ user: alice });
    await house.client.apiCall('chat.postMessage', { channel: 'C0GENERAL', text: 'new' });
    expect(await next).toMatchObject({ text: 'new' });
  });
});

async function share({ client }: Awaited<ReturnType<typeof openHouse>>, name: string): Promise<void> {
  const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
    filename: name,
    length: 4,
  });
  await fetch(url, { method: 'POST', body: 'a,b\n' });
  await client.files.completeUploadExternal({ files: [{ id }], channel_id: 'C0GENERAL' });
}
