import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What one request of Slack's is known by, for as long as it leads to anything. */
interface Trace {
  readonly id: string;
  asker: string | undefined;
}

const digitsOfId = 8;

const storage = new AsyncLocalStorage<Trace>();

/** Runs what one request of Slack's leads to under one id: people are told it, and every line of the log holds it. */
export async function withCorrelationId<T>(work: () => Promise<T>): Promise<T> {
  // Node keeps what chance these are made of in store, and asks the system for it a hundred times less often.
  const id = randomUUID().slice(0, digitsOfId);
  return storage.run({ id, asker: undefined }, work);
}

/** The id of the request that is being answered; `undefined` outside of one. */
export function correlationId(): string | undefined {
  return storage.getStore()?.id;
}

/** Says for whom the request is that is being answered. */
export function setAsker(asker: string): void {
  const trace = storage.getStore();
  if (trace !== undefined) trace.asker = asker;
}

/** For whom the request is that is being answered: what Huawei Cloud is asked for several people goes in turns. */
export function currentAsker(): string | undefined {
  return storage.getStore()?.asker;
}
