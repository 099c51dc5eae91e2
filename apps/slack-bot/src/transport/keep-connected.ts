import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SocketConnection } from './socket-connection.ts';
import { SocketError } from './socket-error.ts';
import type { SocketTiming } from './socket-timing.ts';

/** What a line is kept up with. */
export interface LineOptions {
  /** @throws SocketError when there is no connection to be had */
  readonly connect: () => Promise<SocketConnection>;
  /** Ends a connection that has a successor. */
  readonly retire: (connection: SocketConnection) => Promise<void>;
  /** There was no connection to be had; what is final ends the line. */
  readonly onFailure: (error: SocketError) => void;
  readonly timing: Pick<SocketTiming, 'steadyAfterMs' | 'firstPauseMs' | 'longestPauseMs'>;
  readonly logger: Logger;
}

/**
 * Keeps one connection to Slack up until the signal says otherwise. A connection that Slack wants closed stays until its
 * successor is there: no moment without one.
 */
export async function keepConnected(
  { connect, retire, onFailure, timing, logger }: LineOptions,
  signal: AbortSignal,
): Promise<void> {
  let previous: SocketConnection | undefined;
  let failures = 0;
  while (!signal.aborted) {
    let pauseMs = 0;
    try {
      const connection = await connect();
      if (previous !== undefined) void retire(previous);
      previous = connection;
      const since = performance.now();
      const reason = await connection.leaving;
      if (signal.aborted) return;
      failures = performance.now() - since < timing.steadyAfterMs ? failures + 1 : 0;
      pauseMs = pauseAfter(failures, timing);
      logger.info({ event: 'reconnecting', reason, pauseMs }, 'a connection to Slack is replaced');
    } catch (cause) {
      if (signal.aborted) return;
      const error =
        cause instanceof SocketError ? cause : new SocketError('Connecting failed', { isFinal: true, cause });
      onFailure(error);
      if (error.isFinal) return;
      failures += 1;
      pauseMs = Math.max(error.retryAfterMs, pauseAfter(failures, timing));
      logger.warn(
        { event: 'unconnected', reason: error.message, pauseMs },
        'no connection to Slack: another try follows',
      );
    }
    await wait(pauseMs, undefined, { signal }).catch(() => {});
  }
}

/** None where all went well; then it doubles. */
function pauseAfter(failures: number, { firstPauseMs, longestPauseMs }: LineOptions['timing']): number {
  return failures === 0 ? 0 : Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
}
