/** Does something once however many ask for it at the same time: those who come while it runs get its outcome. */
export function oneAtATime<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () => {
    running ??= make().finally(() => {
      running = undefined;
    });
    return running;
  };
}
