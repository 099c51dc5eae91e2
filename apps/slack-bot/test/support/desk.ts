import type { CommandExchange, SeenMessage } from '@org/slack-emulator';
import type { House } from '../harness.ts';
import { patience } from './seen.ts';

/** An answer, by what can be done with it. */
export type AnswerName =
  | 'plain'
  | 'first page'
  | 'second page'
  | 'filtered'
  | 'summary'
  | 'empty'
  | 'failed'
  | 'several numbers';

/** Full, so that every sentence has something to hide. */
const number = '13412346789';

/** What is typed to have it; for the last one, what a colleague wrote. */
const questions: Readonly<Record<AnswerName, string>> = {
  plain: `${number} last 24h`,
  'first page': '13900002500 last 24h',
  'second page': '13900002500 last 24h',
  filtered: `${number} failed last 24h`,
  summary: `summary ${number} last 24h`,
  empty: '15500000001 30m',
  failed: `${number} last 24h`,
  'several numbers': `${number}, 13900002500`,
};

export const answerNames = Object.keys(questions) as readonly AnswerName[];

/** A person, and the answers before them. */
export class Desk {
  readonly house: House;
  readonly user: string;
  readonly channel: string;
  readonly #answers = new Map<AnswerName, SeenMessage>();

  constructor(house: House, user: string, channel = 'C0SMSOPS1') {
    this.house = house;
    this.user = user;
    this.channel = channel;
  }

  /** The answer as it first came: asked for anew when something took its place. */
  async answer(name: AnswerName): Promise<SeenMessage> {
    const known = this.#answers.get(name);
    if (known !== undefined && this.stands(known)) return known;
    const answer = await this.#ask(name);
    this.#answers.set(name, answer);
    return answer;
  }

  /** Whether a message is there as it was. */
  stands(message: SeenMessage): boolean {
    const now = this.house.slack.messagesFor(this.user).find(({ ts }) => ts === message.ts);
    return now !== undefined && now.edits === message.edits;
  }

  /** The answer to what is typed. */
  async ask(typed: string): Promise<SeenMessage> {
    const { house, user, channel } = this;
    return shownBy(await house.slack.command(`/smsreport ${typed}`, { user, channel }));
  }

  async #ask(name: AnswerName): Promise<SeenMessage> {
    const { slack, smn } = this.house;
    const trouble = name === 'failed' ? smn.fault({ kind: 'smnError', code: 'SMN.0071', times: Infinity }) : null;
    const shown = await this.#do(name);
    trouble?.remove();
    if (name !== 'second page') return shown;
    return shownBy(await slack.click({ user: this.user, on: shown, actionId: 'sms.answer.next' }));
  }

  async #do(name: AnswerName): Promise<SeenMessage> {
    const { slack } = this.house;
    if (name !== 'several numbers') return this.ask(questions[name]);
    const message = slack.post(questions[name], { user: 'U0NEWYORK', channel: this.channel });
    return shownBy(await slack.messageShortcut('sms_check_message', { user: this.user, message }));
  }
}

async function shownBy(exchange: Pick<CommandExchange, 'nextReply' | 'message'>): Promise<SeenMessage> {
  await exchange.nextReply({ signal: patience() });
  if (exchange.message === undefined) throw new Error('Nothing was shown');
  return exchange.message;
}
