import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { createFileSharing } from '../src/slack/file-sharing.ts';
import { createSlackClients } from '../src/slack/slack-clients.ts';

/** A Slack that gives away whatever address a test wants, and takes uploads with whatever status. */
async function startSlack({ address, status = 200 }: { readonly address?: string; readonly status?: number }) {
  const uploads: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await Array.fromAsync<Buffer>(request)).toString();
    if (request.url === '/api/files.getUploadURLExternal') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, upload_url: address ?? `${url}/upload`, file_id: 'F1' }));
      return;
    }
    uploads.push({ headers: request.headers, body });
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logger = createBoltLogger(pino({ enabled: false }));
  const clients = createSlackClients({
    token: 'xoxb-1',
    slackApiUrl: `${url}/api/`,
    logger,
    watch: { onCall: () => {}, onAuthLost: () => {} },
  });
  return {
    uploads,
    upload: async (text: string, allowLoopback = true) =>
      createFileSharing(clients, allowLoopback).upload(
        'a.csv',
        { bytes: Buffer.byteLength(text), read: () => Readable.from([Buffer.from(text)], { objectMode: false }) },
        AbortSignal.timeout(30_000),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('a file on its way to Slack', () => {
  it('goes there as it is, with its length, and without the token', async () => {
    await using slack = await startSlack({});
    expect(await slack.upload('短信')).toBe('F1');
    expect(slack.uploads).toMatchObject([{ body: '短信', headers: { 'content-length': '6' } }]);
    expect(slack.uploads[0]?.headers).not.toHaveProperty('authorization');
    expect(slack.uploads[0]?.headers).not.toHaveProperty('transfer-encoding');
  });

  it.each([404, 413, 500])('that is refused with %i is an error', async (status) => {
    await using slack = await startSlack({ status });
    await expect(slack.upload('x')).rejects.toMatchObject({ name: 'SlackRefusal', message: `file: http_${status}` });
  });

  it('goes to this machine only when Slack is there', async () => {
    await using slack = await startSlack({});
    await expect(slack.upload('x', false)).rejects.toThrow('file: not_an_address_of_slack');
    expect(slack.uploads).toEqual([]);
  });

  it.each(['http://files.slack.com/upload', 'file:///etc/passwd', 'nonsense', ''])(
    'goes to no address like %j',
    async (address) => {
      await using slack = await startSlack({ address });
      await expect(slack.upload('x')).rejects.toThrow('file: not_an_address_of_slack');
    },
  );
});
