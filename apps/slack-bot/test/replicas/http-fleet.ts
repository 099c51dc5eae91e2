import { request } from 'undici';
import { startBalancer } from './balancer.ts';
import { startNextReplica, stopAll, type Fleet, type FleetOptions } from './fleet.ts';
import type { Replica } from './replica.ts';

/** The name of the header that tells the balancer which deed a request is. */
const deedHeader = 'x-deed';

/** Processes behind a balancer, which Slack sends signed requests to. */
export async function openHttpFleet(options: FleetOptions): Promise<Fleet> {
  const { slack, ledger } = options;
  const replicas: Replica[] = [];
  const balancer = await startBalancer({
    isReady,
    onSent: (headers, replica) => ledger.give(Number(headers[deedHeader]), replica),
  });
  slack.connect({ requestUrl: `${balancer.url}/slack/events` });
  return {
    replicas,
    async start() {
      const replica = startNextReplica(options, replicas, {
        SLACK_TRANSPORT: 'http',
        SLACK_SIGNING_SECRET: slack.signingSecret,
        PORT: '0',
      });
      await replica.said('listening');
      balancer.add(replica);
      await balancer.ready(replica);
      return replica;
    },
    settled: async () => {},
    tagOf: ({ id }) => ({ headers: { [deedHeader]: String(id) } }),
    noteSent: () => {},
    async [Symbol.asyncDispose]() {
      await stopAll(replicas);
      await balancer[Symbol.asyncDispose]();
    },
  };
}

/** What a replica says of itself. */
async function isReady(replica: Replica): Promise<boolean> {
  const port = replica.portOf('ops');
  if (port === null) return false;
  try {
    const { statusCode, body } = await request(`http://127.0.0.1:${port}/readyz`);
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
