import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';
import { answerOps, type OpsAnswer } from './ops-answer.ts';

/** What whoever runs the bot is told. */
export interface OpsServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly health: Health;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly logger: Logger;
  /** How long whoever asks may take for it, and for reading the answer, in ms. @default 5_000 */
  readonly patienceMs?: number;
}

/** The server for whoever runs the bot. */
export interface OpsServer {
  readonly port: number;
  /** Lets answers that are under way go out, for a second at most, and closes every connection. */
  stop(): Promise<void>;
}

const lastWordsMs = 1_000;
const mostConnections = 100;

/**
 * Answers `/healthz`, `/readyz` and `/metrics`, on a port of its own that Slack never sees. Nobody has to prove who they
 * are, so nothing of a person is told here.
 *
 * @throws Error that says what is wrong with the port
 */
export async function startOpsServer(options: OpsServerOptions): Promise<OpsServer> {
  const { port, logger, patienceMs = 5_000 } = options;
  const underWay = new Set<Promise<void>>();
  const limits = {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    keepAliveTimeout: patienceMs,
    connectionsCheckingInterval: patienceMs / 5,
    maxHeaderSize: 8_192,
  };
  const server = createServer(limits, onRequest);
  // Who waits to be asked for a body would wait for good: none is read here.
  server.on('checkContinue', onRequest);
  server.setTimeout(patienceMs);
  server.maxConnections = mostConnections;
  const takenPort = await listening(server, port);
  server.on('error', (error) =>
    logger.error({ event: 'ops', error: { name: error.name, message: error.message } }, 'the ops server failed'),
  );
  let stopped: Promise<void> | undefined;
  return {
    port: takenPort,
    stop: async () => (stopped ??= stop()),
  };

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const sent = new Promise<void>((resolve) => {
      response.once('close', resolve);
    });
    underWay.add(sent);
    response.once('close', () => underWay.delete(sent));
    void answerOps(request, options).then((answer) => send(request, response, answer));
  }

  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    await Promise.race([Promise.all(underWay), wait(lastWordsMs, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
  }
}

function send({ headers }: IncomingMessage, response: ServerResponse, { status, contentType, body }: OpsAnswer): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    // What is not read would be taken for the next request.
    ...(hasBody ? { connection: 'close' } : {}),
  });
  // To HEAD, Node sends the headers alone.
  response.end(body);
}

async function listening(server: Server, port: number): Promise<number> {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(whyNot(port, error), { cause: error });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function whyNot(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EADDRINUSE')
    return `OPS_PORT ${port} is taken by another process: give another port, or 0 for a free one`;
  if (code === 'EACCES')
    return `OPS_PORT ${port} is for privileged users only: give one from 1024 on, or 0 for a free one`;
  return `OPS_PORT ${port} cannot be listened on (${code}): give another port, or 0 for a free one`;
}
