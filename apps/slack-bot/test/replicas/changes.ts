/** Whoever waits for something to become true, and is told when it has. Nothing is asked again and again. */
export class Changes {
  readonly #waiters = new Set<() => void>();

  /** Something is different now. */
  tell(): void {
    for (const look of this.#waiters) look();
  }

  /**
   * Resolves once it is true, at once where it is already.
   *
   * @param signal ends the waiting
   * @throws the signal's reason
   */
  async until(isTrue: () => boolean, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (isTrue()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = (): void => {
      if (isTrue()) resolve();
    };
    const giveUp = (): void => reject(signal?.reason);
    this.#waiters.add(look);
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      await promise;
    } finally {
      this.#waiters.delete(look);
      signal?.removeEventListener('abort', giveUp);
    }
  }
}
