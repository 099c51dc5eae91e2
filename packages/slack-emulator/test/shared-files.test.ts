import { describe, expect, test } from 'vitest';

import { alice, bernd, errorOf, openHouse, type House } from './support/conversation.ts';

describe('a file that was shared', () => {
  const content = Buffer.from('\uFEFF状态,code\r\ndelivered,0\r\n');
  const upload = async (house: House): Promise<string> => {
    const { channel: direct } = await house.client.conversations.open({ users: alice });
    await house.client.filesUploadV2({ channel_id: direct?.id ?? '', file: content, filename: 'report 状.csv' });
    return house.slack.filesFor(alice)[0]?.id ?? '';
  };
  const urlOf = async (house: House, file: string): Promise<string> =>
    (await house.client.files.info({ file })).file?.url_private ?? '';
  const get = async (url: string, token?: string): Promise<Response> =>
    fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

  test('is described by files.info, and its bytes are there for the token', async () => {
    await using house = await openHouse();
    const file = await upload(house);
    const { file: info } = await house.client.files.info({ file });
    expect(info).toMatchObject({ id: file, name: 'report 状.csv', size: content.byteLength, user: 'U0EMULATED' });
    expect(info?.url_private).toMatch(new RegExp(`^${house.slack.url}/files-pri/T0EMULATED-${file}/`));
    const response = await get(info?.url_private ?? '', house.slack.botToken);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  });

  test('is nobody else’s to read', async () => {
    await using house = await openHouse();
    const url = await urlOf(house, await upload(house));
    expect((await get(url)).status).toBe(401);
    expect((await get(url, 'xoxb-wrong')).status).toBe(403);
    expect((await get(url, house.slack.appToken)).status).toBe(403);
    expect((await get(`${house.slack.url}/files-pri/T0EMULATED-F0NONE/a.csv`, house.slack.botToken)).status).toBe(404);
  });

  test('is not read without files:read', async () => {
    await using house = await openHouse({}, { scopes: ['files:write', 'im:write'] });
    const file = await upload(house);
    const url = `${house.slack.url}/files-pri/T0EMULATED-${file}/a.csv`;
    expect((await get(url, house.slack.botToken)).status).toBe(403);
  });

  test('is gone after files.delete', async () => {
    await using house = await openHouse();
    const file = await upload(house);
    const url = await urlOf(house, file);
    expect(await house.client.files.delete({ file })).toMatchObject({ ok: true });
    expect(house.slack.filesFor(alice)).toEqual([]);
    expect((await get(url, house.slack.botToken)).status).toBe(404);
    expect((await errorOf(house.client.files.info({ file }))).error).toBe('file_not_found');
    expect((await errorOf(house.client.files.delete({ file }))).error).toBe('file_not_found');
    const told = house.slack.transcriptFor(alice).filter(({ kind }) => kind === 'file');
    expect(told).toMatchObject([{ change: 'shared' }, { change: 'deleted', fileId: file, onlyFor: alice }]);
    expect(house.slack.transcriptFor(bernd)).toEqual([]);
  });

  test('is none before its upload is complete', async () => {
    await using house = await openHouse();
    const { upload_url: url = '', file_id: file = '' } = await house.client.files.getUploadURLExternal({
      filename: 'a.csv',
      length: 3,
    });
    await fetch(url, { method: 'POST', body: 'abc' });
    expect((await errorOf(house.client.files.info({ file }))).error).toBe('file_not_found');
    await house.client.files.completeUploadExternal({ files: [{ id: file }] });
    expect(await house.client.files.info({ file })).toMatchObject({ file: { id: file, size: 3 } });
  });
});
