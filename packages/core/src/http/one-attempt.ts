import type { CallBudget } from './call-budget.ts';
import type { Dispatcher } from './transport.ts';

/** An answer that was cut off. */
export class AnswerTooLong extends Error {
  constructor(maxBytes: number) {
    super(`The answer is longer than ${maxBytes} bytes`);
  }
}

/** An answer of which all is here. */
export interface WholeAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

/** What an attempt goes by. */
export interface AttemptTerms {
  /** Who stops it need not wait: not for the answer, nor for a connection. */
  readonly budget: CallBudget;
  /** Longest body accepted, in bytes. */
  readonly maxBytes: number;
  /** Told the service's id of the request as soon as its answer begins: it may never be whole. */
  readonly onRequestId: (requestId: string) => void;
  /** Called once the attempt takes up no connection any more, whatever came of it. May be called again. */
  readonly over: () => void;
}

/**
 * Sends a request once, and reads its answer to the end: one that breaks off or grows too long is an error, not half an
 * answer.
 *
 * @throws what undici says, {@link AnswerTooLong}, or the reason of the budget
 */
export async function sendOnce(
  dispatcher: Pick<Dispatcher, 'dispatch'>,
  request: Dispatcher.DispatchOptions,
  terms: AttemptTerms,
): Promise<WholeAnswer> {
  const { budget } = terms;
  try {
    return await new Promise((resolve, reject) => {
      const reader = new AnswerReader(terms, resolve, reject);
      budget.underWay = reader;
      dispatcher.dispatch(request, reader);
    });
  } catch (error) {
    terms.over();
    throw error;
  } finally {
    budget.underWay = null;
  }
}

class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #terms: AttemptTerms;
  readonly #resolve: (answer: WholeAnswer) => void;
  readonly #reject: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: WholeAnswer['headers'] = {};
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(terms: AttemptTerms, resolve: (answer: WholeAnswer) => void, reject: (reason: unknown) => void) {
    this.#terms = terms;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  stop(): void {
    const { reason } = this.#terms.budget;
    this.#reject(reason);
    this.#controller?.abort(reason instanceof Error ? reason : new Error('The call was stopped'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Who has aborted while the connection was made could not be heard before.
    if (this.#terms.budget.isStopped) this.stop();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: WholeAnswer['headers']): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    const requestId = headers['x-request-id'];
    if (requestId !== undefined) this.#terms.onRequestId(String(requestId));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const { maxBytes } = this.#terms;
    this.#size += chunk.length;
    if (this.#size > maxBytes) controller.abort(new AnswerTooLong(maxBytes));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#terms.over();
    const [first] = this.#chunks;
    const bytes = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    this.#resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#terms.over();
    this.#reject(error);
  }
}
