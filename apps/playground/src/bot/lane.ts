/** Does one thing after the other, in the order they were asked for; one that fails holds nobody up. */
export function createLane(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
