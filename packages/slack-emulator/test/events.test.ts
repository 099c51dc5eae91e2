import { describe, expect, test } from 'vitest';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';
import { home, section } from './support/block-samples.ts';
import {
  startCommandReceiver,
  type CommandReceiver,
  type ReceivedCommand,
  type ReceiverAnswer,
} from './support/command-receiver.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

async function openWorkspace(
  answer: (received: ReceivedCommand) => ReceiverAnswer | undefined = () => ({}),
  ackTimeoutMs = 3000,
): Promise<AsyncDisposable & { slack: SlackEmulator; app: CommandReceiver }> {
  const resources = new AsyncDisposableStack();
  const app = resources.use(await startCommandReceiver(answer));
  const slack = resources.use(await startSlackEmulator({ clock: () => Date.UTC(2026, 10, 23, 8), ackTimeoutMs }));
  slack.connect(app);
  return { slack, app, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

const bodyOf = (received: ReceivedCommand | undefined): Record<string, unknown> =>
  JSON.parse(received?.body ?? '') as Record<string, unknown>;

describe('opening the Home', () => {
  test('reaches the app as signed JSON', async () => {
    await using house = await openWorkspace();
    const { ack, eventId } = await house.slack.openHome({ user: bernd });
    expect(ack).toMatchObject({ kind: 'ok', status: 200 });
    const [received] = house.app.received;
    expect(received?.headers['content-type']).toBe('application/json');
    const timestamp = Number(received?.headers['x-slack-request-timestamp']);
    expect(received?.headers['x-slack-signature']).toBe(house.slack.signatureFor(received?.body ?? '', timestamp));
    expect(received?.headers).not.toHaveProperty('x-slack-retry-num');
    expect(bodyOf(received)).toMatchObject({
      type: 'event_callback',
      team_id: 'T0EMULATED',
      api_app_id: 'A0EMULATED',
      event_id: eventId,
      event_time: 1_795_420_800,
      authorizations: [{ team_id: 'T0EMULATED', user_id: 'U0EMULATED', is_bot: true }],
      event: {
        type: 'app_home_opened',
        user: bernd,
        channel: expect.stringMatching(/^D/),
        tab: 'home',
        event_ts: '1795420800.000000',
      },
    });
    expect(bodyOf(received)['event']).not.toHaveProperty('view');
  });

  test('brings the Home along where one was published, and names the direct messages', async () => {
    await using house = await openHouse();
    const view = home([section()]);
    await house.client.apiCall('views.publish', { user_id: alice, view });
    await house.slack.openHome({ user: alice });
    const direct = await house.client.conversations.open({ users: alice });
    expect(bodyOf(house.app.received[0])['event']).toMatchObject({
      channel: direct.channel?.id,
      view: { type: 'home', id: house.slack.homeFor(alice)?.id },
    });
    await house.slack.openHome({ user: bernd });
    expect(bodyOf(house.app.received[1])['event']).not.toHaveProperty('view');
  });

  test('has a new name each time, and none is sent twice', async () => {
    await using house = await openWorkspace(() => ({ status: 500, body: 'no' }));
    const first = await house.slack.openHome();
    const second = await house.slack.openHome();
    expect(first.ack).toMatchObject({ kind: 'http-error', status: 500, body: 'no' });
    expect(first.eventId).toMatch(/^Ev[0-9A-Z]+$/);
    expect(second.eventId).not.toBe(first.eventId);
    expect(house.app.received).toHaveLength(2);
  });

  test('is sent once more where a test says so', async () => {
    await using house = await openWorkspace();
    const { eventId } = await house.slack.openHome();
    await house.slack.openHome({ eventId, retryNum: 1 });
    await house.slack.openHome({ eventId, retryNum: 2, retryReason: 'http_error' });
    expect(house.app.received.map((received) => bodyOf(received)['event_id'])).toEqual([eventId, eventId, eventId]);
    expect(house.app.received[1]?.headers).toMatchObject({
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    });
    expect(house.app.received[2]?.headers).toMatchObject({
      'x-slack-retry-num': '2',
      'x-slack-retry-reason': 'http_error',
    });
  });

  test('is told in the transcript of the one who did it', async () => {
    await using house = await openWorkspace();
    const { id, eventId } = await house.slack.openHome({ user: alice, retryNum: 1 });
    expect(house.slack.transcriptFor(alice)).toMatchObject([
      { kind: 'event', type: 'app_home_opened', eventId, retryNum: 1, exchangeId: id },
      { kind: 'ack', outcome: 'ok', exchangeId: id },
    ]);
    expect(house.slack.transcriptFor(bernd)).toEqual([]);
  });

  test('may be altered', async () => {
    await using house = await openWorkspace();
    await house.slack.openHome({ alter: (body) => ({ ...body, team_id: 'T0OTHER' }) });
    expect(bodyOf(house.app.received[0])).toMatchObject({ team_id: 'T0OTHER' });
  });

  test('waits no longer than Slack does', async () => {
    await using house = await openWorkspace(() => undefined, 50);
    expect((await house.slack.openHome()).ack).toMatchObject({ kind: 'timeout' });
  });

  test('tells a test where nobody listens', async () => {
    await using house = await openWorkspace();
    house.slack.connect({ requestUrl: 'http://127.0.0.1:1/' });
    expect((await house.slack.openHome()).ack).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  });
});

describe('verifying the request URL', () => {
  const challengeOf = (received: ReceivedCommand): string => String(bodyOf(received)['challenge']);
  test.each([
    ['plain', true, (challenge: string) => ({ contentType: 'text/plain', body: challenge })],
    ['as a form', true, (challenge: string) => ({ body: new URLSearchParams({ challenge }).toString() })],
    ['as JSON', true, (challenge: string) => ({ body: JSON.stringify({ challenge }) })],
    ['not at all', false, () => ({ body: 'ok' })],
    ['for nothing', false, (challenge: string) => ({ status: 401, body: challenge })],
  ])('the challenge comes back %s', async (_name, verified, answer) => {
    await using house = await openWorkspace((received) => answer(challengeOf(received)));
    expect(await house.slack.verifyUrl()).toBe(verified);
    const [received] = house.app.received;
    const timestamp = Number(received?.headers['x-slack-request-timestamp']);
    expect(received?.headers['x-slack-signature']).toBe(house.slack.signatureFor(received?.body ?? '', timestamp));
    expect(bodyOf(received)).toMatchObject({ type: 'url_verification' });
  });

  test('fails where nobody answers', async () => {
    await using house = await openWorkspace(() => undefined, 50);
    expect(await house.slack.verifyUrl()).toBe(false);
  });
});
