import { randomBytes } from 'node:crypto';
import type { WireTraffic } from '@org/slack-emulator';
import type { SealKey } from '../src/search/sealer.ts';
import { openHouse, type House } from '../test/harness.ts';
import { openSink, type Sink } from './sink.ts';

/** A real bot in its house, and what stands around it to be thrown at it and to catch what comes out. */
export interface Stand extends AsyncDisposable {
  readonly house: House;
  readonly sink: Sink;
  /** Where the bot listens. */
  readonly url: string;
  readonly key: SealKey;
  /** Tells requests to the bot from one another. */
  nextNumber(): number;
  /** What the bot asked of Slack and of SMN since this was asked last. */
  takeAsked(): Asked;
  /** A trigger that opens a window within three seconds. */
  trigger(user: string): Promise<string>;
}

/** Requests of the bot. */
export interface Asked {
  readonly slack: readonly Extract<WireTraffic, { direction: 'request' }>[];
  /** Paths alone. */
  readonly smn: readonly string[];
}

let numbers = 0;

/** Opens it. Its end throws a `LeakError` for what the bot let out. */
export async function openStand(): Promise<Stand> {
  const key = { id: 'k1', key: randomBytes(32) };
  const resources = new AsyncDisposableStack();
  const sink = resources.use(await openSink());
  const house = resources.use(
    await openHouse({
      transport: 'http',
      smn: { behaviour: { numbers: 'full' } },
      environment: { SEAL_KEYS: `${key.id}:${key.key.toString('base64')}` },
      // What never comes is not waited for long; a busy machine changes no answer.
      timing: {
        searchTimeoutMs: 10_000,
        stillSearchingAfterMs: 600_000,
        exportTimeoutMs: 10_000,
        exportProgressMs: 50,
      },
      client: { retry: { maxRetries: 1, minDelayMs: 1, maxDelayMs: 2 } },
    }),
  );
  const url = house.bot.requestUrl;
  if (url === null) throw new Error('The bot listens nowhere');
  house.slack.connect({ requestUrl: sink.requestUrl });
  // A number in the middle of a word of letters and digits is part of an id.
  house.sweep.allow({ kind: 'number', source: /^smn GET \S+ query message_id$/ });
  let slack: Extract<WireTraffic, { direction: 'request' }>[] = [];
  let smn: string[] = [];
  house.slack.onWire((traffic) => {
    if (traffic.direction === 'request') slack.push(traffic);
  });
  house.smn.onWire(({ direction, path }) => {
    if (direction === 'request') smn.push(path);
  });
  return {
    house,
    sink,
    url,
    key,
    nextNumber: () => (numbers += 1),
    takeAsked() {
      const taken = { slack, smn };
      [slack, smn] = [[], []];
      return taken;
    },
    async trigger(user) {
      let body = '';
      await house.slack.command('/trigger', {
        user,
        tamper: (signed) => {
          body = signed.body;
          return signed;
        },
      });
      return new URLSearchParams(body).get('trigger_id') ?? '';
    },
    [Symbol.asyncDispose]: async () => resources.disposeAsync(),
  };
}
