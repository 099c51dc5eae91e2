import type { Dispatcher } from './transport.ts';

/** What an attempt needs to go out. */
export interface PreparedAttempt {
  readonly headers: Readonly<Record<string, string>>;
  /** Called once it is over, whatever came of it. May be called again. */
  readonly over: () => void;
}

/** An attempt could not even be sent; `cause` is why. */
export class NotSent extends Error {
  constructor(cause: unknown) {
    super('The request was not sent', { cause });
  }
}

/**
 * Holds each attempt back until it is prepared. Who aborts need not wait for that, nor for a connection: the attempt
 * ends at once, and what was under way for it is undone when it comes.
 *
 * @param prepare gets a signal that aborts when nobody waits for the attempt any more
 */
export function beforeEachAttempt(
  prepare: (signal: AbortSignal) => Promise<PreparedAttempt>,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const gone = new AbortController();
    const waiting: Dispatcher.DispatchController = {
      get aborted() {
        return gone.signal.aborted;
      },
      get reason() {
        return gone.signal.aborted ? gone.signal.reason : null;
      },
      paused: false,
      abort(reason) {
        if (gone.signal.aborted) return;
        gone.abort(reason);
        handler.onResponseError?.(waiting, reason);
      },
      pause: () => {},
      resume: () => {},
    };

    async function send(): Promise<void> {
      const { headers, over } = await prepare(gone.signal);
      if (gone.signal.aborted) {
        over();
        return;
      }
      dispatch(
        { ...options, headers },
        {
          // Who has aborted while the connection was made gets the means to abort now, and does.
          onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
          onResponseStart: (controller, status, responseHeaders, statusText) =>
            handler.onResponseStart?.(controller, status, responseHeaders, statusText),
          onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
          onResponseEnd: (controller, trailers) => {
            over();
            handler.onResponseEnd?.(controller, trailers);
          },
          onResponseError: (controller, error) => {
            over();
            if (!gone.signal.aborted) handler.onResponseError?.(controller, error);
          },
        },
      );
    }

    handler.onRequestStart?.(waiting, {});
    send().catch((error: unknown) => {
      if (!gone.signal.aborted) handler.onResponseError?.(waiting, new NotSent(error));
    });
    return true;
  };
}
