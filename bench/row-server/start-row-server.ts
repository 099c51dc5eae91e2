import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RowServerMessage } from './messages.ts';
import type { Window } from './row-times.ts';

/** The process that answers for SMN. */
export interface RowServer extends AsyncDisposable {
  readonly origin: string;
  /** Where all its rows lie. */
  readonly window: Window;
  /** How many requests it has had so far. */
  requests(): Promise<number>;
}

/** Starts it. @throws Error when it stops before it listens */
export async function startRowServer(): Promise<RowServer> {
  const child = fork(join(import.meta.dirname, 'row-server.ts'));
  const stopped = once(child, 'exit');
  const early = stopped.then(() => {
    throw new Error('The row server stopped before it listened');
  });
  const [ready] = (await Promise.race([once(child, 'message'), early])) as [RowServerMessage];
  if (ready.kind !== 'ready') throw new Error('The row server said something else than that it is ready');
  // From here on whoever asks it notices.
  early.catch(() => {});
  return {
    origin: ready.origin,
    window: ready.window,
    async requests() {
      const told = once(child, 'message');
      child.send('requests');
      const [message] = (await told) as [RowServerMessage];
      return message.kind === 'requests' ? message.count : Number.NaN;
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await stopped;
    },
  };
}
