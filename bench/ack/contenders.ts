import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReplyKind } from './messages.ts';

/** Somebody who answers `/smsreport`. */
export interface ContenderPlan {
  readonly name: string;
  readonly entry: string;
  /** What stands behind `/smsreport`. */
  readonly text: string;
  /** What comes by the response_url; `null` when nothing does. */
  readonly replies: ReplyKind | null;
  /** What Node is told where it is deployed; nothing where left out. */
  readonly nodeOptions?: string;
}

const own = (file: string): string => join(import.meta.dirname, 'contenders', file);
const bot = fileURLToPath(import.meta.resolve('@org/slack-bot/main'));
const search = '134****6789 last 24h';

/** The one that the others are compared with. */
export const yardstick = 'Bolt, ack only';

const bare: ContenderPlan = { name: 'node:http, ack only', entry: own('bare-server.ts'), text: search, replies: null };
export const boltAck: ContenderPlan = { name: yardstick, entry: own('bolt-ack.ts'), text: search, replies: null };
export const boltReply: ContenderPlan = {
  name: 'Bolt, one reply',
  entry: own('bolt-reply.ts'),
  text: search,
  replies: 'words',
};
export const botHelp: ContenderPlan = { name: 'the bot, help', entry: bot, text: 'help', replies: 'words' };
const botSearch: ContenderPlan = { name: 'the bot, a search', entry: bot, text: search, replies: 'table' };

export const contenders: readonly ContenderPlan[] = [bare, boltAck, boltReply, botHelp, botSearch];
