import type { Dispatcher } from './transport.ts';

/** An answer that was cut off. */
export class AnswerTooLong extends Error {
  constructor(maxBytes: number) {
    super(`The answer is longer than ${maxBytes} bytes`);
  }
}

/**
 * Passes an answer on when all of it is here; one that breaks off or grows too long becomes an error.
 *
 * @param onRequestId told the service's id of a request as soon as its answer begins: it may never be whole
 */
export function wholeBody(
  maxBytes: number,
  onRequestId: (requestId: string) => void,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let head: { status: number; headers: Parameters<NonNullable<typeof handler.onResponseStart>>[2] } | undefined;
    const chunks: Buffer[] = [];
    let size = 0;
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (_controller, status, headers) => {
        if (status < 200) return;
        head = { status, headers };
        const [requestId] = [headers['x-request-id']].flat();
        if (requestId !== undefined) onRequestId(requestId);
      },
      onResponseData: (controller, chunk) => {
        size += chunk.length;
        if (size > maxBytes) controller.abort(new AnswerTooLong(maxBytes));
        else chunks.push(chunk);
      },
      onResponseEnd: (controller, trailers) => {
        if (head) handler.onResponseStart?.(controller, head.status, head.headers);
        for (const chunk of chunks) handler.onResponseData?.(controller, chunk);
        handler.onResponseEnd?.(controller, trailers);
      },
      onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
    });
  };
}
