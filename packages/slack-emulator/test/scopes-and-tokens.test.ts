import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';

import { callMethod } from './support/call-method.ts';
import { alice, openHouse, silent } from './support/conversation.ts';

const channel = 'C0SMSOPS1';

describe('scopes', () => {
  test('what a token may do is in every answer', async () => {
    await using house = await openHouse({}, { scopes: ['commands', 'users:read'] });
    const answer = await house.client.users.info({ user: alice });
    expect(answer.response_metadata).toMatchObject({
      scopes: ['commands', 'users:read'],
      acceptedScopes: ['users:read'],
    });
    const tested = await callMethod(house, 'auth.test');
    expect(tested.headers.get('x-oauth-scopes')).toBe('commands,users:read');
    expect(tested.headers.has('x-accepted-oauth-scopes')).toBe(false);
    expect((await callMethod(house, 'sms.send')).headers.get('x-oauth-scopes')).toBe('commands,users:read');
    expect((await callMethod(house, 'auth.test', { token: 'xoxb-wrong' })).headers.has('x-oauth-scopes')).toBe(false);
  });

  test.each([
    ['chat.postMessage', 'chat:write', { channel, text: 'x' }],
    ['chat.postEphemeral', 'chat:write', { channel, text: 'x', user: alice }],
    ['chat.update', 'chat:write', { channel, text: 'x', ts: '1.1' }],
    ['chat.delete', 'chat:write', { channel, ts: '1.1' }],
    ['users.info', 'users:read', { user: alice }],
    ['usergroups.users.list', 'usergroups:read', { usergroup: 'S0OPS' }],
    ['conversations.open', 'im:write', { users: alice }],
    ['files.getUploadURLExternal', 'files:write', { filename: 'a.csv', length: '3' }],
    ['files.completeUploadExternal', 'files:write', { files: '[]' }],
    ['files.delete', 'files:write', { file: 'F0NONE' }],
    ['files.info', 'files:read', { file: 'F0NONE' }],
  ])('%s needs %s', async (method, scope, body) => {
    await using without = await openHouse({}, { scopes: ['commands'] });
    const refused = await callMethod(without, method, { body });
    expect(refused.body).toEqual({ ok: false, error: 'missing_scope', needed: scope, provided: 'commands' });
    expect(refused.headers.get('x-accepted-oauth-scopes')).toBe(scope);
    expect(without.slack.messagesFor(alice)).toEqual([]);
    await using given = await openHouse(
      {},
      { scopes: [scope], userGroups: [{ id: 'S0OPS', handle: 'ops', users: [] }] },
    );
    expect((await callMethod(given, method, { body })).body['error']).not.toBe('missing_scope');
  });

  test.each([
    ['a public channel', 'C1', 'channels:read'],
    ['a private channel', 'C2', 'groups:read'],
    ['direct messages', 'D', 'im:read'],
  ])('conversations.info of %s', async (_name, id, needed) => {
    const all = ['channels:read', 'groups:read', 'im:read'];
    const info = async (scopes: string[]): Promise<Record<string, unknown>> => {
      const channels = [
        { id: 'C1', name: 'ours' },
        { id: 'C2', name: 'secret', isPrivate: true },
      ];
      await using house = await openHouse({}, { scopes: [...scopes, 'im:write'], channels });
      const direct = await house.client.conversations.open({ users: alice });
      return (
        await callMethod(house, 'conversations.info', {
          body: { channel: id === 'D' ? (direct.channel?.id ?? '') : id },
        })
      ).body;
    };
    expect(await info([needed])).toMatchObject({ ok: true });
    expect(await info(all.filter((scope) => scope !== needed))).toMatchObject({ error: 'missing_scope', needed });
    expect(await info([])).toMatchObject({ needed: 'channels:read,groups:read,im:read,mpim:read' });
  });

  test('where nothing is said, a token may do all the methods need', async () => {
    await using house = await openHouse();
    const scopes = (await house.client.auth.test()).response_metadata?.scopes;
    expect(scopes).toEqual(
      expect.arrayContaining(['commands', 'chat:write', 'files:read', 'files:write', 'users:read']),
    );
    expect(scopes).not.toContain('chat:write.public');
    expect(scopes).not.toContain('connections:write');
  });

  test('a token without scopes may still do what needs none', async () => {
    await using house = await openHouse({}, { scopes: [] });
    expect(await house.client.auth.test()).toMatchObject({ ok: true });
    expect(await house.client.views.publish({ user_id: alice, view: { type: 'home', blocks: [] } })).toMatchObject({
      ok: true,
    });
  });
});

describe('the kind of a token', () => {
  test.each([
    ['auth.test', 'xapp-emulated-app-token'],
    ['apps.connections.open', 'xoxb-emulated-bot-token'],
  ])('%s does not take the other one', async (method, token) => {
    await using house = await openHouse();
    expect((await callMethod(house, method, { token })).body).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect((await callMethod(house, method, { token: 'xapp-unknown' })).body).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
  });

  test('the app-level token has its own scope', async () => {
    await using house = await openHouse({}, { appToken: 'xapp-mine', scopes: ['chat:write'] });
    const opened = await callMethod(house, 'apps.connections.open', { token: 'xapp-mine' });
    expect(opened.body).toMatchObject({ ok: true });
    expect(opened.headers.get('x-oauth-scopes')).toBe('connections:write');
  });
});

test('a client with the token of the app-level kind hears of it', async () => {
  await using house = await openHouse();
  const client = new WebClient(house.slack.appToken, {
    slackApiUrl: house.slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  });
  await expect(client.users.info({ user: alice })).rejects.toMatchObject({ data: { error: 'not_allowed_token_type' } });
});
