import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';

/** What whoever runs the bot gets to read. */
export interface OpsAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What answers are made of. */
export interface OpsSources {
  readonly health: Health;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly logger: Logger;
}

const plain = 'text/plain; charset=utf-8';

/** Answers a question by its method and its path; nothing else of it is read. Never rejects. */
export async function answerOps(
  { method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
  { health, metrics, logger }: OpsSources,
): Promise<OpsAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, contentType: plain, body: 'GET or HEAD, please.\n' };
  try {
    switch (url.replace(/\?.*/s, '')) {
      case '/healthz':
        return verdict(health.alive());
      case '/readyz':
        return verdict(health.ready());
      case '/metrics':
        return { status: 200, contentType: metrics.contentType, body: await metrics.text() };
      default:
        return { status: 404, contentType: plain, body: 'There are /healthz, /readyz and /metrics.\n' };
    }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
    logger.error({ event: 'ops', error: { name, message } }, 'how the bot is could not be said');
    return { status: 500, contentType: plain, body: 'That could not be found out: the log says why.\n' };
  }
}

function verdict(reasons: readonly string[]): OpsAnswer {
  const ok = reasons.length === 0;
  return { status: ok ? 200 : 503, contentType: 'application/json', body: `${JSON.stringify({ ok, reasons })}\n` };
}
