import type { CommandExchange, SeenMessage, TranscriptEntry } from '@org/slack-emulator';
import type { House } from '../../harness.ts';
import { firstSeen, lookAway } from '../../support/seen.ts';
import { buttonsOf } from '../buttons-of.ts';
import type { Chance } from '../chance.ts';

type Seeing = Pick<CommandExchange, 'nextReply' | 'message'>;

const typed = [
  '13412346789 last 24h',
  '134****6789 last 24h',
  '13900002500 last 24h',
  '13900002500 last 7d',
  'summary 13900002500 last 24h',
  '15500000001 30m',
  '99 nonsense',
  'code MK:0001',
  '',
] as const;

const buttons =
  /^sms\.(?:answer\.(?:next|previous|refresh|retry|all|summary|reports|delivered|failed|pending)|(?:details|filter|share)\.open|export\.start)$/;

/** What is filled in, by the name of the window. */
const filledIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sms.form.submit': { numbers: '13412346789' },
  'sms.filter.submit': { window: 'last 7d' },
  'sms.share.submit': { channel: 'C0SMSOPS1' },
};

/** Somebody who goes on whatever comes: an answer, a window, a sentence that says why not. */
export class Soaker {
  readonly user: string;
  readonly #house: Pick<House, 'slack'>;
  readonly #chance: Chance;
  #last: Seeing | undefined;
  /** The window that was opened last, and what it answers to. */
  #opened: { readonly viewId: string; readonly by: Seeing } | undefined;

  constructor(user: string, house: Pick<House, 'slack'>, chance: Chance) {
    this.user = user;
    this.#house = house;
    this.#chance = chance;
  }

  /** Forgets what they had before them. */
  forget(): void {
    this.#last = undefined;
    this.#opened = undefined;
  }

  /** Does the next thing. @returns what happened when nothing came of it, without a number; `null` when something did */
  async act(): Promise<string | null> {
    const { slack } = this.#house;
    const { user } = this;
    await lookAway({ slack }, user);
    const modal = slack.modalFor(user);
    const values = filledIn[modal?.callbackId ?? ''];
    const opened = this.#opened;
    if (values !== undefined && opened?.viewId === modal?.id && this.#chance.oneOf([true, true, false])) {
      await slack.submitView({ user, values });
      if (opened !== undefined) return this.#see(opened.by);
    }
    const message = this.#last?.message;
    const actionIds = message === undefined ? [] : buttonsOf(message).filter((actionId) => buttons.test(actionId));
    if (message === undefined || actionIds.length === 0 || this.#chance.oneOf([true, false, false])) return this.#ask();
    return this.#click(message, this.#chance.oneOf(actionIds));
  }

  async #ask(): Promise<string | null> {
    return this.#see(
      await this.#house.slack.command(`/smsreport ${this.#chance.oneOf(typed)}`.trim(), { user: this.user }),
    );
  }

  async #click(on: SeenMessage, actionId: string): Promise<string | null> {
    return this.#see(await this.#house.slack.click({ user: this.user, on, actionId }));
  }

  async #see(exchange: Seeing): Promise<string | null> {
    this.#last = exchange;
    try {
      const { where } = await firstSeen(this.#house, this.user, exchange);
      const modal = this.#house.slack.modalFor(this.user);
      if (where === 'window' && modal !== undefined) this.#opened = { viewId: modal.id, by: exchange };
      return null;
    } catch {
      return this.#story();
    }
  }

  /** What they did last, and what they have seen since. */
  #story(): string {
    const entries = this.#house.slack.transcriptFor(this.user).slice(-8);
    return entries.map((entry) => [entry.kind, nameIn(entry)].join(' ')).join(', ');
  }
}

function nameIn(entry: TranscriptEntry): string {
  if (entry.kind === 'click') return entry.actionId;
  if (entry.kind === 'view') return `${entry.change} ${entry.viewId}`;
  if (entry.kind === 'ack') return entry.outcome;
  return 'text' in entry ? entry.text.slice(0, 40) : '';
}
