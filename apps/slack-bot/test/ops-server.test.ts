import { once } from 'node:events';
import { request, Agent } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/ops/create-logger.ts';
import type { Health } from '../src/ops/health.ts';
import { createMetrics } from '../src/ops/metrics.ts';
import { startOpsServer, type OpsServerOptions } from '../src/ops/ops-server.ts';
import { parseMetrics } from './support/metrics-text.ts';

const well: Health = { alive: () => [], ready: () => [] };

/** The real server, on a free port. */
async function startOps(options: Partial<OpsServerOptions> = {}) {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', secrets: [], destination: { write: (line) => void lines.push(line) } });
  const metrics = createMetrics();
  const server = await startOpsServer({ port: 0, health: well, metrics, logger, ...options });
  return {
    ...server,
    log: () => lines.join(''),
    ask: async (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init),
    async say(words: string): Promise<Socket> {
      const socket = connect(server.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(words);
      return socket;
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      metrics.close();
    },
  };
}

describe('how the bot is', () => {
  it('is told with 200 where all is well', async () => {
    await using ops = await startOps();
    for (const path of ['/healthz', '/readyz', '/readyz?verbose']) {
      const response = await ops.ask(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(await response.json()).toEqual({ ok: true, reasons: [] });
    }
  });

  it('is told with 503 and every reason where it is not', async () => {
    const health = {
      alive: () => ['it hangs'],
      ready: () => ['the bot is stopping', 'there is no connection to Slack'],
    };
    await using ops = await startOps({ health });
    const [alive, ready] = [await ops.ask('/healthz'), await ops.ask('/readyz')];
    expect([alive.status, await alive.json()]).toEqual([503, { ok: false, reasons: ['it hangs'] }]);
    expect([ready.status, await ready.json()]).toEqual([503, { ok: false, reasons: health.ready() }]);
  });

  it('is measured, as Prometheus reads it', async () => {
    await using ops = await startOps();
    const response = await ops.ask('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect([...parseMetrics(await response.text()).keys()]).toContain('smsreport_in_flight');
  });

  it('is kept by nobody on the way', async () => {
    await using ops = await startOps();
    for (const path of ['/healthz', '/readyz', '/metrics', '/']) {
      expect((await ops.ask(path)).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('that cannot be found out is 500 and a sentence, and the log says why', async () => {
    const metrics = {
      contentType: 'text/plain',
      text: async () => Promise.reject(new Error('broken for 13412346789')),
    };
    await using ops = await startOps({ metrics });
    const response = await ops.ask('/metrics');
    expect([response.status, await response.text()]).toEqual([500, 'That could not be found out: the log says why.\n']);
    expect(ops.log()).toContain('broken for [number]');
    expect((await ops.ask('/healthz')).status).toBe(200);
  });
});

describe('what is asked otherwise', () => {
  it.each(['/', '/healthz/', '/Metrics', '/slack/events', '/..%2fmetrics', '//metrics'])(
    'is not here: %s',
    async (path) => {
      await using ops = await startOps();
      const response = await ops.ask(path);
      expect([response.status, await response.text()]).toEqual([404, 'There are /healthz, /readyz and /metrics.\n']);
    },
  );

  it('is answered without a body to HEAD', async () => {
    await using ops = await startOps();
    const response = await ops.ask('/metrics', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused with %s', async (method) => {
    await using ops = await startOps();
    const response = await ops.ask('/healthz', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('with a body is answered without a byte of it being read, and the connection ends', async () => {
    await using ops = await startOps();
    const socket = await ops.say(
      'POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\nGET /metrics HTTP/1.1\r\n',
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('and waits to be asked for its body is not asked for it', async () => {
    await using ops = await startOps();
    const socket = await ops.say(
      'GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\nexpect: 100-continue\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('in no words of HTTP is 400', async () => {
    await using ops = await startOps();
    expect(await text(await ops.say('13412346789\r\n\r\n'))).toMatch(/^HTTP\/1\.1 400 /);
    expect(ops.log()).toBe('');
  });

  it('and never to its end is broken off', async () => {
    await using ops = await startOps({ patienceMs: 50 });
    expect(await text(await ops.say('GET /healthz HTTP/1.1\r\nhost: x\r\n'))).not.toContain('200');
  });
});

describe('the port', () => {
  it('that is taken is an error with a clear sentence', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startOps({ port })).rejects.toThrow(
      `OPS_PORT ${port} is taken by another process: give another port, or 0 for a free one`,
    );
    other.close();
  });

  it('is free again after a stop, and a stop may be asked for twice', async () => {
    const first = await startOps();
    await Promise.all([first.stop(), first.stop()]);
    await first.stop();
    await expect(first.ask('/healthz')).rejects.toThrow();
    await using second = await startOps({ port: first.port });
    expect((await second.ask('/healthz')).status).toBe(200);
  });
});

describe('a stop', () => {
  it('lets an answer that is under way go out', async () => {
    const asked = Promise.withResolvers<void>();
    const made = Promise.withResolvers<string>();
    const metrics = {
      contentType: 'text/plain',
      text: async () => {
        asked.resolve();
        return made.promise;
      },
    };
    const ops = await startOps({ metrics });
    const response = ops.ask('/metrics');
    await asked.promise;
    const stopped = ops.stop();
    made.resolve('the last words');
    expect(await (await response).text()).toBe('the last words');
    await stopped;
  });

  it('waits for nobody who keeps a connection, or says half of something', async () => {
    const ops = await startOps({ patienceMs: 600_000 });
    const agent = new Agent({ keepAlive: true });
    const kept = request({ port: ops.port, path: '/healthz', agent }).end();
    const [response] = (await once(kept, 'response')) as [NodeJS.ReadableStream];
    await text(response);
    const half = await ops.say('GET /healthz HTTP/1.1\r\n');
    const closed = new Promise((resolve) => {
      half
        .on('error', () => {})
        .on('close', resolve)
        .resume();
    });
    await ops.stop();
    await closed;
    agent.destroy();
  });
});
