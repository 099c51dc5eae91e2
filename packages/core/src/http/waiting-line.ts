/** A line in order of arrival that anybody may leave; nothing in it takes longer when it is long. */
export class WaitingLine<Item> {
  #first: Place<Item> | undefined;
  #last: Place<Item> | undefined;

  get isEmpty(): boolean {
    return this.#first === undefined;
  }

  /** Puts somebody at the end. @returns what leaves the line, and answers whether that was still in it */
  add(item: Item): () => boolean {
    const place: Place<Item> = { item, before: this.#last, behind: undefined, isTaken: true };
    if (this.#last === undefined) this.#first = place;
    else this.#last.behind = place;
    this.#last = place;
    return () => this.#leave(place);
  }

  /** Who came first, and is in the line no more; `undefined` when nobody is there. */
  takeFirst(): Item | undefined {
    const place = this.#first;
    if (place === undefined) return undefined;
    this.#leave(place);
    return place.item;
  }

  #leave(place: Place<Item>): boolean {
    if (!place.isTaken) return false;
    place.isTaken = false;
    const { before, behind } = place;
    if (before === undefined) this.#first = behind;
    else before.behind = behind;
    if (behind === undefined) this.#last = before;
    else behind.before = before;
    return true;
  }
}

/** Somebody's place in the line. */
interface Place<Item> {
  readonly item: Item;
  before: Place<Item> | undefined;
  behind: Place<Item> | undefined;
  /** Whether somebody stands there. */
  isTaken: boolean;
}
