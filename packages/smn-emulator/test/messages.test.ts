import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { signedFetch, type Fetched } from './support/signed-fetch.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const dayAgo = now - 24 * 3_600_000;

function start(): Promise<SmnEmulator> {
  const row = (
    message_id: string,
    submittedAt: number,
  ): { mobile: string; message_id: string; submit_time: string } => ({
    mobile: '13412346789',
    message_id,
    submit_time: new Date(submittedAt).toISOString(),
  });
  return startSmnEmulator({
    clock: () => now,
    projects: [{ id: '1'.repeat(32), name: 'cn-east-3' }],
    reports: [
      { ...row('written', now - 1000), text: '【云上商城】您的验证码是 482913' },
      row('usual', dayAgo),
      row('too-old', dayAgo - 1),
    ],
  });
}

function askMessage(smn: SmnEmulator, messageId: string, project: string = smn.projectId): Promise<Fetched> {
  return signedFetch(smn, `/v2/${project}/notifications/sms/message/${messageId}`, { date: now });
}

describe('GetSmsMessage', () => {
  it('gives the text of a message', async () => {
    await using smn = await start();
    const fetched = await askMessage(smn, 'written');
    expect(fetched.body).toEqual({ request_id: expect.any(String), message: '【云上商城】您的验证码是 482913' });
  });

  it('has a text for messages that were given none, the same each time', async () => {
    await using smn = await start();
    const text = (await askMessage(smn, 'usual')).body['message'];
    expect(text).toMatch(/^【云上商城】您的验证码是\d{6}/);
    expect((await askMessage(smn, 'usual')).body['message']).toBe(text);
  });

  it.each(['too-old', 'nobody'])('knows no message that is %s', async (messageId) => {
    await using smn = await start();
    const fetched = await askMessage(smn, messageId);
    expect(fetched.status).toBe(404);
    expect(fetched.body).toMatchObject({ request_id: expect.any(String), code: expect.any(String) });
  });

  it('gives no message of one project to another', async () => {
    await using smn = await start();
    expect((await askMessage(smn, 'written', '1'.repeat(32))).status).toBe(404);
  });

  it('asks who is there first', async () => {
    await using smn = await start();
    const response = await fetch(`${smn.url}/v2/${smn.projectId}/notifications/sms/message/written`);
    expect(response.status).toBe(401);
  });
});

describe('ListSmsSigns', () => {
  it('has every documented field', async () => {
    const signs = [
      {
        signId: 'a'.repeat(32),
        signName: '云上商城',
        signType: 0,
        status: 4,
        reply: 'ERROR_001',
        createTime: '2018-01-01T00:00:00Z',
      },
    ];
    await using smn = await startSmnEmulator({ signs, reports: [] });
    const fetched = await signedFetch(smn, `/v2/${smn.projectId}/notifications/sms_sign`);
    expect(fetched.body).toEqual({
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      sms_sign_count: 1,
      sms_signs: [
        {
          sign_id: 'a'.repeat(32),
          sign_name: '云上商城',
          sign_type: 0,
          status: 4,
          reply: 'ERROR_001',
          create_time: '2018-01-01T00:00:00Z',
        },
      ],
    });
    expect(smn.signs).toEqual(signs);
  });
});
