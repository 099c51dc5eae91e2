import { once } from 'node:events';
import { createServer } from 'node:http';

/** A reply as it was posted. */
export interface PostedReply {
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly response_type: string;
  readonly replace_original: boolean;
}

/** Stands where a response_url points to, and keeps what is posted there. */
export interface ResponseSink extends AsyncDisposable {
  readonly url: string;
  next(): Promise<PostedReply>;
}

export async function startResponseSink(): Promise<ResponseSink> {
  const posted: PostedReply[] = [];
  const waiting: ((reply: PostedReply) => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const reply = JSON.parse(Buffer.concat(chunks).toString('utf8')) as PostedReply;
      const taker = waiting.shift();
      if (taker) taker(reply);
      else posted.push(reply);
      response.end('ok');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}/actions`,
    async next() {
      return posted.shift() ?? new Promise((resolve) => waiting.push(resolve));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
