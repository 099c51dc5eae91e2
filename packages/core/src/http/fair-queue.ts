import { WaitingLine } from './waiting-line.ts';

/** Whose turn it is: those with the same key share one. */
export type TurnKey = string | symbol | undefined;

/**
 * A line for each key, and the keys take turns: whoever has many waiting is served one of them, then everybody else who
 * waits, then the next. With one key that is the order of arrival. A key that nobody waits under is forgotten.
 */
export class FairQueue<Item> {
  readonly #lanes = new Map<TurnKey, Lane<Item>>();
  readonly #turns = new WaitingLine<Lane<Item>>();

  get isEmpty(): boolean {
    return this.#turns.isEmpty;
  }

  /** Keys that somebody waits under. */
  get keys(): number {
    return this.#lanes.size;
  }

  /** Puts somebody at the end of the line of a key. @returns what leaves it; does nothing when the turn has come */
  add(item: Item, key: TurnKey): () => void {
    const lane = this.#lanes.get(key) ?? this.#open(key);
    const leave = lane.line.add(item);
    return () => {
      if (!leave() || !lane.line.isEmpty) return;
      lane.leaveTurns();
      this.#lanes.delete(key);
    };
  }

  /** Whose turn it is, and who waits no more; `undefined` when nobody does. */
  take(): Item | undefined {
    const lane = this.#turns.takeFirst();
    const item = lane?.line.takeFirst();
    if (lane?.line.isEmpty === false) lane.leaveTurns = this.#turns.add(lane);
    else if (lane !== undefined) this.#lanes.delete(lane.key);
    return item;
  }

  #open(key: TurnKey): Lane<Item> {
    const lane: Lane<Item> = { key, line: new WaitingLine<Item>(), leaveTurns: () => false };
    lane.leaveTurns = this.#turns.add(lane);
    this.#lanes.set(key, lane);
    return lane;
  }
}

/** Those who wait under one key. Never empty: it is opened for the first and closed with the last. */
interface Lane<Item> {
  readonly key: TurnKey;
  readonly line: WaitingLine<Item>;
  leaveTurns: () => boolean;
}
