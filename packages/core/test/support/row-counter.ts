import { Agent, type Dispatcher } from 'undici';

/** Counts the rows that come in on the wire, whatever the client makes of them. */
export interface RowCounter extends AsyncDisposable {
  /** For the client that is counted. */
  readonly dispatcher: Dispatcher;
  /** Rows of all answers that came whole. */
  readonly rows: number;
}

export function startRowCounter(): RowCounter {
  const agent = new Agent();
  let rows = 0;
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    const pieces: Buffer[] = [];
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (controller, status, headers, statusText) =>
        handler.onResponseStart?.(controller, status, headers, statusText),
      onResponseData(controller, piece) {
        pieces.push(piece);
        handler.onResponseData?.(controller, piece);
      },
      onResponseEnd(controller, trailers) {
        rows += rowsIn(Buffer.concat(pieces).toString());
        handler.onResponseEnd?.(controller, trailers);
      },
      onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
    });
  });
  return {
    dispatcher,
    get rows() {
      return rows;
    },
    async [Symbol.asyncDispose]() {
      await agent.close();
    },
  };
}

function rowsIn(body: string): number {
  const answer: unknown = JSON.parse(body);
  const { data } = answer as { readonly data?: readonly unknown[] };
  return data?.length ?? 0;
}
