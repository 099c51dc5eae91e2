import { randomBytes } from 'node:crypto';
import type { AlterPayload, SlackFault } from '@org/slack-emulator';
import type { SmnClient } from '@org/smn-core';
import type { Fault } from '@org/smn-emulator';
import type { BotOptions, House, HouseBot } from '../harness.ts';
import { openPolicy } from './callers.ts';
import { readers } from './row.ts';

/** What is wrong between `begin` and `end`. */
export interface Trouble {
  readonly begin: () => void;
  readonly end: () => void;
  /** What is wrong with what the person's client sends. */
  readonly alter?: AlterPayload;
}

/** A way to bring trouble about in a house. */
export type Way = (house: House) => Promise<Trouble>;

const sealKeys = (): string => `k1:${randomBytes(32).toString('base64')}`;

/** Every bot of the house opens what any of them sealed, says nothing while it searches, and lets everybody do everything. */
export const usual: BotOptions = {
  policy: openPolicy,
  environment: { SEAL_KEYS: sealKeys() },
  timing: { stillSearchingAfterMs: 600_000 },
  client: { retry: { maxRetries: 1, minDelayMs: 1, maxDelayMs: 2 } },
};

/** Another bot answers. */
export function anotherBot(options: BotOptions = {}): Way {
  return async (house) => {
    const bot = await startLike(house, options);
    return { begin: () => bot.connect(), end: () => house.bot.connect() };
  };
}

/** SMN goes wrong while the reports, or a text, are read. */
export function whileReading(fault: Fault): Way {
  return async (house) => smnTrouble(house, { ...fault, path: /\/sms\/(?:report|message\/)/ });
}

/** SMN goes wrong for a bot that has just started, and has to look the signatures up. */
export function whileLookingUpSigns(fault: Fault): Way {
  return both(anotherBot(), async (house) => smnTrouble(house, { ...fault, path: '/sms_sign' }));
}

/** SMN never answers. */
export const silentSmn: Way = async (house) => smnTrouble(house, { kind: 'delay' });

/** Slack goes wrong. */
export function inSlack(...faults: readonly SlackFault[]): Way {
  return async ({ slack }) => {
    let ordered: readonly { remove(): void }[] = [];
    return {
      begin: () => {
        ordered = faults.map((fault) => slack.fault({ times: Infinity, ...fault }));
      },
      end: () => ordered.forEach((fault) => fault.remove()),
    };
  };
}

/** Nothing is recorded any more. */
export function unwritableAudit(errno: string): Way {
  return async ({ audit }) => ({ begin: () => audit.failWith(errno), end: () => audit.failWith(null) });
}

/** Everybody has asked as often as they may, by a clock that stands still. */
export const usedUp: Way = async (house) => {
  const now = Date.now();
  const bot = await startLike(house, { environment: { SEARCHES_PER_MINUTE: '1' }, clock: () => now });
  bot.connect();
  for (const user of Object.values(readers)) await house.ask('137****0042 last 1h', user);
  house.bot.connect();
  return { begin: () => bot.connect(), end: () => house.bot.connect() };
};

/** Slack does not know these blocks; asked of a bot that has not found out. */
export function withoutBlocks(...types: readonly string[]): Way {
  return both(anotherBot(), async ({ slack }) => ({
    begin: () => slack.refuseBlockTypes(types),
    end: () => slack.refuseBlockTypes([]),
  }));
}

/** The person's client sends something else. */
export function altered(alter: AlterPayload): Way {
  return async () => ({ ...fine, alter });
}

/** Two things at once. */
export function both(first: Way, second: Way): Way {
  return async (house) => {
    const [one, other] = [await first(house), await second(house)];
    return {
      ...one,
      ...other,
      begin: () => {
        one.begin();
        other.begin();
      },
      end: () => {
        other.end();
        one.end();
      },
    };
  };
}

/** A client whose one method throws what no client should, with a number in it. */
export function brokenClient(method: 'reports' | 'signs'): (client: SmnClient) => SmnClient {
  return (client) =>
    new Proxy(client, {
      get: (target, name) => {
        if (name === method || (method === 'reports' && name === 'messageText'))
          return () => {
            throw new TypeError('13412346789 is not iterable');
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
}

/** A bot whose requests to SMN go in order, the first signature's first. */
export const oneAtATime: BotOptions = { client: { limits: { maxInFlight: 1 } } };

/** A bot that was started with other seal keys. */
export const otherSealKeys: BotOptions = { environment: { SEAL_KEYS: sealKeys() } };

async function startLike(house: House, options: BotOptions): Promise<HouseBot> {
  return house.startBot({
    ...usual,
    ...options,
    environment: { ...usual.environment, ...options.environment },
    timing: { ...usual.timing, ...options.timing },
    client: { ...usual.client, ...options.client },
  });
}

function smnTrouble({ smn }: House, fault: Fault): Trouble {
  let ordered: { remove(): void } | undefined;
  return {
    begin: () => {
      ordered = smn.fault({ times: Infinity, ...fault });
    },
    end: () => ordered?.remove(),
  };
}

/** Nothing is wrong. */
export const fine: Trouble = { begin: () => undefined, end: () => undefined };
