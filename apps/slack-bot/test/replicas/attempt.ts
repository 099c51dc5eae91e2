import type { SlackEmulator } from '@org/slack-emulator';
import type { Deed, DeedEnd, Intent } from './deed.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';
import type { Tally } from './tally.ts';

/** Where people do things. */
export interface World {
  readonly slack: SlackEmulator;
  readonly fleet: Pick<Fleet, 'tagOf' | 'noteSent'>;
  readonly ledger: Ledger;
  readonly tally: Tally;
}

/** What a request is sent along with. */
export type Tag = ReturnType<Fleet['tagOf']>;

/** How something ended, and what it was. */
export interface Attempted<Exchange> {
  readonly end: DeedEnd;
  readonly exchange: Exchange;
}

/** A limit for what never comes, not a measure of speed. */
const patienceMs = 40_000;

/**
 * Does something, and waits for what comes of it; or until it is known that nothing will.
 *
 * @param send the request; it is on its way when this returns
 * @param wait for the answer, as long as the signal says
 */
export async function attempt<Exchange extends { readonly ack: { readonly kind: string } }>(
  { fleet, ledger }: World,
  intent: Intent,
  send: (tag: Tag) => Promise<Exchange>,
  wait: (exchange: Exchange, signal: AbortSignal) => Promise<DeedEnd>,
): Promise<Attempted<Exchange>> {
  const deed = ledger.begin(intent);
  const sending = send(fleet.tagOf(deed));
  fleet.noteSent(deed);
  const exchange = await sending;
  deed.ack = exchange.ack.kind;
  const end = await endOf(deed, async (signal) => wait(exchange, signal));
  ledger.end(deed, end);
  return { end, exchange };
}

async function endOf(deed: Deed, wait: (signal: AbortSignal) => Promise<DeedEnd>): Promise<DeedEnd> {
  // Slack says by itself that the app did not answer.
  if (deed.ack !== 'ok' && deed.replica?.end === 'SIGKILL') return 'lost';
  const patience = AbortSignal.timeout(patienceMs);
  try {
    return await wait(AbortSignal.any([deed.lost.signal, patience]));
  } catch (error) {
    if (deed.lost.signal.aborted) return 'lost';
    if (patience.aborted) return 'unanswered';
    throw error;
  }
}

const mostTries = 6;

/** Does something again for as long as it is lost with a process, or the bot says that it has to be done again. */
export async function insist(once: (isAgain: boolean) => Promise<DeedEnd>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const end = await once(tries > 0);
    if (end !== 'lost' && end !== 'stopped' && end !== 'told to wait') return;
  }
}
