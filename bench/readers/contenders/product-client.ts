import { SmnClient } from '@org/smn-core';
import { accessKeys, type Target } from '../target.ts';

const clients = new Map<string, SmnClient>();

/** One client for each list and number of requests at a time, as an app has it: made once, shared, never closed. */
export function clientFor({ origin, projectId, concurrency }: Target): SmnClient {
  const key = `${origin} ${projectId} ${concurrency}`;
  const client =
    clients.get(key) ??
    new SmnClient({
      endpoint: origin,
      projectId,
      credentials: accessKeys,
      limits: { maxInFlight: Math.max(8, concurrency) },
    });
  clients.set(key, client);
  return client;
}
