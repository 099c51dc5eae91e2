import type { Clock } from '@org/smn-core';
import { Agent, type Dispatcher } from 'undici';
import type { ClockReading } from './clock.ts';

/** Connections that remember where they lead, and what time it is there. */
export interface WatchedConnections {
  readonly dispatcher: Dispatcher;
  /** Scheme and host of the last request; `null` when there was none. */
  origin(): string | null;
  /** The clock of the last answer; `null` when there was none. */
  clock(): ClockReading | null;
}

/** The client hands out no headers of answers: this looks at them as they pass. The dispatcher is the caller's to close. */
export function watchAnswers(clock: Clock): WatchedConnections {
  let origin: string | null = null;
  let reading: ClockReading | null = null;
  const watch: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const sentMs = clock();
    origin = String(options.origin);
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (controller, status, headers, statusText) => {
        const { date } = headers;
        reading = { serverDate: typeof date === 'string' ? date : null, sentMs, receivedMs: clock() };
        handler.onResponseStart?.(controller, status, headers, statusText);
      },
      onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
      onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
      onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
    });
  };
  return { dispatcher: new Agent().compose(watch), origin: () => origin, clock: () => reading };
}
