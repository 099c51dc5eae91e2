import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Something that was posted to somebody who had asked. */
export interface Posted {
  /** Whose response_url it was: the number of the request that named it. */
  readonly to: number;
  readonly body: Buffer;
}

/** Stands where response_urls lead, and takes everything. */
export interface Sink extends AsyncDisposable {
  responseUrl(number: number): string;
  /** What has come since this was asked last. */
  take(): readonly Posted[];
  /** Where Slack may send what is for nobody: it is taken too. */
  readonly requestUrl: string;
}

/** Listens on a port of its own. */
export async function openSink(): Promise<Sink> {
  let posted: Posted[] = [];
  const server = createServer((request, response) => {
    const to = /^\/r\/(\d+)$/.exec(request.url ?? '')?.[1];
    const take = async (): Promise<void> => {
      const body = await buffer(request);
      if (to !== undefined) posted.push({ to: Number(to), body });
      response.end(to === undefined ? '' : 'ok');
    };
    take().catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sink listens on no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    requestUrl: `${origin}/slack`,
    responseUrl: (number) => `${origin}/r/${number}`,
    take() {
      const taken = posted;
      posted = [];
      return taken;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
