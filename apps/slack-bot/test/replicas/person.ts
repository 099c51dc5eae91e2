import type { ClickExchange, SeenMessage } from '@org/slack-emulator';
import { lookAway } from '../support/seen.ts';
import { attempt, type Attempted, type Tag, type World } from './attempt.ts';
import { buttonsOf } from './buttons-of.ts';
import type { Chance } from './chance.ts';
import type { DeedEnd, DeedKind } from './deed.ts';
import { names } from './tally.ts';
import { filledWindow } from './wait-for.ts';

/** Which of the things that people do, and whether it is done once more. */
export interface Doing {
  readonly kind: DeedKind;
  readonly isAgain: boolean;
}

/** A button of a message. */
export interface Pressed {
  readonly on: SeenMessage;
  readonly actionId: string;
}

type Wait<Exchange> = (exchange: Exchange, signal: AbortSignal) => Promise<DeedEnd>;

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

  /** @param surface what the audit calls it; `null` where it is not recorded */
  async do<Exchange extends { readonly ack: { readonly kind: string } }>(
    { kind, isAgain }: Doing,
    surface: string | null,
    send: (tag: Tag) => Promise<Exchange>,
    wait: Wait<Exchange>,
  ): Promise<Attempted<Exchange>> {
    return attempt(this.world, { user: this.user, kind, surface, isAgain }, send, wait);
  }

  /** Clicks on a button of a message. */
  async click(
    doing: Doing,
    { on, actionId, isRecorded = true }: Pressed & { readonly isRecorded?: boolean },
    wait: Wait<ClickExchange>,
  ): Promise<Attempted<ClickExchange>> {
    const send = async (tag: Tag): Promise<ClickExchange> =>
      this.world.slack.click({ user: this.user, on, actionId, ...tag });
    return this.do(doing, isRecorded ? actionId : null, send, wait);
  }

  /** Opens a window by a button; it is filled when what belongs into it was found. */
  async openWindow(doing: Doing, pressed: Pressed): Promise<Attempted<ClickExchange>> {
    const { world, user } = this;
    await lookAway(world, user);
    const opened = await this.click(doing, pressed, async (_, signal) => filledWindow(world, user, signal));
    world.tally.note(opened.end, names.windows(user));
    world.tally.note(opened.end, names.filledWindows(user));
    return opened;
  }
}
