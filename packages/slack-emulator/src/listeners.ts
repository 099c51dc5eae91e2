/** Whoever wants to hear of something; `Heard` is what they are told of it. */
export class Listeners<Heard extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...heard: Heard) => void>();

  /** Whether nobody would hear it: what costs something to tell need not be made. */
  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** From now on. @returns what ends it */
  add(listener: (...heard: Heard) => void): () => void {
    // One of its own for each call, so that one that is added twice is ended one by one.
    const own = (...heard: Heard): void => listener(...heard);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Tells everybody. */
  notify(...heard: Heard): void {
    for (const listener of this.#listeners) listener(...heard);
  }
}
