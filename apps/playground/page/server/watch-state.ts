import type { PageState } from '../../src/protocol.ts';
import { fetchState } from './api.ts';

/** What becomes known while watching. */
export interface StateListener {
  readonly onState: (state: PageState) => void;
  /** Why nothing is known right now. */
  readonly onTrouble: (trouble: string) => void;
}

/** A watch that is kept. */
export interface StateWatch {
  /** Reads the state as it is after this call; a failure goes to the listener. */
  readonly read: () => Promise<void>;
  readonly end: () => void;
}

const reopenAfterMs = 2_000;

/**
 * Reads the state now and whenever the server says that it changed; one reading at a time, the last change never missed.
 */
export function watchState(user: string | null, { onState, onTrouble }: StateListener): StateWatch {
  const ending = new AbortController();
  const { signal } = ending;
  let events: EventSource | null = null;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function readOnce(): Promise<void> {
    try {
      onState(await fetchState(user, signal));
    } catch (error) {
      if (!signal.aborted) onTrouble(error instanceof Error ? error.message : 'The playground does not answer.');
    } finally {
      current = null;
    }
  }

  async function read(): Promise<void> {
    if (signal.aborted) return undefined;
    if (current === null) {
      current = readOnce();
      return current;
    }
    // The reading that is under way may have begun before the change.
    next ??= current.then(async () => {
      next = null;
      return read();
    });
    return next;
  }

  function open(): void {
    events = new EventSource('/api/events');
    events.addEventListener('open', () => void read());
    events.addEventListener('message', () => void read());
    events.addEventListener('error', () => {
      onTrouble('The playground does not answer. Trying again …');
      // The browser tries again by itself, but not after an answer that is no stream.
      if (events?.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfterMs);
    });
  }

  open();
  return {
    read,
    end: () => {
      ending.abort();
      clearTimeout(reopening);
      events?.close();
    },
  };
}
