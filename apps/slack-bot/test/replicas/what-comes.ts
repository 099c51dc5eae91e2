import type { CommandExchange, CommandReply, SeenView, SlackEmulator } from '@org/slack-emulator';
import { isFilled, isPromise } from './sentences.ts';

/** Who waits, and for what they did. */
export interface Waiting {
  readonly slack: SlackEmulator;
  readonly user: string;
  readonly exchange: Pick<CommandExchange, 'nextReply'>;
  readonly signal: AbortSignal;
}

/** What came before their eyes. */
export type Came = { readonly reply: CommandReply } | { readonly view: SeenView };

/** Waits for the first thing that comes and is more than the promise of one. */
export async function whatComes({ slack, user, exchange, signal }: Waiting): Promise<Came> {
  const ended = new AbortController();
  const until = { user, signal: AbortSignal.any([ended.signal, signal]) };
  const ways = [nextReply(exchange, until), nextView(slack, until)];
  try {
    return await Promise.race(ways);
  } finally {
    ended.abort();
    await Promise.allSettled(ways);
  }
}

interface Until {
  readonly user: string;
  readonly signal: AbortSignal;
}

async function nextReply(exchange: Waiting['exchange'], { signal }: Until): Promise<Came> {
  for (;;) {
    const reply = await exchange.nextReply({ signal });
    if (!isPromise(reply.text)) return { reply };
  }
}

async function nextView(slack: SlackEmulator, until: Until): Promise<Came> {
  for (;;) {
    const view = await slack.nextView(until);
    if (isFilled(view)) return { view };
  }
}

/** Its words: of the message, or the first ones of the window. */
export function textOf(came: Came): string {
  if ('reply' in came) return came.reply.text;
  const [first] = came.view.blocks as readonly { readonly text?: { readonly text?: string } }[];
  return first?.text?.text ?? '';
}
