import { describe, expect, test } from 'vitest';

import { alice, bernd, errorOf, openHouse } from './support/conversation.ts';

describe('conversations', () => {
  test('direct messages are opened once for each member', async () => {
    await using house = await openHouse();
    const first = await house.client.conversations.open({ users: bernd });
    const second = await house.client.conversations.open({ users: bernd });
    expect(first.channel?.id).toMatch(/^D/);
    expect(second).toMatchObject({ already_open: true, channel: { id: first.channel?.id } });
    const info = await house.client.conversations.info({ channel: first.channel?.id ?? '' });
    expect(info.channel).toMatchObject({ is_im: true, user: bernd });
  });

  test('info tells who else is in a channel', async () => {
    await using house = await openHouse(
      {},
      {
        channels: [
          { id: 'C1', name: 'ours' },
          { id: 'C2', name: 'partners', isExtShared: true },
          { id: 'C3', name: 'secret', isPrivate: true },
        ],
      },
    );
    const info = async (channel: string): Promise<unknown> =>
      (await house.client.conversations.info({ channel })).channel;
    expect(await info('C1')).toMatchObject({ name: 'ours', is_channel: true, is_ext_shared: false, is_private: false });
    expect(await info('C2')).toMatchObject({ is_ext_shared: true, is_shared: true });
    expect(await info('C3')).toMatchObject({ is_private: true, is_group: true });
    expect((await errorOf(info('C9'))).error).toBe('channel_not_found');
  });

  test.each([
    ['nobody', {}, 'users_list_not_supplied'],
    ['a stranger', { users: 'U0NOBODY' }, 'user_not_found'],
    ['several at once', { users: `${alice},${bernd}` }, 'method_not_supported_for_channel_type'],
  ])('are not opened with %s', async (_name, callArguments, error) => {
    await using house = await openHouse();
    expect((await errorOf(house.client.apiCall('conversations.open', callArguments))).error).toBe(error);
  });
});

test('usergroups.users.list tells who is in a group', async () => {
  await using house = await openHouse({}, { userGroups: [{ id: 'S0OPS', handle: 'ops', users: [alice] }] });
  expect(await house.client.usergroups.users.list({ usergroup: 'S0OPS' })).toMatchObject({ users: [alice] });
  expect((await errorOf(house.client.usergroups.users.list({ usergroup: 'S0NONE' }))).error).toBe('no_such_subteam');
});

describe("a file, uploaded by Slack's own client", () => {
  test('reaches the direct messages of one member, whole', async () => {
    await using house = await openHouse();
    const { channel } = await house.client.conversations.open({ users: alice });
    const content = Buffer.from('\uFEFF状态,code\r\ndelivered,0\r\n');
    await house.client.filesUploadV2({
      channel_id: channel?.id ?? '',
      file: content,
      filename: 'report 13412346789.csv',
      title: 'Report',
      initial_comment: 'Here it is',
    });
    const [file] = house.slack.filesFor(alice);
    expect(file).toMatchObject({ name: 'report 13412346789.csv', title: 'Report', channelId: channel?.id });
    expect(Buffer.from(file?.bytes ?? []).equals(content)).toBe(true);
    expect(house.slack.filesFor(bernd)).toEqual([]);
    expect(house.slack.messagesFor(alice)).toMatchObject([{ text: 'Here it is' }]);
    const seen = house.slack.transcriptFor(alice);
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: 'file', name: 'report 134****6789.csv', onlyFor: alice }),
    );
    expect(house.slack.transcriptFor(bernd)).toEqual([]);
    expect(JSON.stringify(house.slack.transcript)).not.toContain('13412346789');
  });

  test('is shared with nobody without a channel', async () => {
    await using house = await openHouse();
    await house.client.filesUploadV2({ content: 'a,b', filename: 'a.csv' });
    expect(house.slack.filesFor(alice)).toEqual([]);
  });

  test('is refused for a member in place of a conversation', async () => {
    await using house = await openHouse();
    const upload = house.client.filesUploadV2({ channel_id: alice, content: 'a,b', filename: 'a.csv' });
    expect((await errorOf(upload)).error).toBe('channel_not_found');
  });

  test('is refused without a name, without bytes, and with other bytes than announced', async () => {
    await using house = await openHouse();
    const { client } = house;
    expect((await errorOf(client.apiCall('files.getUploadURLExternal', { length: 3 }))).error).toBe(
      'invalid_arguments',
    );
    const empty = client.files.getUploadURLExternal({ filename: 'a.csv', length: 0 });
    expect((await errorOf(empty)).error).toBe('invalid_arguments');
    const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
      filename: 'a.csv',
      length: 3,
    });
    expect((await fetch(url, { method: 'POST', body: 'abcd' })).status).toBe(404);
    expect((await errorOf(client.files.completeUploadExternal({ files: [{ id }] }))).error).toBe('file_not_found');
    const none = client.apiCall('files.completeUploadExternal', {});
    expect((await errorOf(none)).error).toBe('invalid_arguments');
    expect((await fetch(url, { method: 'POST', body: 'abc' })).status).toBe(200);
    expect(await client.files.completeUploadExternal({ files: [{ id }] })).toMatchObject({ files: [{ id, size: 3 }] });
  });
});
