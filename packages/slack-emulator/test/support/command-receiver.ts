import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type ReceivedCommand = { headers: IncomingHttpHeaders; body: string; form: URLSearchParams };
export type ReceiverAnswer = { status?: number; contentType?: string; body?: string };
export type CommandReceiver = AsyncDisposable & { requestUrl: string; received: ReceivedCommand[] };

/** A small app that listens for commands; it answers nothing at all where `answer` gives `undefined`. */
export async function startCommandReceiver(
  answer: (command: ReceivedCommand) => Promise<ReceiverAnswer | undefined> | ReceiverAnswer | undefined,
): Promise<CommandReceiver> {
  const received: ReceivedCommand[] = [];
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const body = await text(request);
      const command = { headers: request.headers, body, form: new URLSearchParams(body) };
      received.push(command);
      const given = await answer(command);
      if (given === undefined) return;
      response.writeHead(
        given.status ?? 200,
        given.contentType === undefined ? {} : { 'content-type': given.contentType },
      );
      response.end(given.body ?? '');
    };
    respond().catch(() => response.destroy());
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver listens on no TCP port.');
  return {
    requestUrl: `http://127.0.0.1:${address.port}/slack/events`,
    received,
    [Symbol.asyncDispose]: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

/** An answer with a JSON body. */
export function json(body: unknown): ReceiverAnswer {
  return { contentType: 'application/json', body: JSON.stringify(body) };
}

/** Posts to a response_url as an app does. */
export async function respond(
  responseUrl: string | null | undefined,
  message: unknown,
): Promise<{ status: number; body: string }> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const response = await fetch(responseUrl ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, body: await response.text() };
}
