/** Counts changes, and tells whoever listens. */
export interface Changes {
  /** Rising with every change. */
  readonly version: number;
  note(): void;
  /** @returns what ends it */
  listen(listener: (version: number) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(version: number) => void>();
  let version = 0;
  return {
    get version() {
      return version;
    },
    note() {
      version += 1;
      for (const listener of listeners) listener(version);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
