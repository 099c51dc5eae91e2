import { startSlackEmulator } from '@org/slack-emulator';
import { expect, it } from 'vitest';
import { postReply, ReplyError } from '../src/slack/reply.ts';

it.each([
  'https://hooks.slack.com.evil.example/commands/1',
  'http://hooks.slack.com/commands/1',
  'https://evil.example/hooks.slack.com',
  'http://127.0.0.1:1/commands/1',
  'not an address',
])('posts nothing to %s', async (url) => {
  await expect(postReply(url, { text: 'hello' }, { allowLoopback: false })).rejects.toThrow(ReplyError);
});

it('says why Slack took no reply, without the address', async () => {
  await using slack = await startSlackEmulator();
  const url = `${slack.url}/commands/T1/1/secret`;
  const failure = await postReply(url, { text: 'hello' }, { allowLoopback: true }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'ReplyError', status: 404, message: expect.stringContaining('expired_url') });
  expect(String(failure)).not.toContain('secret');
});
