/** Whoever wants to hear of something. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** From now on. @returns what ends it */
  add(listener: () => void): () => void {
    // One of its own for each call, so that one that is added twice is ended one by one.
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Tells everybody. */
  notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
