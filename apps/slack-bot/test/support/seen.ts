import type { Block, CommandExchange, SeenMessage, SeenView } from '@org/slack-emulator';
import { en } from '../../src/locales/en.ts';
import { zhCn } from '../../src/locales/zh-CN.ts';
import type { House } from '../harness.ts';

/** What came before a person's eyes for one thing they did. */
export interface Seen {
  readonly where: Where;
  /** The first sentence: of the blocks, of the text where there are none, or at the field that is wrong. */
  readonly sentence: string;
  /** All of it, as JSON: what must hold no number. */
  readonly everything: string;
  readonly blockTypes: readonly string[];
}

/** The way it came: the response_url, a message only they see, their direct messages, a window, a field of one. */
export type Where = 'reply' | 'ephemeral' | 'direct' | 'window' | 'field';

const promises = new Set([en, zhCn].flatMap(({ stillSearching, exporting }) => [stillSearching, exporting.started]));
const isPromise = (sentence: string): boolean => promises.has(sentence) || /^(?:Exporting …|正在导出……)/.test(sentence);

/** A limit for what never comes, not a measure of speed. */
export const patience = (): AbortSignal => AbortSignal.timeout(20_000);

/**
 * Waits for the first thing a person is shown that is not a promise of more, whichever way it comes.
 *
 * @param exchange what they did, with its response_url
 */
export async function firstSeen(
  { slack }: Pick<House, 'slack'>,
  user: string,
  exchange: Pick<CommandExchange, 'nextReply'>,
): Promise<Seen> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, patience()]);
  const ways = [
    kept(async () => seenAt('reply', await exchange.nextReply({ signal }))),
    kept(async () => fromMessage(await slack.nextMessage({ user, signal }))),
    kept(async () => fromView(await slack.nextView({ user, signal }))),
  ];
  try {
    return await Promise.any(ways);
  } finally {
    ended.abort();
    await Promise.allSettled(ways);
  }
}

/** Forgets the windows and messages that nobody waited for. */
export async function lookAway({ slack }: Pick<House, 'slack'>, user: string): Promise<void> {
  const signal = AbortSignal.abort();
  const nexts = [async () => slack.nextView({ user, signal }), async () => slack.nextMessage({ user, signal })];
  for (const next of nexts) while (await next().then(always, never));
}

/** A window as it stands, or what is wrong with what was filled in. */
export function fromView({ blocks, errors }: SeenView): Seen {
  const [error] = Object.values(errors);
  return error === undefined ? seenAt('window', { text: '', blocks }) : seenAt('field', { text: error, blocks: [] });
}

const always = (): boolean => true;
const never = (): boolean => false;

async function kept(next: () => Promise<Seen>): Promise<Seen> {
  for (;;) {
    const seen = await next();
    if (!isPromise(seen.sentence)) return seen;
  }
}

function fromMessage(message: SeenMessage): Seen {
  return seenAt(message.onlyFor === undefined ? 'direct' : 'ephemeral', message);
}

function seenAt(where: Where, { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): Seen {
  const known = blocks as readonly { type: string; text?: { text: string } }[];
  const section = known.find(({ type }) => type === 'section')?.text?.text;
  return {
    where,
    sentence: section ?? text,
    everything: JSON.stringify({ text, blocks }),
    blockTypes: known.map(({ type }) => type),
  };
}
