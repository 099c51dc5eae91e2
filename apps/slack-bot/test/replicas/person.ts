import type { ClickExchange, CommandExchange, SeenMessage } from '@org/slack-emulator';
import { lookAway } from '../support/seen.ts';
import { attempt, type Attempted, type Tag, type World } from './attempt.ts';
import { buttonsOf } from './buttons-of.ts';
import type { Chance } from './chance.ts';
import type { DeedEnd, DeedKind } from './deed.ts';
import { names } from './tally.ts';
import type { Waiting } from './what-comes.ts';

/** Which of the things that people do, whether it is done once more, and whether it is recorded. */
export interface Doing {
  readonly kind: DeedKind;
  readonly isAgain: boolean;
  /** Left out, it is. */
  readonly isRecorded?: boolean;
}

/** What was sent, and where it is answered. */
type Sent = { readonly ack: { readonly kind: string } } & Pick<CommandExchange, 'nextReply'>;

/** A button of a message. */
export interface Pressed {
  readonly on: SeenMessage;
  readonly actionId: string;
}

/** Somebody who uses the bot, one thing after the other: everything that comes meanwhile is for what they did last. */
export class Person {
  readonly user: string;
  readonly world: World;
  readonly chance: Chance;
  #shown: { readonly message: SeenMessage | undefined } = { message: undefined };

  constructor(user: string, world: World, chance: Chance) {
    this.user = user;
    this.world = world;
    this.chance = chance;
  }

  /** The answer before them, as it stands now. */
  get shown(): SeenMessage | undefined {
    return this.#shown.message;
  }

  /** From now on they look at what this brought. */
  lookAt(exchange: { readonly message: SeenMessage | undefined }): void {
    this.#shown = exchange;
  }

  /** Whether a message still has a button: something else may stand in its place by now. */
  sees(on: SeenMessage, actionId: string): boolean {
    const now = this.world.slack.messagesFor(this.user).find(({ ts }) => ts === on.ts);
    return now !== undefined && buttonsOf(now).includes(actionId);
  }

  /** @param answersTo what a window is answered at that was opened before */
  async do<Exchange extends Sent>(
    doing: Doing,
    surface: string,
    send: (tag: Tag) => Promise<Exchange>,
    wait: (waiting: Waiting) => Promise<DeedEnd>,
    answersTo?: Pick<CommandExchange, 'nextReply'>,
  ): Promise<Attempted<Exchange>> {
    const { world, user } = this;
    // What nobody waited for belongs to something that got lost.
    await lookAway(world, user);
    return attempt(world, { isRecorded: true, ...doing, user, surface }, send, async (sent, signal) =>
      wait({ slack: world.slack, user, exchange: answersTo ?? sent, signal }),
    );
  }

  /** Clicks on a button of a message. */
  async click(
    doing: Doing,
    { on, actionId }: Pressed,
    wait: (waiting: Waiting) => Promise<DeedEnd>,
  ): Promise<Attempted<ClickExchange>> {
    const send = async (tag: Tag): Promise<ClickExchange> =>
      this.world.slack.click({ user: this.user, on, actionId, ...tag });
    return this.do(doing, actionId, send, wait);
  }

  /** Counts a window that was opened, or what was said instead; some are filled when what belongs into them was found. */
  noteWindow({ end, exchange }: Attempted<{ readonly id: number }>, how: 'at once' | 'filled later'): void {
    const { tally } = this.world;
    if (end === 'unknown') return tally.note(end, names.answers(exchange.id));
    tally.note(end, names.windows(this.user));
    if (how === 'filled later') tally.note(end, names.filledWindows(this.user));
  }

  /** Counts what was to come of a window that was submitted, or what the window itself said instead. */
  noteSubmission(end: DeedEnd, exchangeIds: readonly number[]): void {
    const { tally } = this.world;
    if (end === 'unknown') return tally.note(end, names.filledWindows(this.user));
    for (const id of exchangeIds) tally.note(end, names.answers(id));
  }
}
