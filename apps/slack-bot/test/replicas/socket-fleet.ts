import type { SlackEmulator, TranscriptEntry } from '@org/slack-emulator';
import { startNextReplica, stopAll, type Fleet, type FleetOptions } from './fleet.ts';
import type { Replica } from './replica.ts';

/** How many connections each process opens. */
const connectionsEach = 2;

/** Processes that open connections to Slack. One starts at a time, so that it is known which connection is whose. */
export async function openSocketFleet(options: FleetOptions): Promise<Fleet> {
  const { slack, ledger } = options;
  const replicas: Replica[] = [];
  /** Connections from this one on, up to those of the next process. */
  const owners: { readonly from: number; readonly replica: Replica }[] = [];
  slack.connect({ socketMode: true });

  async function settled(replica: Replica): Promise<void> {
    await replica.said('connection', connectionsEach);
  }

  return {
    replicas,
    settled,
    async start() {
      const replica = startNextReplica(options, replicas, {
        SLACK_TRANSPORT: 'socket',
        SLACK_APP_TOKEN: slack.appToken,
      });
      owners.push({ from: connectionsOpened(slack) + 1, replica });
      await replica.said('connected');
      return replica;
    },
    tagOf: () => ({}),
    noteSent({ id, user }) {
      const sent = lastSentFor(user, slack);
      const owner = owners.findLast(({ from }) => sent !== undefined && from <= sent.connection);
      if (owner !== undefined) ledger.give(id, owner.replica);
    },
    async [Symbol.asyncDispose]() {
      await stopAll(replicas);
    },
  };
}

type SentEnvelope = Extract<TranscriptEntry, { readonly kind: 'envelope'; readonly change: 'sent' }>;

/** The envelope of what somebody has just done: it is on its way before anybody else gets a turn. */
function lastSentFor(user: string, { transcript }: Pick<SlackEmulator, 'transcript'>): SentEnvelope | undefined {
  const last = transcript.at(-1);
  if (last?.kind !== 'envelope' || last.change !== 'sent') return undefined;
  const done = transcript.findLast((entry) => 'userId' in entry && 'exchangeId' in entry);
  const isTheirs = done !== undefined && 'exchangeId' in done && done.exchangeId === last.exchangeId;
  return isTheirs && done.userId === user ? last : undefined;
}

function connectionsOpened({ transcript }: Pick<SlackEmulator, 'transcript'>): number {
  return transcript.filter((entry) => entry.kind === 'socket' && entry.change === 'opened').length;
}
