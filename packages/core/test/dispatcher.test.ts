import { getEventListeners, once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici';
import { expect, it } from 'vitest';
import { SmnClient } from '../src/index.ts';

interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** What it was asked to pass on, in the order of arrival. */
  readonly seen: readonly string[];
}

/** A proxy that passes requests on with its name in `via`, and opens tunnels. */
async function startProxy(): Promise<Proxy> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((received, response) => {
    seen.push(`${received.method} ${new URL(received.url ?? '').pathname}`);
    const { method, headers } = received;
    const onwards = ask(received.url ?? '', { method, headers: { ...headers, via: '1.1 test-proxy' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    received.pipe(onwards);
  });
  server.on('connect', (received, socket: Socket) => {
    seen.push(`CONNECT ${received.url}`);
    const { hostname, port } = new URL(`http://${received.url}`);
    const onwards = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onwards).pipe(socket);
    });
    for (const end of [socket, onwards]) {
      sockets.add(end);
      end.on('error', () => {});
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function clientOf(emulator: SmnEmulator, dispatcher: Dispatcher): SmnClient {
  const { name: user, password, domain } = emulator.user;
  return new SmnClient({
    region: emulator.region,
    endpoint: emulator.url,
    iamEndpoint: emulator.url,
    credentials: { user, password, domain },
    dispatcher,
  });
}

it('goes through a proxy that passes requests on', async () => {
  await using emulator = await startSmnEmulator();
  await using proxy = await startProxy();
  const dispatcher = new ProxyAgent(proxy.url);
  await using smn = clientOf(emulator, dispatcher);
  expect(await smn.signs()).toHaveLength(4);
  expect(proxy.seen).toEqual([
    'POST /v3/auth/tokens',
    'GET /v3/projects',
    `GET /v2/${emulator.projectId}/notifications/sms_sign`,
  ]);
  expect(emulator.requests.map((request) => request.headers['via'])).toEqual(Array(3).fill('1.1 test-proxy'));
  await dispatcher.close();
});

it('is signed well through a proxy that opens a tunnel', async () => {
  await using emulator = await startSmnEmulator();
  await using proxy = await startProxy();
  const dispatcher = new ProxyAgent({ uri: proxy.url, proxyTunnel: true });
  const { url: endpoint, projectId, credentials } = emulator;
  await using smn = new SmnClient({ endpoint, projectId, credentials, dispatcher });
  await smn.signs();
  await smn.signs();
  expect([...new Set(proxy.seen)]).toEqual([`CONNECT ${new URL(emulator.url).host}`]);
  expect(emulator.requests.map((request) => request.authenticatedBy)).toEqual(['access-key', 'access-key']);
  await dispatcher.close();
});

it('leaves a dispatcher that it was given open', async () => {
  await using emulator = await startSmnEmulator();
  const agent = new Agent();
  const smn = clientOf(emulator, agent);
  await smn.signs();
  await smn.close();
  await using other = clientOf(emulator, agent);
  expect(await other.signs()).toHaveLength(4);
  await agent.close();
});

it('keeps its own connections open between requests, and closes them at the end', async () => {
  await using emulator = await startSmnEmulator();
  const { url: endpoint, projectId, credentials } = emulator;
  const smn = new SmnClient({ endpoint, projectId, credentials });
  for (let round = 0; round < 8; round += 1) await smn.signs();
  // undici rests a connection for a turn of the event loop: a request that follows at once takes a second one.
  expect(new Set(emulator.requests.map((request) => request.connection)).size).toBeLessThanOrEqual(2);
  await smn.close();
  await expect(smn.signs()).rejects.toMatchObject({ code: 'connection', retryable: false });
});

it.each([
  ['stands', () => null],
  ['fails', () => Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' })],
])('who aborts need not wait for a connection, and asks for nothing once it %s', async (_what, outcome) => {
  await using emulator = await startSmnEmulator();
  const connecting = Promise.withResolvers<void>();
  const connector = buildConnector({});
  let firstConnection = (): void => {};
  let connections = 0;
  const agent = new Agent({
    connect(options, callback) {
      connections += 1;
      if (connections > 1) {
        connector(options, callback);
        return;
      }
      firstConnection = () => {
        const failure = outcome();
        if (failure) callback(failure, null);
        else connector(options, callback);
      };
      connecting.resolve();
    },
  });
  const { url: endpoint, projectId, credentials } = emulator;
  const retries: unknown[] = [];
  await using smn = new SmnClient({
    endpoint,
    projectId,
    credentials,
    dispatcher: agent,
    limits: { maxInFlight: 1 },
    onRetry: (event) => retries.push(event),
  });
  const controller = new AbortController();
  const first = smn.signs({ signal: controller.signal });
  await connecting.promise;
  const reason = new Error('the person left');
  controller.abort(reason);
  await expect(first).rejects.toBe(reason);
  firstConnection();
  expect(await smn.signs()).toHaveLength(4);
  expect(emulator.requests).toHaveLength(1);
  expect(retries).toEqual([]);
  await agent.close();
});

it('leaves no timer behind, and no listener on a signal that lives on', async () => {
  await using emulator = await startSmnEmulator();
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const { signal } = new AbortController();
  const before = timers();
  {
    await using smn = clientOf(emulator, new Agent());
    await Promise.all(Array.from({ length: 20 }, () => smn.signs({ signal })));
    emulator.failNext({ status: 404 });
    await expect(smn.signs({ signal })).rejects.toThrow('404');
  }
  // One that stood before, the runner's own, may have run out since.
  expect(timers()).toBeLessThanOrEqual(before);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
