import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply, SurroundingsMessage, SurroundingsReady } from './messages.ts';

/** The process with Slack's and SMN's side in it. */
export interface Surroundings extends AsyncDisposable, Pick<SurroundingsReady, 'environment' | 'responseUrls'> {
  /** Resolves when something was posted to the response_url that ends so, with what it was. */
  reply(id: string): Promise<Reply>;
}

/** Starts it. @throws Error when it stops before it listens */
export async function startSurroundings(): Promise<Surroundings> {
  const child = fork(join(import.meta.dirname, 'surroundings.ts'));
  const stopped = once(child, 'exit');
  const waiting = new Map<string, (reply: Reply) => void>();
  const { environment, responseUrls } = await new Promise<SurroundingsReady>((resolve, reject) => {
    child.on('message', (message) => {
      const told = message as SurroundingsMessage;
      if (told.kind === 'ready') resolve(told);
      else waiting.get(told.id)?.(told);
    });
    child.on('exit', () => reject(new Error('The process with SMN and Slack stopped before it listened')));
  });
  return {
    environment,
    responseUrls,
    async reply(id) {
      const { promise, resolve } = Promise.withResolvers<Reply>();
      waiting.set(id, resolve);
      return promise.finally(() => waiting.delete(id));
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await stopped;
    },
  };
}
