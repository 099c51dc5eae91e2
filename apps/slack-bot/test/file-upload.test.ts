import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { createFileSharing } from '../src/slack/file-sharing.ts';
import { createSlackClients } from '../src/slack/slack-clients.ts';
import { openSpool } from '../src/surfaces/export/spool.ts';

const pieceBytes = 64 * 1024;
/** More than lies between two processes, by far: the sender has to wait. */
const pieces = 400;

it('a file arrives as it is at a Slack that reads slower than it is sent', async () => {
  const sent = createHash('sha256');
  await using spool = await openSpool();
  for (let index = 0; index < pieces; index += 1) {
    // No two pieces are alike.
    const text = `${index} `.repeat(pieceBytes).slice(0, pieceBytes);
    sent.update(text);
    await spool.append(text);
  }

  const arrived = createHash('sha256');
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isUpload = request.url === '/upload';
    for await (const chunk of request) {
      if (!isUpload) continue;
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      arrived.update(chunk as Buffer);
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, upload_url: `${url}/upload`, file_id: 'F1' }));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = createSlackClients({
    token: 'xoxb-1',
    slackApiUrl: `${url}/api/`,
    logger: createBoltLogger(pino({ enabled: false })),
    watch: { onCall: () => {}, onAuthLost: () => {} },
  });

  await createFileSharing(clients, true).upload('a.csv', await spool.content(), AbortSignal.timeout(30_000));
  server.closeAllConnections();
  server.close();
  expect(arrived.digest('hex')).toBe(sent.digest('hex'));
});
