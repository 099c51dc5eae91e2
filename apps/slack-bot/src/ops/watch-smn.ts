import { Agent, errors, type Dispatcher } from 'undici';
import type { Metrics } from './metrics.ts';
import type { SmnOutcome } from './smn-outcome.ts';

const longestErrorBytes = 2_000;

/**
 * What SMN and IAM are asked through: each request is counted with how it ended and how long it took, a retry as a
 * request of its own; where the service says no, by its code too.
 */
export function watchedDispatcher(
  metrics: Pick<Metrics, 'began' | 'smnRequested' | 'smnRefused'>,
  base: Dispatcher = new Agent({ connect: { timeout: 5_000 } }),
): Dispatcher {
  return base.compose((dispatch) => (options, handler) => {
    const startedMs = performance.now();
    const over = metrics.began('smn_requests');
    let status = 0;
    let refusal = '';
    function end(outcome: SmnOutcome): void {
      over();
      metrics.smnRequested(outcome, (performance.now() - startedMs) / 1_000);
      if (status >= 400) metrics.smnRefused(codeIn(refusal));
    }
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onRequestUpgrade: (controller, code, headers, socket) =>
        handler.onRequestUpgrade?.(controller, code, headers, socket),
      onResponseStart(controller, code, headers, statusText) {
        status = code;
        handler.onResponseStart?.(controller, code, headers, statusText);
      },
      onResponseData(controller, chunk) {
        if (status >= 400 && refusal.length < longestErrorBytes) refusal += chunk.toString('utf8');
        handler.onResponseData?.(controller, chunk);
      },
      onResponseEnd(controller, trailers) {
        end(outcomeOfStatus(status));
        handler.onResponseEnd?.(controller, trailers);
      },
      onResponseError(controller, error) {
        end(outcomeOfError(error));
        handler.onResponseError?.(controller, error);
      },
    });
  });
}

function outcomeOfStatus(status: number): SmnOutcome {
  if (status < 400) return 'ok';
  if (status === 429) return 'api_429';
  return status >= 500 ? 'api_5xx' : 'api_4xx';
}

function outcomeOfError(error: unknown): SmnOutcome {
  const isTimeout =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  if (isTimeout) return 'timeout';
  const isWanted = error instanceof DOMException || error instanceof errors.RequestAbortedError;
  return isWanted ? 'aborted' : 'connection';
}

/** The service's code; empty where it gave none. @see `code` of SMN, `error_code` of the gateway before it */
function codeIn(body: string): string {
  return /"(?:error_)?code"\s*:\s*"([A-Z]+\.\d{4,8})"/.exec(body)?.[1] ?? '';
}
