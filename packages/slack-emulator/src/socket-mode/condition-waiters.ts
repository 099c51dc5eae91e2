type Waiter = { isTrue: () => boolean; resolve: () => void; reject: () => void };

/** People who wait for something to become true, and are told at the change that makes it so. */
export class ConditionWaiters {
  readonly #waiters = new Set<Waiter>();
  #closed = false;

  /**
   * Resolves at once where it is true already.
   *
   * @param what for the sentences of errors, for example `2 connections`
   * @throws Error when the emulator closes, or the signal aborts, before it is true
   */
  async wait(what: string, isTrue: () => boolean, signal?: AbortSignal): Promise<void> {
    if (isTrue()) return;
    const aborted = (): Error => new Error(`Waiting for ${what} was aborted.`, { cause: signal?.reason });
    if (this.#closed) throw new Error(`The Slack emulator is closed: waiting for ${what} is in vain.`);
    if (signal?.aborted === true) throw aborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter = {
      isTrue,
      resolve,
      reject: () => reject(new Error(`The Slack emulator was closed while somebody waited for ${what}.`)),
    };
    const onAbort = (): void => reject(aborted());
    this.#waiters.add(waiter);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      await promise;
    } finally {
      this.#waiters.delete(waiter);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Something has changed. */
  check(): void {
    for (const waiter of this.#waiters) if (waiter.isTrue()) waiter.resolve();
  }

  /** Turns away everybody who waits, and everybody who asks later. */
  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters) waiter.reject();
  }
}
