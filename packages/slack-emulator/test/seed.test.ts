import { describe, expect, test } from 'vitest';

import { actions, button, home, modal, section, input, plain } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { callMethod } from './support/call-method.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';
import { createSocketApp } from './support/socket-app.ts';

/** All that an app gets to see while people use it, with the emulator's port left out. */
async function traffic(seed: number | undefined): Promise<string> {
  await using house = await openHouse({ blocks: [actions(button({ action_id: 'open' }))] }, { seed });
  const { slack, app, client } = house;
  const answers: unknown[] = [];
  const exchange = await slack.command('/smsreport help', { user: alice });
  const { triggerId } = await exchange.click('open');
  answers.push(await client.apiCall('views.open', { trigger_id: triggerId, view: modal([input()], submit) }));
  await slack.submitView({ values: { window: 'last 24h' } });
  answers.push(await client.apiCall('views.publish', { user_id: alice, view: home([section()]) }));
  await slack.openHome({ user: alice });
  await slack.messageShortcut('check', { user: bernd, message: slack.post('did it arrive?') });
  await slack.globalShortcut('report');
  answers.push(await client.conversations.open({ users: bernd }));
  answers.push(await client.files.getUploadURLExternal({ filename: 'reports.csv', length: 4 }));
  answers.push((await callMethod(house, 'api.test')).headers.get('x-slack-req-id'));
  await slack.verifyUrl();
  const received = app.received.map(({ headers, body }) => [
    headers['x-slack-signature'] === undefined ? 'unsigned' : headers['x-slack-request-timestamp'],
    decodeURIComponent(body),
  ]);
  return JSON.stringify([received, answers]).replaceAll(slack.url, 'http://slack');
}

const submit = { submit: plain('Search') };

describe('the same seed, clock and actions', () => {
  test('bring the app the same requests and answers', async () => {
    expect(await traffic(7)).toBe(await traffic(7));
  });

  test('and another seed others, as no seed does each time', async () => {
    const [seven, eight, none, noneAgain] = [
      await traffic(7),
      await traffic(8),
      await traffic(undefined),
      await traffic(undefined),
    ];
    expect(new Set([seven, eight, none, noneAgain]).size).toBe(4);
  });

  test('give the same tickets and envelopes over a socket', async () => {
    const seen: unknown[] = [];
    while (seen.length < 2) {
      await using house = await openHouse({}, { seed: 7 });
      const { slack } = house;
      await using app = createSocketApp(slack);
      slack.connect({ socketMode: true });
      await app.client.start();
      await slack.command('/smsreport help');
      const { body } = await callMethod(house, 'apps.connections.open', { token: slack.appToken });
      const ticket = new URL(String(body['url'])).searchParams.get('ticket');
      seen.push([(await app.received.next()).envelope_id, ticket]);
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      expect.any(String),
    ]);
  });

  test('name what is alike differently all the same', async () => {
    await using house = await openHouse({}, { seed: 7 });
    const first = await house.client.files.getUploadURLExternal({ filename: 'a.csv', length: 4 });
    const second = await house.client.files.getUploadURLExternal({ filename: 'a.csv', length: 4 });
    expect(first.file_id).not.toBe(second.file_id);
    expect(first.upload_url).not.toBe(second.upload_url);
    await house.slack.command('/smsreport help');
    await house.slack.command('/smsreport help');
    const urls = house.app.received.map(({ form }) => form.get('response_url'));
    expect(new Set(urls).size).toBe(2);
    expect((await respond(urls[0], { text: 'first' })).status).toBe(200);
  });
});
