import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Runs what one request of Slack's leads to under one id: people are told it, and every line of the log holds it. */
export async function withCorrelationId<T>(work: () => Promise<T>): Promise<T> {
  return storage.run(randomBytes(4).toString('hex'), work);
}

/** The id of the request that is being answered; `undefined` outside of one. */
export function correlationId(): string | undefined {
  return storage.getStore();
}
