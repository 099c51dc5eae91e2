/** The versions that a server says there are. */
export interface Versions extends AsyncDisposable {
  /** Waits for a version above this one. @throws the signal's reason */
  after(version: number, signal: AbortSignal): Promise<void>;
}

/** Listens to server-sent events, as a browser does. */
export async function watchVersions(url: string): Promise<Versions> {
  const closing = new AbortController();
  const response = await fetch(url, { signal: closing.signal });
  if (response.body === null) throw new Error('There are no events.');
  const waiting = new Set<{ readonly version: number; readonly resolve: () => void }>();
  let latest = -1;
  function note(event: string): void {
    latest = (JSON.parse(event.replace(/^data: /, '')) as { version: number }).version;
    for (const { version, resolve } of waiting) if (version < latest) resolve();
  }
  const reading = readEvents(response.body, note).catch(() => {});
  return {
    async after(version, signal) {
      if (version < latest) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const waiter = { version, resolve };
      const onAbort = (): void => reject(signal.reason);
      waiting.add(waiter);
      signal.addEventListener('abort', onAbort, { once: true });
      await promise.finally(() => {
        waiting.delete(waiter);
        signal.removeEventListener('abort', onAbort);
      });
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await reading;
    },
  };
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: string) => void,
): Promise<void> {
  let buffered = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const events = `${buffered}${chunk}`.split('\n\n');
    buffered = events.pop() ?? '';
    for (const event of events) onEvent(event);
  }
}
