import { ErrorCode, WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';

import { startSlackEmulator, type SlackEmulator } from '../src/index.ts';

function clientFor(slack: SlackEmulator, token: string | undefined = slack.botToken): WebClient {
  return new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
}

describe("the Web API, called by Slack's own client", () => {
  test('auth.test says whose token it is', async () => {
    await using slack = await startSlackEmulator({ team: { id: 'T0ACME', domain: 'acme' } });
    const answer = await clientFor(slack).auth.test();
    expect(answer).toMatchObject({ ok: true, team_id: 'T0ACME', url: 'https://acme.slack.com/' });
    expect(answer.bot_id).toMatch(/^B/);
    expect(answer.user_id).toMatch(/^U/);
  });

  test('a wrong token is invalid_auth', async () => {
    await using slack = await startSlackEmulator();
    await expect(clientFor(slack, 'xoxb-wrong').auth.test()).rejects.toMatchObject({
      code: ErrorCode.PlatformError,
      data: { ok: false, error: 'invalid_auth' },
    });
  });

  test('no token is not_authed', async () => {
    await using slack = await startSlackEmulator();
    const client = new WebClient(undefined, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
    await expect(client.auth.test()).rejects.toMatchObject({ data: { error: 'not_authed' } });
  });

  test('users.info gives the zone, computed at the clock, and no locale unless asked', async () => {
    const july = Date.UTC(2026, 6, 1);
    await using slack = await startSlackEmulator({
      clock: () => july,
      users: [{ id: 'U0BERND', name: 'bernd', realName: 'Bernd Weber', tz: 'Europe/Berlin', locale: 'de-DE' }],
    });
    const { user } = await clientFor(slack).users.info({ user: 'U0BERND' });
    expect(user).toMatchObject({
      id: 'U0BERND',
      name: 'bernd',
      real_name: 'Bernd Weber',
      tz: 'Europe/Berlin',
      tz_label: 'Central European Summer Time',
      tz_offset: 7200,
    });
    expect(user).not.toHaveProperty('locale');
  });

  test('users.info gives the locale when include_locale asks for it', async () => {
    await using slack = await startSlackEmulator();
    const { user } = await clientFor(slack).users.info({ user: 'U0ALICE01', include_locale: true });
    expect(user).toMatchObject({ locale: 'en-US', tz: 'Asia/Shanghai', tz_offset: 28_800 });
  });

  test('users.info prefers the offset a test set', async () => {
    await using slack = await startSlackEmulator({
      users: [{ id: 'U1', name: 'a', realName: 'A', tz: 'Asia/Shanghai', tzOffset: -3600, locale: 'en-US' }],
    });
    const { user } = await clientFor(slack).users.info({ user: 'U1' });
    expect(user?.tz_offset).toBe(-3600);
  });

  test('users.info of nobody is user_not_found', async () => {
    await using slack = await startSlackEmulator();
    await expect(clientFor(slack).users.info({ user: 'U0NOBODY' })).rejects.toMatchObject({
      data: { error: 'user_not_found' },
    });
  });

  test('api.test gives the arguments back and needs no token', async () => {
    await using slack = await startSlackEmulator();
    const client = new WebClient(undefined, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
    expect(await client.apiCall('api.test', { foo: 'bar' })).toMatchObject({ ok: true, args: { foo: 'bar' } });
    await expect(client.api.test({ error: 'my_error' })).rejects.toMatchObject({ data: { error: 'my_error' } });
  });

  test('an unknown method is unknown_method', async () => {
    await using slack = await startSlackEmulator();
    await expect(clientFor(slack).apiCall('sms.send')).rejects.toMatchObject({ data: { error: 'unknown_method' } });
  });
});

describe('the Web API over plain HTTP', () => {
  test('takes JSON bodies and tokens in the form, and names each request', async () => {
    await using slack = await startSlackEmulator();
    const asJson = await fetch(`${slack.apiUrl}users.info`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ user: 'U0ALICE01', include_locale: true }),
    });
    expect(asJson.status).toBe(200);
    expect(asJson.headers.get('x-slack-req-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(await asJson.json()).toMatchObject({ ok: true, user: { locale: 'en-US' } });
    const inForm = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: slack.botToken }),
    });
    expect(await inForm.json()).toMatchObject({ ok: true });
  });

  test('answers 404 outside its paths', async () => {
    await using slack = await startSlackEmulator();
    expect((await fetch(`${slack.url}/nowhere`)).status).toBe(404);
  });

  test('refuses a body over one megabyte', async () => {
    await using slack = await startSlackEmulator();
    const response = await fetch(`${slack.apiUrl}api.test`, { method: 'POST', body: 'x'.repeat(1_000_001) });
    expect(response.status).toBe(413);
  });
});

test('a user with an unknown zone is refused at the start', async () => {
  const users = [{ id: 'U1', name: 'a', realName: 'A', tz: 'Mars/Olympus', locale: 'en-US' }];
  await expect(startSlackEmulator({ users })).rejects.toThrow('User U1: "Mars/Olympus" is not an IANA time zone.');
});
