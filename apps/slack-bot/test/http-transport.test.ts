import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { App, type ReceiverEvent } from '@slack/bolt';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { createHttpTransport } from '../src/transport/http-transport.ts';
import type { Transport } from '../src/transport/transport.ts';

const signingSecret = '0123456789abcdef0123456789abcdef';

/** An app that does with a delivery what a test wants. */
class WaitingApp extends App {
  deliver: (event: ReceiverEvent) => Promise<void> = async ({ ack }) => ack();

  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.deliver(event);
  }
}

let transport: Transport;
let app: WaitingApp;
let port: number;
let agent: Agent;
beforeEach(async () => {
  const logger = createBoltLogger(pino({ level: 'silent' }));
  transport = createHttpTransport({ signingSecret, port: 0, logger });
  app = new WaitingApp({ receiver: transport.receiver, authorize: async () => ({ botToken: 'xoxb-1' }), logger });
  port = (await transport.start()).port ?? 0;
  // One connection, kept open: as a proxy holds it.
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(async () => {
  agent.destroy();
  await transport.stop();
});

/** Sends a signed command over the one connection. */
async function send(text: string): Promise<IncomingMessage> {
  const body = `command=%2Fsmsreport&text=${text}`;
  const timestamp = Math.floor(Date.now() / 1000);
  const hash = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const sent = request({
    port,
    agent,
    method: 'POST',
    path: '/slack/events',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response;
}

describe('a server that is told to stop', () => {
  it('answers what is under way, and ends a connection that is never idle', async () => {
    const held = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    app.deliver = async ({ ack }) => {
      came.resolve();
      await held.promise;
      await ack();
    };
    const first = send('first');
    await came.promise;
    const stopped = transport.stop();
    // It waits behind the first one, on the same connection.
    const second = send('second').then(
      ({ statusCode }) => statusCode,
      () => 'nobody there',
    );
    held.resolve();
    expect((await first).statusCode).toBe(200);
    await stopped;
    expect(await second).toBe('nobody there');
  });

  it('is not kept by a connection that says nothing', async () => {
    expect((await send('one')).statusCode).toBe(200);
    await transport.stop();
    await expect(send('two')).rejects.toThrow(/ECONNREFUSED|hang up|ECONNRESET/);
  });
});

describe('an ack that comes later than Slack waits', () => {
  it('ends nothing: the answer goes on', async () => {
    const gone = Promise.withResolvers<void>();
    app.deliver = async ({ ack }) => {
      // Bolt gives up after three seconds, and answers by itself.
      await gone.promise;
      await ack();
      done.resolve('the listener went on');
    };
    const done = Promise.withResolvers<string>();
    expect((await send('slow')).statusCode).toBe(404);
    gone.resolve();
    expect(await done.promise).toBe('the listener went on');
  });
});

describe('who is not Slack', () => {
  it('finds nothing beside the one path, and is not believed on it', async () => {
    const asked = async (path: string, init?: RequestInit): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`, init)).status;
    expect(await asked('/')).toBe(404);
    expect(await asked('/metrics')).toBe(404);
    expect(await asked('/slack/events')).toBe(404);
    expect(await asked('/slack/events', { method: 'POST', body: 'command=%2Fsmsreport' })).toBe(401);
  });
});
